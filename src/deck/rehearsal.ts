import type { SlideTimes } from './talk-clock.ts';

/** What somebody spent on each slide; 0 seconds where a slide was not shown. */
export type Rehearsal = {
  readonly slides: readonly { readonly title: string; readonly seconds: number }[];
};

/** The rehearsal that slide times make. @param titles of all slides. Seconds are rounded to tenths. */
export function rehearsalOf(times: SlideTimes, titles: readonly string[]): Rehearsal {
  return {
    slides: titles.map((title, index) => ({
      title,
      seconds: Math.round((times.get(index) ?? 0) / 100) / 10,
    })),
  };
}

/**
 * Which slide of a deck before is each one of the deck after: the nth of a title is the nth of that title, and
 * where no slides came or went, one with a new title is the one that stood there.
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

/**
 * The timings of a rehearsal for the deck as it is now. A slide that was not rehearsed gets the average.
 *
 * @returns seconds for each slide, or nothing where the rehearsal says nothing about this deck
 */
export function timingsFor({ slides }: Rehearsal, titles: readonly string[]): readonly number[] | undefined {
  const before = slides.map(({ title }) => title);
  const seconds = matchTitles(before, titles).map(match => slides[match ?? -1]?.seconds ?? 0);
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
