import { type NameAddress, numberLinks } from '../layout/link-numbers.ts';
import type { Library } from '../library/section.ts';
import { placePath } from '../library/section-link.ts';
import type { Link } from '../markdown/document.ts';
import { joinSafe } from '../terminal/safe-text.ts';
import { documentOf } from './document-of.ts';
import { placeNames, talkNames } from './link-place.ts';
import type { LinearState, ReadingPlace } from './state.ts';
import type { LinkNaming } from './write-inlines.ts';

/** The links of a text with their numbers, from 1. Links to the same place share one. */
export type NumberedLinks = {
  /** The first link of each number. */
  readonly links: readonly Link[];
  numberOf(link: Link): number | undefined;
};

/**
 * Numbers links as a screen does. Links without a number there, since they show where they lead, come after those.
 *
 * @param nameOf the name of the place that a link leads to, if it is in the library
 */
function numberedLinks(links: readonly Link[], nameOf?: NameAddress): NumberedLinks {
  const { byIndex } = numberLinks(links, nameOf);
  const first = new Map<number, Link>();
  for (const link of links) {
    const number = byIndex.get(link.index);
    if (number !== undefined && !first.has(number)) first.set(number, link);
  }
  const others = new Map<string, number>();
  for (const link of links) {
    if (byIndex.has(link.index) || others.has(link.url)) continue;
    others.set(link.url, first.size + 1);
    first.set(first.size + 1, link);
  }
  return {
    links: [...first.values()],
    numberOf: link => byIndex.get(link.index) ?? others.get(link.url),
  };
}

/** How the links of the current section or slide are said. */
export function namingOf({ visit, wholeAddresses }: LinearState, library: Library): LinkNaming {
  const section = visit.type === 'section' ? visit.section : undefined;
  return {
    nameOf: visit.type === 'talk' ? talkNames(visit.talk, library) : placeNames(library, section),
    numberOf: linksOfPlace(visit, library).numberOf,
    isWhole: wholeAddresses,
  };
}

/** The links of the current section or slide. */
export function linksOfPlace(visit: ReadingPlace, library: Library): NumberedLinks {
  switch (visit.type) {
    case 'contents':
      return numberedLinks([]);
    case 'section':
      return numberedLinks(documentOf(library, visit)?.links ?? [], url => {
        const path = placePath(url, library, visit.section);
        return path && joinSafe(path, ', ');
      });
    case 'talk':
      return numberedLinks(visit.talk.deck.slides[visit.at.slide]?.links ?? []);
  }
}
