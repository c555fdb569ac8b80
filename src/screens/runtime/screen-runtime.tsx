import type { ReactNode } from 'react';
import { formatDiagnostic } from '../../diagnostic.ts';
import type { HighlightCode } from '../../layout/options.ts';
import type { PacedHighlight } from '../../layout/paced-highlight.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';
import type { Transition } from '../../transition.ts';
import type { CursorPlace } from '../cursor.ts';
import type { Size } from '../window-size.ts';
import { KeyInput, type ScreenAction } from './KeyInput.tsx';
import type { ScreenPictures } from './setting.ts';
import { type InkSetting, startInk } from './start-ink.ts';
import { createStore, type Store } from './store.ts';

/** The effects that all screens share; the runtime performs them. */
export type ScreenEffect =
  | { readonly type: 'switchTheme' }
  | { readonly type: 'switchDiagrams' }
  | { readonly type: 'suspend' }
  | { readonly type: 'exit'; readonly code: number };

/** What every screen must accept besides keys, pasted text and sizes: a message for its status line. */
type CommonAction = ScreenAction | { readonly type: 'notice'; readonly text: SafeText };

export type RuntimeSetting = InkSetting & {
  /** Makes what highlights code; it calls back whenever more is highlighted. */
  readonly createHighlight: (onMore: () => void) => PacedHighlight;
  /** Absent where no pictures are shown. */
  readonly pictures?: ScreenPictures | undefined;
};

/** What a screen gets to be made with. */
export type ScreenTools<State, Action> = {
  readonly store: Store<State, Action>;
  /** What highlights code now: another function whenever more is highlighted. */
  readonly highlight: () => HighlightCode | undefined;
  /** Says something in the status line. */
  say(message: string): void;
};

/** The parts of one screen, apart from how it gets on the terminal. */
export type ScreenParts<State, Action, Effect> = {
  reduce(state: State, action: Action): Transition<State, Effect | ScreenEffect>;
  draw(state: State): ReactNode;
  /** Where the terminal's cursor is; hidden without a place. */
  cursor(state: State): CursorPlace | undefined;
  /** The title of the window. */
  title(state: State): SafeText;
  /** Performs the effects that only this screen has. */
  perform(effect: Effect): void;
  /**
   * Called once the first frame is drawn, for work in the background.
   *
   * @returns how to end that work; it gets the exit code, or nothing if the screen crashed
   */
  opened(): (code?: number) => void;
};

/**
 * Runs a screen until it ends: its state in a store, keys and sizes in, frames and effects out.
 *
 * @param make makes the screen once there is a store
 * @returns the exit code; rejects with what went wrong in a component, the terminal being restored by then
 */
export async function runOnInk<
  State extends { readonly size: Size },
  Action,
  Effect extends { readonly type: string },
>(
  setting: RuntimeSetting,
  initial: State,
  make: (
    tools: ScreenTools<State, Action | CommonAction>,
  ) => ScreenParts<State, Action | CommonAction, Effect>,
): Promise<number> {
  const { styles, ports, createHighlight, pictures } = setting;
  const store: Store<State, Action | CommonAction> = createStore(
    initial,
    (state, action) => screen.reduce(state, action),
    perform,
  );
  const say = (message: string) => store.dispatch({ type: 'notice', text: safeRow(message) });
  const highlight = createHighlight(() => store.redraw());
  pictures?.opened(
    () => store.redraw(),
    diagnostic => say(formatDiagnostic(diagnostic)),
  );
  const onDrawn = () => {
    highlight.work();
    pictures?.work();
  };
  const screen = make({ store, highlight: highlight.current, say });

  function perform(effect: Effect | ScreenEffect): void {
    if (isScreenEffect(effect)) performCommon(effect);
    else screen.perform(effect);
  }
  function performCommon(effect: ScreenEffect): void {
    switch (effect.type) {
      case 'switchTheme':
        say(styles.next());
        break;
      case 'switchDiagrams':
        say(highlight.switchDiagrams());
        break;
      case 'suspend':
        void ink.suspend();
        break;
      case 'exit':
        ports.endDrawing();
        void ink.exit(effect.code);
    }
  }
  const showTitle = () => ports.showTitle(screen.title(store.get()));
  showTitle();
  store.subscribe(showTitle);
  const ink = startInk(
    onReady => (
      <KeyInput
        ports={ports}
        store={store}
        onReady={onReady}
        onDrawn={onDrawn}
        draw={screen.draw}
        cursor={screen.cursor}
      />
    ),
    setting,
    size => store.dispatch({ type: 'resize', size }),
  );
  styles.opened(() => store.redraw());
  const close = screen.opened();
  let code: number | undefined;
  try {
    code = await ink.ended;
    return code;
  } finally {
    close(code);
  }
}

function isScreenEffect(effect: { readonly type: string }): effect is ScreenEffect {
  return (
    effect.type === 'switchTheme' ||
    effect.type === 'switchDiagrams' ||
    effect.type === 'suspend' ||
    effect.type === 'exit'
  );
}
