import type { Place } from '../markdown/place.ts';
import type { NewsFilter } from './news.ts';

/** A section that was read, how far, and the link that was chosen there. */
export type Visit = {
  readonly section: number;
  readonly place: Place;
  readonly newsFilter?: NewsFilter;
  readonly link?: number;
};

/** Where the reader has been, the latest last, and where they came back from, the latest first. */
export type Trail = { readonly past: readonly Visit[]; readonly future: readonly Visit[] };

export const noTrail: Trail = { past: [], future: [] };

/** No one goes back further. Visits. */
const longestTrail = 100;

function isSame(one: Visit, other: Visit): boolean {
  const { block, characters, skipped } = one.place;
  return (
    one.section === other.section &&
    block === other.place.block &&
    characters === other.place.characters &&
    skipped === other.place.skipped &&
    one.newsFilter === other.newsFilter
  );
}

/** The history when a place is left for another one that someone chose: what was ahead is no more. */
export function leave({ past }: Trail, visit: Visit): Trail {
  const last = past.at(-1);
  const kept = last && isSame(last, visit) ? past : [...past, visit];
  return { past: kept.slice(-longestTrail), future: [] };
}

export type Walked = { readonly trail: Trail; readonly to: Visit };

/**
 * One visit back, or forward again.
 *
 * @param here what is read; nothing in the menu
 * @returns nothing if there is none but the place where one is
 */
export function walkTrail(
  trail: Trail,
  here: Visit | undefined,
  direction: 'back' | 'forward',
): Walked | undefined {
  const ahead = direction === 'back' ? trail.past.toReversed() : trail.future;
  const at = ahead.findIndex(visit => !here || !isSame(visit, here));
  const left = here ? [here] : [];
  const to = ahead[at];
  if (!to) return undefined;
  const rest = ahead.slice(at + 1);
  return {
    to,
    trail:
      direction === 'back'
        ? { past: rest.toReversed(), future: [...left, ...trail.future] }
        : { past: [...trail.past, ...left], future: rest },
  };
}
