import type { ConsoleEffect, ConsoleState } from '../app/console-state.ts';
import { type ConsoleAction, reduceConsole } from '../app/reduce-console.ts';
import { consoleTitle } from '../app/window-title.ts';
import type { Highlight } from '../layout/options.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { createConsoleModels } from './console-model.ts';
import { consoleCursor } from './cursor.ts';
import { Keyboard } from './Keyboard.tsx';
import { Rows } from './Rows.tsx';
import type { Setting } from './setting.ts';
import { type InkSetting, startInk } from './start-ink.ts';
import { createStore, type Store } from './store.ts';

/** What a console asks of the talk. */
export type ConsoleLink = {
  perform(effect: Extract<ConsoleEffect, { type: 'send' | 'join' }>): void;
  stop(): void;
};

export type ConsoleRun = InkSetting & {
  readonly initial: ConsoleState;
  readonly setting: Setting;
  /** Makes what highlights code: another function whenever more is highlighted, which it then calls back about. */
  readonly createHighlight: (onMore: () => void) => () => Highlight;
  /** Called once the first frame is drawn: looks for talks, and tells the store of them. */
  readonly connect: (store: Store<ConsoleState, ConsoleAction>) => ConsoleLink;
};

/** Runs a speaker console full screen until it is closed. @returns the exit code */
export async function runConsole(run: ConsoleRun): Promise<number> {
  const { setting, looks, createHighlight } = run;
  const highlight = createHighlight(() => store.redraw());
  const models = createConsoleModels(setting, highlight);
  const store = createStore(
    run.initial,
    (state: ConsoleState, action: ConsoleAction) => reduceConsole(state, action, models(state).view),
    perform,
  );
  let link: ConsoleLink | undefined;
  function perform(effect: ConsoleEffect): void {
    switch (effect.type) {
      case 'send':
      case 'join':
        link?.perform(effect);
        return;
      case 'switchTheme':
        store.dispatch({ type: 'notice', text: safeRow(looks.next()) });
        return;
      case 'suspend':
        void ink.suspend();
        return;
      case 'exit':
        void ink.exit(effect.code);
    }
  }
  function draw(state: ConsoleState) {
    const { columns, rows } = state.size;
    return <Rows lines={models(state).lines()} pen={setting.pen} columns={columns} rows={rows} />;
  }
  const cursor = (state: ConsoleState) => consoleCursor(state, models(state));
  const showTitle = () => run.ports.showTitle(consoleTitle(store.get()));
  showTitle();
  store.subscribe(showTitle);
  const ink = startInk(
    onReady => <Keyboard store={store} onReady={onReady} draw={draw} cursor={cursor} />,
    run,
    size => store.dispatch({ type: 'resize', size }),
  );
  looks.opened(() => store.redraw());
  link = run.connect(store);
  try {
    return await ink.ended;
  } finally {
    link.stop();
  }
}
