import { speakerCursor } from '../cursor.ts';
import { Rows } from '../runtime/Rows.tsx';
import { type RuntimeSetting, runOnInk, type ScreenEffect } from '../runtime/screen-runtime.tsx';
import type { Setting } from '../runtime/setting.ts';
import type { Store } from '../runtime/store.ts';
import { speakerTitle } from '../window-title.ts';
import { reduceSpeaker, type SpeakerAction } from './reduce-speaker.ts';
import { createSpeakerModels } from './speaker-model.ts';
import type { SpeakerEffect, SpeakerState } from './speaker-state.ts';

/** The effects that only a speaker view has: requests to the talk. */
type TalkRequest = Exclude<SpeakerEffect, ScreenEffect>;

/** The connection of a speaker view to the talk. */
export type SpeakerLink = {
  perform(request: TalkRequest): void;
  stop(): void;
};

export type SpeakerRun = RuntimeSetting & {
  readonly initial: SpeakerState;
  readonly setting: Setting;
  /** Called once the first frame is drawn: finds talks, and reports them to the store. */
  readonly connect: (store: Store<SpeakerState, SpeakerAction>) => SpeakerLink;
};

/** Runs a speaker view full screen until it is closed. @returns the exit code */
export async function runSpeaker(run: SpeakerRun): Promise<number> {
  return runOnInk<SpeakerState, SpeakerAction, TalkRequest>(run, run.initial, ({ store, highlight }) => {
    const models = createSpeakerModels(run.setting, highlight);
    let link: SpeakerLink | undefined;
    return {
      reduce: (state, action) => reduceSpeaker(state, action, models(state).view),
      draw: state => (
        <Rows
          lines={models(state).lines()}
          pen={run.setting.pen}
          columns={state.size.columns}
          rows={state.size.rows}
        />
      ),
      cursor: state => speakerCursor(models(state)),
      title: speakerTitle,
      perform: request => link?.perform(request),
      opened() {
        link = run.connect(store);
        return () => link?.stop();
      },
    };
  });
}
