import type { Outcome, Ports } from '../app/ports.ts';
import { type AppAction, reduceApp } from '../app/reduce.ts';
import { type AppState, asideOf, type Effect, type Talk } from '../app/state.ts';
import { windowTitle } from '../app/window-title.ts';
import type { Searcher } from '../browse/searcher.ts';
import type { Highlight } from '../layout/options.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { screenCursor } from './cursor.ts';
import { Keyboard } from './Keyboard.tsx';
import { Screen } from './Screen.tsx';
import { createScreenModels } from './screen-model.ts';
import type { Looks, Setting } from './setting.ts';
import { startInk } from './start-ink.ts';
import { createStore, type Store } from './store.ts';

/** What works beside the screen while it is open. */
export type Companion = {
  /** Told of what is to be done with the clock of a talk. */
  clock(effect: Extract<Effect, { type: 'clock' | 'resumeClock' }>): void;
  /** @param code with which the program ends; absent where it broke down */
  stop(code?: number): void;
};

export type ScreenRun = {
  readonly initial: AppState;
  readonly setting: Setting;
  readonly looks: Looks;
  readonly ports: Ports;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Makes what searches; it calls back when it has found more. */
  readonly createSearcher: (onFound: () => void) => Searcher;
  /** Reads the built-in talk, to be given over the browser from a slide on. Rejects where it cannot be read. */
  readonly readTalk: (slide: number, query: string, words: readonly string[]) => Promise<Talk>;
  /** Makes what highlights code: another function whenever more is highlighted, which it then calls back about. */
  readonly createHighlight: (onMore: () => void) => () => Highlight;
  /** Called once the first frame is drawn, for work behind it. */
  readonly onOpen: (store: Store<AppState, AppAction>) => Companion;
};

/**
 * Runs the program full screen until it ends.
 *
 * @returns the exit code; rejects with what went wrong in a component, the terminal being restored by then
 */
export async function runScreen(run: ScreenRun): Promise<number> {
  const { initial, setting, looks, ports, createHighlight, onOpen } = run;
  const highlight = createHighlight(() => store.redraw());
  const searcher = run.createSearcher(() => store.dispatch({ type: 'found' }));
  const models = createScreenModels(setting, highlight, searcher);
  const store = createStore(
    initial,
    (state: AppState, action: AppAction) => reduceApp(state, action, models(state).view),
    effect => void perform(effect),
  );
  const say = (message: string) => store.dispatch({ type: 'notice', text: safeRow(message) });
  function tellOf({ message, canCopy }: Outcome): void {
    const { talk } = store.get();
    const { label } = talk && !talk.aside ? setting.keys.talk : setting.keys.browser;
    say(canCopy ? `${message}; ${label('copyAddress')} copies the address` : message);
  }
  let companion: Companion | undefined;

  async function perform(effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'openAddress':
        return tellOf(await ports.openAddress(effect.address));
      case 'copy':
        return say(ports.copy(effect.text).message);
      case 'switchTheme':
        return say(looks.next());
      case 'mouse':
        return ports.setMouse(effect.isOn);
      case 'suspend':
        return ink.suspend();
      case 'openTalk':
        return openTalk(effect);
      case 'clock':
      case 'resumeClock':
        return companion?.clock(effect);
      case 'exit':
        return ink.exit(effect.code);
    }
  }
  async function openTalk({ slide, query, words }: Extract<Effect, { type: 'openTalk' }>): Promise<void> {
    try {
      store.dispatch({ type: 'talk', talk: await run.readTalk(slide, query, words) });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  function cursor(state: AppState) {
    const shown = asideOf(state) ?? state;
    return screenCursor(shown, models(shown));
  }
  function draw(state: AppState) {
    const shown = asideOf(state) ?? state;
    return <Screen state={shown} setting={setting} model={models(shown)} />;
  }
  const showTitle = () => ports.showTitle(windowTitle(store.get()));
  showTitle();
  store.subscribe(showTitle);
  const ink = startInk(
    onReady => <Keyboard store={store} onReady={onReady} draw={draw} cursor={cursor} />,
    run,
    size => store.dispatch({ type: 'resize', size }),
  );
  looks.opened(() => store.redraw());
  companion = onOpen(store);
  let code: number | undefined;
  try {
    code = await ink.ended;
    return code;
  } finally {
    companion.stop(code);
  }
}
