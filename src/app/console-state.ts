import type { Deck } from '../deck/deck.ts';
import type { Curtain, RemoteAction } from '../deck/deck-action.ts';
import type { Finder } from '../deck/deck-state.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Transition } from '../transition.ts';
import type { Size } from './screen.ts';

/** A running talk that a console may join. */
export type TalkOffer = { readonly name: SafeText; readonly pid: number; readonly address: string };

/** A running talk as a console knows it. Slide, step and row count from 0. */
export type FollowedTalk = {
  readonly name: SafeText;
  readonly deck: Deck;
  /** Seconds for each slide, as rehearsed. */
  readonly timings?: readonly number[];
  readonly slide: number;
  readonly step: number;
  readonly row: number;
  readonly curtain?: Curtain;
  /** What is on the screen instead of the slide. */
  readonly aside?: SafeText;
  readonly isRehearsal?: boolean;
  /** What its author should mend. */
  readonly trouble?: SafeText;
  /** What the talk's clock said at `heardAt`, in milliseconds, and whether it goes on. */
  readonly elapsed: number;
  readonly heardAt: number;
  readonly isRunning: boolean;
  /** What the clock said when it was last jumped to another place: the plan is off for a while. Milliseconds. */
  readonly jumpedAt?: number;
};

/** The whole of what a speaker console shows. */
export type ConsoleState = {
  readonly size: Size;
  /** The time of day: milliseconds since 1970, and as the speaker's clock shows it. */
  readonly now: number;
  readonly timeOfDay: SafeText;
  /** The talks that run; asked about where there are several. */
  readonly offers: readonly TalkOffer[];
  readonly chosen: number;
  /** The talk that is followed; `isLost` while it cannot be reached. */
  readonly talk?: FollowedTalk;
  readonly isLost: boolean;
  /** The list of talks is open although one is followed. */
  readonly isChoosing: boolean;
  /** How many rows further than usual the notes reach up, and how far they are scrolled. */
  readonly notesGrowth: number;
  readonly notesRow: number;
  readonly finder?: Finder;
  /** Digits that wait for Enter or `G`, or one `g`. */
  readonly typed: string;
  readonly help?: { readonly row: number };
  readonly notice?: SafeText;
};

export type ConsoleEffect =
  | { readonly type: 'send'; readonly action: RemoteAction }
  | { readonly type: 'join'; readonly offer: TalkOffer }
  | { readonly type: 'switchTheme' }
  | { readonly type: 'suspend' }
  | { readonly type: 'exit'; readonly code: number };

export type ConsoleReduced = Transition<ConsoleState, ConsoleEffect>;

/** A console that has not found anything yet. */
export function initialConsole(size: Size, now: number, timeOfDay: SafeText): ConsoleState {
  return {
    size,
    now,
    timeOfDay,
    offers: [],
    chosen: 0,
    isLost: false,
    isChoosing: false,
    notesGrowth: 0,
    notesRow: 0,
    typed: '',
  };
}

/** What the talk's clock says now. Milliseconds. */
export function elapsedNow({ elapsed, heardAt, isRunning }: FollowedTalk, now: number): number {
  return isRunning ? elapsed + Math.max(0, now - heardAt) : elapsed;
}
