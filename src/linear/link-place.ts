import type { Deck } from '../deck/deck.ts';
import { blocksOfItems } from '../deck/slide-links.ts';
import { anchorRowsOf } from '../layout/anchors.ts';
import { targetOf } from '../library/link-target.ts';
import type { Library } from '../library/section.ts';
import { readSectionLink } from '../library/section-link.ts';
import { anchorNames, decodeAnchor } from '../markdown/anchor.ts';
import { type Block, footnoteAnchor } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { anchorsWithin, blocksWithin } from '../markdown/walk.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { nounOf } from './noun.ts';
import type { NameOfLink } from './write-inlines.ts';

/** A place of the library: a section, counted from 0, and a heading or footnote of it. */
export type SectionPlace = { readonly section: number; readonly anchor?: SafeText };

/**
 * Where a link leads within the library: `policies.md#security`, or `#security` in the section itself.
 *
 * @param section the section with the link, counted from 0; absent for a link in a talk
 * @returns nothing for links that lead out of the library
 */
export function placeOfLink(url: string, library: Library, section?: number): SectionPlace | undefined {
  const own = /^#(.+)$/s.exec(url)?.[1];
  const link = own === undefined ? readSectionLink(url, library, section) : { section, anchor: own };
  if (link?.section === undefined || !library.sections[link.section]) return undefined;
  const { anchor } = link;
  return {
    section: link.section,
    ...(anchor !== undefined && { anchor: safeRow(decodeAnchor(anchor)) }),
  };
}

/** The places of a text, by anchor, each in words. */
type Places = ReadonlyMap<string, SafeText>;

function findPlace(places: Places, wanted: string): SafeText | undefined {
  for (const name of anchorNames(wanted)) {
    const found = places.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Names the places of a text by its own anchors. All other links have no name. */
export function ownNames(blocks: () => readonly Block[]): NameOfLink {
  let places: Places | undefined;
  return url => {
    const anchor = /^#(.+)$/s.exec(url)?.[1];
    if (anchor === undefined) return undefined;
    places ??= placesOf(blocks());
    const wanted = decodeAnchor(anchor);
    return inThisText(findPlace(places, wanted), safeRow(wanted));
  };
}

function inThisText(place: SafeText | undefined, wanted: SafeText): SafeText {
  return place === undefined
    ? joinSafe([safeText('not in this text: '), wanted])
    : joinSafe([safeText('in this text: '), place]);
}

/** Names the places of the library as its titles do: `section Policies, Public domain`. */
export function placeNames(library: Library, section?: number): NameOfLink {
  const known = new Map<number, Places>();
  function placesIn(found: number): Places {
    const places = known.get(found) ?? placesOf(library.sections[found]?.document.blocks ?? []);
    known.set(found, places);
    return places;
  }
  return url => {
    const target = section === undefined ? undefined : targetOf(url, library, section);
    if (target?.type === 'missing') return safeRow(`no such file: ${target.file}`);
    const place = placeOfLink(url, library, section);
    if (!place) return undefined;
    const { anchor = safeText('') } = place;
    const below = findPlace(placesIn(place.section), anchor);
    if (place.section === section) return inThisText(below, anchor);
    const name = library.sections[place.section]?.title ?? safeText('');
    const title = joinSafe([safeText(`${nounOf(library)} `), name]);
    const isUnread = library.sections[place.section]?.page?.state === 'listed';
    if (isUnread)
      return place.anchor === undefined
        ? title
        : joinSafe([title, safeText(anchor.replaceAll('-', ' '))], ', ');
    if (place.anchor === undefined || below === name) return title;
    return joinSafe([title, below ?? safeText(`no place named ${anchor}`)], ', ');
  };
}

/** The names of links in a talk. A user's own talk has other files next to it, not the sections. */
export function talkNames(
  { what, deck }: { readonly what: 'built-in' | 'section' | 'named'; readonly deck: Deck },
  library: Library,
): NameOfLink {
  const own = namesInDeck(deck);
  const others = what === 'named' ? undefined : placeNames(library);
  return url => own(url) ?? others?.(url);
}

const knownDecks = new WeakMap<Deck, NameOfLink>();

function namesInDeck(deck: Deck): NameOfLink {
  const known = knownDecks.get(deck);
  if (known) return known;
  const names = ownNames(() =>
    deck.slides.flatMap(({ heading, items }) => [...(heading ? [heading] : []), ...blocksOfItems(items)]),
  );
  knownDecks.set(deck, names);
  return names;
}

/** The words of each place: built once, since a table of contents asks for all of them. */
function placesOf(blocks: readonly Block[]): Places {
  const places = new Map<string, SafeText>();
  const add = (anchor: SafeText, words: SafeText) => {
    if (!places.has(anchor)) places.set(anchor, words);
  };
  for (const block of blocks) {
    for (const inner of blocksWithin(block)) {
      if (inner.type !== 'heading') continue;
      const title = safeRow(inlineText(inner.children));
      for (const anchor of anchorRowsOf(inner) ?? []) add(anchor, title);
    }
    for (const anchor of anchorsWithin(block)) add(anchor, safeText(anchor.replaceAll('-', ' ')));
    if (block.type !== 'footnotes') continue;
    for (const [index] of block.children.entries()) {
      const number = block.numbers?.[index] ?? index + 1;
      add(safeText(footnoteAnchor(number)), safeText(`footnote ${number}`));
    }
  }
  return places;
}
