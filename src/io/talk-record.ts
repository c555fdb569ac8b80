import type { Deck } from '../deck/deck.ts';
import { keepTimes, rehearsalOf, timingsFor } from '../deck/rehearsal.ts';
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
import { safeText } from '../terminal/safe-text.ts';
import { createPlaceFile } from './place-file.ts';
import { readRehearsal, saveRehearsal } from './rehearsal-file.ts';
import { stateFolder } from './state-folder.ts';

/** Where a talk stands: the deck and, counted from 0, its slide and step. */
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

/** Follows a talk: its clock, its place on the disk, the time spent on each slide. */
export type TalkRecord = {
  /** Seconds for each slide, as rehearsed. */
  timings(deck: Deck): readonly number[] | undefined;
  /** What the clock says, in milliseconds, and whether it goes on. */
  clock(): { readonly elapsed: number; readonly isRunning: boolean };
  changeClock(change: 'toggle' | 'reset' | { readonly resumeAt: number }): void;
  /** Tells where the talk stands now. Its first step forward starts the clock. */
  follow(position: TalkPosition): void;
  /** Ends it. @param isInOrder whether nobody need be asked about it the next time */
  end(isInOrder: boolean): void;
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
  // What is saved at a step grows old while somebody speaks.
  const saving = setInterval(
    () => clock.runningSince !== undefined && file?.save(place(true)),
    betweenSavings,
  );
  saving.unref();

  function leaveSlide(): void {
    times = leaving(times, position.slide, slideSince, elapsed());
    slideSince = elapsed();
  }
  function place(isOpen: boolean) {
    const { deck, slide, step } = position;
    const title = deck.slides[slide]?.title ?? safeText('');
    const name = deck.settings.title ?? deck.slides[0]?.title ?? safeText('');
    return { name, title, slide, step, elapsed: Math.round(elapsed()), isOpen };
  }

  return {
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
      // A talk that was gone on with and breaks off again at once has what the first one had.
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
    end(isInOrder) {
      clearInterval(saving);
      leaveSlide();
      clock = stopClock(clock, now());
      if (wasMoved) file?.flush(place(!isInOrder));
      if (isRehearsal && id !== undefined && wasMoved) {
        saveRehearsal(id, place(false).name, rehearsalOf(times, titlesOf(position.deck)), folder);
      }
    },
  };
}
