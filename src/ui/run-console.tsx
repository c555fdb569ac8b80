import type { ConsoleEffect, ConsoleState } from '../app/console-state.ts';
import { type ConsoleAction, reduceConsole } from '../app/reduce-console.ts';
import { consoleTitle } from '../app/window-title.ts';
import { createConsoleModels } from './console-model.ts';
import { consoleCursor } from './cursor.ts';
import { Rows } from './Rows.tsx';
import { type RuntimeSetting, runOnInk, type ScreenEffect } from './screen-runtime.tsx';
import type { Setting } from './setting.ts';
import type { Store } from './store.ts';

/** The effects that only a speaker view has: requests to the talk. */
type TalkRequest = Exclude<ConsoleEffect, ScreenEffect>;

/** The connection of a speaker view to the talk. */
export type ConsoleLink = {
  perform(request: TalkRequest): void;
  stop(): void;
};

export type ConsoleRun = RuntimeSetting & {
  readonly initial: ConsoleState;
  readonly setting: Setting;
  /** Called once the first frame is drawn: finds talks, and reports them to the store. */
  readonly connect: (store: Store<ConsoleState, ConsoleAction>) => ConsoleLink;
};

/** Runs a speaker view full screen until it is closed. @returns the exit code */
export async function runConsole(run: ConsoleRun): Promise<number> {
  return runOnInk<ConsoleState, ConsoleAction, TalkRequest>(run, run.initial, ({ store, highlight }) => {
    const models = createConsoleModels(run.setting, highlight);
    let link: ConsoleLink | undefined;
    return {
      reduce: (state, action) => reduceConsole(state, action, models(state).view),
      draw: state => (
        <Rows
          lines={models(state).lines()}
          pen={run.setting.pen}
          columns={state.size.columns}
          rows={state.size.rows}
        />
      ),
      cursor: state => consoleCursor(models(state)),
      title: consoleTitle,
      perform: request => link?.perform(request),
      opened() {
        link = run.connect(store);
        return () => link?.stop();
      },
    };
  });
}
