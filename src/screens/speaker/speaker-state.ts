import type { Deck } from '../../deck/deck.ts';
import type { Blank, RemoteAction } from '../../deck/deck-action.ts';
import type { Picker } from '../../deck/deck-state.ts';
import { type ListState, openedList } from '../../list/list-state.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import type { Transition } from '../../transition.ts';
import type { HeardSwitch } from '../held-switch.ts';
import type { Size } from '../window-size.ts';

/** A running talk that a speaker view may join. */
export type TalkOffer = { readonly name: SafeText; readonly pid: number; readonly address: string };

/** A running talk as a speaker view knows it. Slide, step and row count from 0. */
export type FollowedTalk = {
  readonly name: SafeText;
  readonly deck: Deck;
  /** Seconds for each slide, as rehearsed. */
  readonly timings?: readonly number[];
  readonly slide: number;
  readonly step: number;
  readonly row: number;
  /** The window of the talk; absent while it has not said. */
  readonly window?: Size;
  readonly blank?: Blank;
  /** What is on the screen instead of the slide. */
  readonly overlay?: SafeText;
  readonly isRehearsal?: boolean;
  /** What its author should fix. */
  readonly trouble?: SafeText;
  /** What the talk's clock showed at `heardAt`, in milliseconds, and whether it is running. */
  readonly elapsed: number;
  readonly heardAt: number;
  readonly isRunning: boolean;
  /** What the clock showed at the last jump to another place: the pace is not shown for a while. Milliseconds. */
  readonly jumpedAt?: number;
};

/** Everything that a speaker view shows. */
export type SpeakerState = {
  readonly size: Size;
  /** The time of day: milliseconds since 1970, and as the speaker's clock shows it. */
  readonly now: number;
  readonly timeOfDay: SafeText;
  /** The running talks. If there are several, the user chooses one. */
  readonly offers: readonly TalkOffer[];
  readonly talkList: ListState;
  /** The talk that is followed; `isLost` while it cannot be reached. */
  readonly talk?: FollowedTalk;
  readonly isLost: boolean;
  /** The list of talks is open although one is followed. */
  readonly isChoosing: boolean;
  /** By how many steps the notes are taller than usual, and how far they are scrolled. */
  readonly notesGrowth: number;
  readonly notesRow: number;
  readonly picker?: Picker;
  /** Digits that wait for Enter or `G`, or one `g`. */
  readonly typed: string;
  readonly help?: { readonly row: number };
  readonly notice?: SafeText;
  /** The last switch of the whole window, which is not heard again at once. */
  readonly heard?: HeardSwitch;
};

export type SpeakerEffect =
  | { readonly type: 'send'; readonly action: RemoteAction }
  | { readonly type: 'join'; readonly offer: TalkOffer }
  | { readonly type: 'switchTheme' }
  | { readonly type: 'suspend' }
  | { readonly type: 'exit'; readonly code: number };

export type SpeakerReduced = Transition<SpeakerState, SpeakerEffect>;

/** A speaker view that has not found a talk yet. */
export function initialSpeaker(size: Size, now: number, timeOfDay: SafeText): SpeakerState {
  return {
    size,
    now,
    timeOfDay,
    offers: [],
    talkList: openedList(),
    isLost: false,
    isChoosing: false,
    notesGrowth: 0,
    notesRow: 0,
    typed: '',
  };
}

/** What the talk's clock shows now. Milliseconds. */
export function elapsedNow({ elapsed, heardAt, isRunning }: FollowedTalk, now: number): number {
  return isRunning ? elapsed + Math.max(0, now - heardAt) : elapsed;
}
