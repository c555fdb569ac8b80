import type { Deck } from '../deck/deck.ts';
import {
  compareRehearsals,
  keepTimes,
  type RehearsedSlide,
  rehearsalOf,
  timingsFor,
} from '../deck/rehearsal.ts';
import {
  elapsedAt,
  leaving,
  newClock,
  resetClock,
  type SlideTimes,
  startClock,
  stopClock,
  type TalkClock,
  toggleClock,
} from '../deck/talk-clock.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { createPlaceFile } from './place-file.ts';
import { readRehearsal, saveRehearsal } from './rehearsal-file.ts';
import type { Kept } from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

/** Where a talk is: the deck and, counted from 0, its slide and step. */
export type TalkPosition = { readonly deck: Deck; readonly slide: number; readonly step: number };

export type TalkRecordOptions = {
  /** From `deckId`; without one nothing is kept. */
  readonly id?: string | undefined;
  /** Whether the times of the slides are kept for the next talk. */
  readonly isRehearsal: boolean;
  /** Where it is kept: `stateFolder` where nothing is said. */
  readonly folder?: string | undefined;
  /** The clock, in milliseconds: the system's where nothing is said. */
  readonly now?: () => number;
};

/** What a rehearsal came to. */
export type RehearsalEnd = {
  readonly name: SafeText;
  readonly slides: readonly RehearsedSlide[];
  /** Nothing is kept of a rehearsal in which nothing was moved. */
  readonly outcome: Kept | { readonly type: 'notBegun' };
};

/** What became of what a talk keeps. */
export type TalkEnd = {
  /** Nothing for a talk that is no rehearsal. */
  readonly rehearsal?: RehearsalEnd;
  /** Why the place could not be saved: the end of a sentence. Nothing where it was, or where none is kept. */
  readonly placeTrouble?: string;
};

/** Follows a talk: its clock, its place on the disk, the time spent on each slide. */
export type TalkRecord = {
  /** Seconds for each slide, as rehearsed. */
  timings(deck: Deck): readonly number[] | undefined;
  /** What the clock says, in milliseconds, and whether it goes on. */
  clock(): { readonly elapsed: number; readonly isRunning: boolean };
  changeClock(change: 'toggle' | 'reset' | { readonly resumeAt: number }): void;
  /** Reports where the talk is now. Its first step forward starts the clock. */
  follow(position: TalkPosition): void;
  /** Whether what is rehearsed could be kept now. Nothing where nothing is to be kept. */
  tryKeeping(): Kept | undefined;
  /** Why the place could not be saved the last time: the end of a sentence. */
  placeTrouble(): string | undefined;
  /**
   * Ends it.
   *
   * @param isInOrder whether the next talk need not ask about it
   */
  end(isInOrder: boolean): TalkEnd;
};

/** Milliseconds. */
const betweenSavings = 15_000;

const titlesOf = ({ slides }: Deck) => slides.map(({ title }) => title);

export function createTalkRecord(
  first: TalkPosition,
  { id, isRehearsal, folder = stateFolder(), now = Date.now }: TalkRecordOptions,
): TalkRecord {
  const file = id === undefined ? undefined : createPlaceFile(id, folder);
  let position = first;
  let clock: TalkClock = newClock;
  let times: SlideTimes = new Map();
  /** What the clock said when the slide came up. */
  let slideSince = 0;
  let wasMoved = false;
  const elapsed = () => elapsedAt(clock, now());
  // What is saved at a step grows old while someone speaks.
  const saving = setInterval(
    () => clock.runningSince !== undefined && file?.save(place(true)),
    betweenSavings,
  );
  saving.unref();

  function leaveSlide(): void {
    times = leaving(times, position.slide, slideSince, elapsed());
    slideSince = elapsed();
  }
  const nameOf = ({ settings, slides }: Deck) => settings.title ?? slides[0]?.title ?? safeText('');
  function place(isOpen: boolean) {
    const { deck, slide, step } = position;
    const title = deck.slides[slide]?.title ?? safeText('');
    return { name: nameOf(deck), title, slide, step, elapsed: Math.round(elapsed()), isOpen };
  }

  function endRehearsal(id: string): RehearsalEnd {
    const { deck } = position;
    const name = nameOf(deck);
    const titles = titlesOf(deck);
    const rehearsal = rehearsalOf(times, titles);
    const last = readRehearsal(id, folder);
    return {
      name,
      slides: compareRehearsals(titles, times, last, deck.settings.minutes),
      outcome: wasMoved ? saveRehearsal(id, name, rehearsal, folder) : { type: 'notBegun' },
    };
  }

  function placeTrouble(): string | undefined {
    const outcome = file?.outcome();
    return outcome?.type === 'refused' ? outcome.reason : undefined;
  }

  return {
    placeTrouble,
    timings(deck) {
      const rehearsal = id === undefined ? undefined : readRehearsal(id, folder);
      return rehearsal && timingsFor(rehearsal, titlesOf(deck));
    },
    clock: () => ({ elapsed: elapsed(), isRunning: clock.runningSince !== undefined }),
    changeClock(change) {
      leaveSlide();
      if (change === 'toggle') clock = toggleClock(clock, now());
      else if (change === 'reset') clock = resetClock(clock, now());
      else clock = startClock({ elapsed: change.resumeAt }, now());
      slideSince = elapsed();
      wasMoved ||= change !== 'reset';
      // A talk that was resumed and is interrupted again at once has what the first one had.
      if (wasMoved) file?.save(place(true));
    },
    follow(next) {
      const isMove = next.slide !== position.slide || next.step !== position.step;
      if (isMove || next.deck !== position.deck) leaveSlide();
      if (next.deck !== position.deck) times = keepTimes(times, titlesOf(position.deck), titlesOf(next.deck));
      position = next;
      if (!isMove) return;
      if (!wasMoved) clock = startClock(clock, now());
      wasMoved = true;
      file?.save(place(true));
    },
    tryKeeping() {
      if (!isRehearsal || id === undefined) return undefined;
      const { deck } = position;
      return saveRehearsal(id, nameOf(deck), rehearsalOf(times, titlesOf(deck)), folder, true);
    },
    end(isInOrder) {
      clearInterval(saving);
      leaveSlide();
      clock = stopClock(clock, now());
      if (wasMoved) file?.flush(place(!isInOrder));
      const trouble = placeTrouble();
      return {
        ...(isRehearsal && id !== undefined && { rehearsal: endRehearsal(id) }),
        ...(trouble !== undefined && { placeTrouble: trouble }),
      };
    },
  };
}
