import { render, type useApp } from 'ink';
import type { Ports } from '../app/ports.ts';
import { reduceApp } from '../app/reduce.ts';
import type { AppState, Effect } from '../app/state.ts';
import type { Library } from '../browse/section.ts';
import { createLazyHighlight } from '../layout/highlight.ts';
import type { Highlight } from '../layout/options.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { App } from './App.tsx';
import { createScreenModels, type Setting } from './screen-model.ts';
import { createStore } from './store.ts';

export type ScreenRun = {
  readonly initial: AppState;
  readonly setting: Setting;
  readonly ports: Ports;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Called once at most: when the first code that can be highlighted is laid out. */
  readonly loadHighlight: () => Promise<Highlight>;
  /** Called once the first frame is drawn, for work behind it; `show` shows what came of it. Returns how to stop. */
  readonly onOpen?: (show: (library: Library) => void) => () => void;
};

/** The exit code where the terminal is gone: it failed, but nobody is left to be told why. */
const lostTerminal = 1;

/**
 * Runs the program full screen until it ends.
 *
 * @returns the exit code; rejects with what went wrong in a component, the terminal being restored by then
 */
export async function runScreen({
  initial,
  setting,
  ports,
  stdin,
  stdout,
  loadHighlight,
  onOpen,
}: ScreenRun): Promise<number> {
  const highlight = createLazyHighlight(loadHighlight, () => store.redraw());
  const models = createScreenModels(setting, highlight);
  let ink: ReturnType<typeof useApp> | undefined;
  const store = createStore(
    initial,
    (state, action) => reduceApp(state, action, models(state).view),
    effect => void perform(effect),
  );
  const say = (message: string) => store.dispatch({ type: 'notice', text: safeRow(message) });

  async function perform(effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'openAddress':
        return say((await ports.openAddress(effect.address)).message);
      case 'copy':
        return say(ports.copy(effect.text).message);
      case 'suspend':
        return suspend(ports.stop);
      case 'exit':
        ink?.exit(effect.code);
    }
  }
  let suspended = false;
  /** Gives the terminal back, waits, and takes it again with everything drawn anew. */
  async function suspend(meanwhile: () => Promise<void>): Promise<void> {
    if (suspended || !ink) return;
    suspended = true;
    try {
      await ink.suspendTerminal(meanwhile);
    } finally {
      suspended = false;
    }
  }
  const endListening = ports.onContinued(() => void suspend(async () => {}));
  const instance = render(
    <App
      store={store}
      setting={setting}
      models={models}
      onReady={app => {
        ink = app;
      }}
    />,
    {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      isScreenReaderEnabled: false,
      exitOnCtrlC: false,
      maxFps: 120,
    },
  );
  const endWatching = ports.onTrouble(trouble => {
    if (trouble.type === 'crash') instance.unmount(trouble.error);
    else ink?.exit(lostTerminal);
  });
  const stopWork = onOpen?.(library => store.dispatch({ type: 'read', library }));
  try {
    const code = await instance.waitUntilExit();
    return typeof code === 'number' ? code : 0;
  } finally {
    endListening();
    endWatching();
    stopWork?.();
  }
}
