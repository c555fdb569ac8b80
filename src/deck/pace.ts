import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** Less than this off the plan is no news for a speaker. Milliseconds. */
const leastOff = 15_000;
/** For this long after the beginning or a jump, no one has to hurry. Milliseconds. */
const calm = 60_000;

/** How a talk stands against its plan; `by` in milliseconds. */
export type Pace =
  | { readonly type: 'onTime' }
  | { readonly type: 'ahead'; readonly by: number }
  | { readonly type: 'behind'; readonly by: number };

/** Where a talk is, and what its plan is made from. */
export type Progress = {
  /** Milliseconds. */
  readonly elapsed: number;
  /** What `elapsed` was at the last jump over slides; absent where there was none. */
  readonly jumpedAt?: number | undefined;
  /** Slides and steps count from 0. */
  readonly slide: number;
  readonly step: number;
  readonly lastStep: number;
  readonly slideCount: number;
  /** How long the talk is meant to take. */
  readonly minutes?: number | undefined;
  /** Your own seconds for each slide, as rehearsed. */
  readonly timings?: readonly number[] | undefined;
};

/** From when until when something is to be shown, after the beginning of the talk. Milliseconds. */
type Band = { readonly start: number; readonly end: number };

function plannedBand({ slide, step, lastStep, slideCount, minutes, timings }: Progress): Band | undefined {
  const total = timings?.length === slideCount ? sum(timings) : 0;
  if (timings && total > 0) {
    // How the seconds of a slide fall on its steps is not known: all of it is on time.
    const start = sum(timings.slice(0, slide));
    return { start: start * 1000, end: (start + (timings[slide] ?? 0)) * 1000 };
  }
  if (minutes === undefined) return undefined;
  const perSlide = (minutes * 60_000) / Math.max(1, slideCount);
  const perStep = perSlide / (lastStep + 1);
  const start = slide * perSlide + step * perStep;
  return { start, end: start + perStep };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * How a talk stands against its plan: your own timings, else `minutes` spread evenly over the slides, and over
 * the steps of each. Anything between the planned start and end of what is shown is on time.
 *
 * @returns nothing if there is no plan, and while being off it says little: a minute after the beginning or a jump
 */
export function pace(progress: Progress): Pace | undefined {
  const band = plannedBand(progress);
  if (!band) return undefined;
  const { elapsed, jumpedAt = 0 } = progress;
  const behind = elapsed - band.end;
  const ahead = band.start - elapsed;
  const isOff = behind >= leastOff || ahead >= leastOff;
  // A clock that was set to zero has no jump before it.
  if (isOff && elapsed - (jumpedAt > elapsed ? 0 : jumpedAt) < calm) return undefined;
  if (behind >= leastOff) return { type: 'behind', by: behind };
  if (ahead >= leastOff) return { type: 'ahead', by: ahead };
  return { type: 'onTime' };
}

/**
 * The pace of a whole talk. Its clock begins when the first slide is left: the plan is for the slides after that.
 *
 * @param progress of all slides, the first one too
 */
export function talkPace({ slide, slideCount, timings, ...progress }: Progress): Pace | undefined {
  return pace({
    ...progress,
    slide: slide - 1,
    slideCount: slideCount - 1,
    timings: timings?.slice(1),
  });
}

/** `1:20 behind`, `0:40 ahead`, `on time`. */
export function paceWords(found: Pace): SafeText {
  switch (found.type) {
    case 'onTime':
      return safeText('on time');
    case 'ahead':
    case 'behind':
      return safeText(`${formatElapsed(found.by)} ${found.type}`);
  }
}

/** `0:00`, `12:05`, `1:02:03`: whole seconds that have passed. @param elapsed milliseconds */
export function formatElapsed(elapsed: number): SafeText {
  const seconds = Math.max(0, Math.floor(elapsed / 1000));
  const minutes = Math.floor(seconds / 60);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const end = twoDigits(seconds % 60);
  if (minutes < 60) return safeText(`${minutes}:${end}`);
  return safeText(`${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${end}`);
}

/**
 * `2:55 left`, `0:40 over`. It changes in the same moment as `formatElapsed`, so that the two always add up.
 *
 * @param elapsed milliseconds @param minutes how long the talk is meant to take
 */
export function remaining(elapsed: number, minutes: number): SafeText {
  const left = Math.round(minutes * 60) - Math.floor(elapsed / 1000);
  return safeText(`${formatElapsed(Math.abs(left) * 1000)} ${left < 0 ? 'over' : 'left'}`);
}
