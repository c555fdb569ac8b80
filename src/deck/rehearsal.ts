import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { SlideTimes } from './talk-clock.ts';

/** What someone spent on each slide; 0 seconds where a slide was not shown. */
export type Rehearsal = {
  readonly slides: readonly { readonly title: string; readonly seconds: number }[];
};

const inTenths = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

/** The rehearsal that slide times make. @param titles of all slides. Seconds are rounded to tenths. */
export function rehearsalOf(times: SlideTimes, titles: readonly string[]): Rehearsal {
  return {
    slides: titles.map((title, index) => ({
      title,
      seconds: inTenths(times.get(index) ?? 0),
    })),
  };
}

/**
 * Which slide of a deck before is each one of the deck after: the nth of a title is the nth of that title, and
 * where no slides came or went, one with a new title is the one that was there.
 *
 * @returns for each title after, an index before
 */
function matchTitles(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
  const indexes = new Map<string, number[]>();
  for (const [index, title] of before.entries()) {
    const known = indexes.get(title);
    if (known) known.push(index);
    else indexes.set(title, [index]);
  }
  const used = new Map<string, number>();
  const matches = after.map(title => {
    const nth = used.get(title) ?? 0;
    used.set(title, nth + 1);
    return indexes.get(title)?.[nth];
  });
  if (before.length !== after.length) return matches;
  const taken = new Set(matches);
  return matches.map((match, index) => (match === undefined && !taken.has(index) ? index : match));
}

/** The seconds of a rehearsal for the slides of a deck as it is now; 0 for a slide that was not shown. */
function secondsFor({ slides }: Rehearsal, titles: readonly string[]): readonly number[] {
  const before = slides.map(({ title }) => title);
  return matchTitles(before, titles).map(match => slides[match ?? -1]?.seconds ?? 0);
}

/**
 * The timings of a rehearsal for the deck as it is now. A slide that was not rehearsed gets the average.
 *
 * @returns seconds for each slide, or nothing if the rehearsal says nothing about this deck
 */
export function timingsFor({ slides }: Rehearsal, titles: readonly string[]): readonly number[] | undefined {
  const seconds = secondsFor({ slides }, titles);
  const known = seconds.filter(number => number > 0);
  if (known.length === 0) return undefined;
  const average = known.reduce((total, number) => total + number, 0) / known.length;
  return seconds.map(number => (number > 0 ? number : average));
}

/** The slide times of a deck that was changed while it was rehearsed, by the slides as they are now. */
export function keepTimes(
  times: SlideTimes,
  before: readonly string[],
  after: readonly string[],
): SlideTimes {
  const kept = new Map<number, number>();
  for (const [index, match] of matchTitles(before, after).entries()) {
    const time = match === undefined ? undefined : times.get(match);
    if (time !== undefined) kept.set(index, time);
  }
  return kept;
}

/** What the speaker reads about times that cannot be kept. @param reason the end of a sentence */
export function unsavedRehearsal(reason: string): SafeText {
  return safeRow(`Times cannot be saved: ${reason}`);
}

/** What the speaker reads while the place of a talk cannot be saved. @param reason the end of a sentence */
export function unsavedPlace(reason: string): SafeText {
  return safeRow(`Your place is not saved: ${reason}`);
}

/** A slide of a rehearsal beside its plan and the rehearsal before. Seconds; absent where there are none: the clock begins when the first slide is left. */
export type RehearsedSlide = {
  readonly title: SafeText;
  readonly planned?: number;
  readonly thisTime?: number;
  readonly lastTime?: number;
};

/**
 * What a rehearsal came to, slide by slide.
 *
 * @param times of this rehearsal
 * @param last the rehearsal before, whatever the deck was then
 * @param minutes how long the talk is meant to take: the clock begins when the first slide is left, so that it has none
 */
export function compareRehearsals(
  titles: readonly SafeText[],
  times: SlideTimes,
  last: Rehearsal | undefined,
  minutes: number | undefined,
): readonly RehearsedSlide[] {
  const before = last && secondsFor(last, titles);
  const perSlide = minutes === undefined ? undefined : (minutes * 60) / Math.max(1, titles.length - 1);
  return titles.map((title, index) => {
    const thisTime = inTenths(times.get(index) ?? 0);
    const lastTime = before?.[index] ?? 0;
    return {
      title,
      ...(perSlide !== undefined && (index > 0 || titles.length === 1) && { planned: perSlide }),
      // However short: it was left while the clock ran.
      ...((times.get(index) ?? 0) > 0 && { thisTime }),
      ...(lastTime > 0 && { lastTime }),
    };
  });
}
