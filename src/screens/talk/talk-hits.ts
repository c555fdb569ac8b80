import type { Deck } from '../../deck/deck.ts';
import type { DeckView, Hit } from '../../deck/deck-view.ts';
import { slideIndexOf } from '../../deck/find-slides.ts';
import { mainAddress } from '../../deck/links-slides.ts';
import { inGroups } from '../../list/in-groups.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { noHits, type Search } from '../../search/searcher.ts';
import { joinSafe } from '../../terminal/safe-text.ts';
import { textAfter } from '../list/text-after.ts';
import type { DeckLayout } from '../reduced.ts';
import type { Talk } from '../state.ts';

/** What the reducer of a talk must know: its layout, and what its lists have. @param search what was found by now */
export function deckView(talk: Talk, search: Search | undefined, layout: DeckLayout): DeckView {
  const { deck } = talk;
  return {
    ...layout,
    slideCount: deck.slides.length,
    address: mainAddress(deck),
    hits: (type, query) => talkHits(deck, search, type, query),
    isSearching: isSearchingTalk(talk, search),
  };
}

/** Whether an open search of a talk may find more, or other hits. */
export function isSearchingTalk({ state: { picker } }: Talk, search: Search | undefined): boolean {
  return picker?.type === 'search' && search?.isSearching === true;
}

/** What a list of a talk has: slides by their titles, or what was found; the same entries while it is the same. */
export function talkHits(
  deck: Deck,
  search: Search | undefined,
  type: 'overview' | 'search',
  query: string,
): readonly Hit[] {
  return type === 'overview' ? slidesByTitle(deck, query) : foundHits(search?.hits ?? noHits);
}

const knownFound = new WeakMap<readonly SearchHit[], readonly Hit[]>();

/** There may be thousands. */
function foundHits(hits: readonly SearchHit[]): readonly Hit[] {
  const known = knownFound.get(hits) ?? slidesFirst(hits).map(hitOf);
  knownFound.set(hits, known);
  return known;
}

/** Whoever searches in a talk wants its slides before the reference, of which each section is together. */
function slidesFirst(hits: readonly SearchHit[]): readonly SearchHit[] {
  const isSlide = ({ type }: SearchHit) => type === 'slide';
  const others = hits.filter(hit => !isSlide(hit));
  return [
    ...hits.filter(isSlide),
    ...inGroups(others, hit => (hit.type === 'section' ? hit.section : undefined)),
  ];
}

function hitOf(hit: SearchHit): Hit {
  const { text } = hit;
  const words = () => hit.words;
  if (hit.type === 'slide') {
    const { slide, title } = hit;
    return { type: 'slide', slide, title, text: textAfter(title, text), words };
  }
  const { section, block, path } = hit;
  return { type: 'section', section, block, path, text, words };
}

const knownTitles = new WeakMap<Deck, { readonly query: string; readonly hits: readonly Hit[] }>();

function slidesByTitle(deck: Deck, query: string): readonly Hit[] {
  const known = knownTitles.get(deck);
  if (known?.query === query) return known.hits;
  const hits = slideIndexOf(deck)
    .byTitle(query)
    .map((slide): Hit => {
      const title = deck.slides[slide]?.title ?? joinSafe([]);
      return { type: 'slide', slide, title, text: title };
    });
  knownTitles.set(deck, { query, hits });
  return hits;
}
