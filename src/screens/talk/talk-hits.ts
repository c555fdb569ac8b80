import type { ListedFinding } from '../../check/checked-on-screen.ts';
import { findingTitle } from '../../check/finding-words.ts';
import type { Deck } from '../../deck/deck.ts';
import type { Picker } from '../../deck/deck-state.ts';
import type { DeckView, Hit } from '../../deck/deck-view.ts';
import { slideIndexOf } from '../../deck/find-slides.ts';
import { mainAddress } from '../../deck/links-slides.ts';
import { inGroups } from '../../list/in-groups.ts';
import { fold, searchWords } from '../../markdown/search-words.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { noHits } from '../../search/searcher.ts';
import { joinSafe } from '../../terminal/safe-text.ts';
import { textAfter } from '../list/text-after.ts';
import type { DeckLayout } from '../reduced.ts';
import type { AppState, Talk } from '../state.ts';

/** What lists of a talk show of what was found by now. */
export type FoundInTalk = Pick<AppState, 'search' | 'check'>;

/** What the reducer of a talk must know: its layout, and what its lists have. */
export function deckView(talk: Talk, found: FoundInTalk, layout: DeckLayout): DeckView {
  const { deck } = talk;
  return {
    ...layout,
    slideCount: deck.slides.length,
    address: mainAddress(deck),
    hits: (type, query) => talkHits(deck, found, type, query),
    isSearching: isSearchingTalk(talk, found),
  };
}

/** Whether an open list of a talk may find more, or other hits. */
export function isSearchingTalk({ state: { picker } }: Talk, { search, check }: FoundInTalk): boolean {
  if (picker?.type === 'findings') return check?.isChecking === true;
  return picker?.type === 'search' && search?.isSearching === true;
}

/** What a list of a talk has: slides by their titles, or what was found; the same entries while it is the same. */
export function talkHits(
  deck: Deck,
  { search, check }: FoundInTalk,
  type: Picker['type'],
  query: string,
): readonly Hit[] {
  if (type === 'findings') return findingHits(check?.findings ?? noFindings, query);
  return type === 'overview' ? slidesByTitle(deck, query) : foundHits(search?.hits ?? noHits);
}

const noFindings: readonly ListedFinding[] = [];
let lastFindings:
  | { readonly findings: object; readonly query: string; readonly hits: readonly Hit[] }
  | undefined;

/** The findings that say every word of a query; kept, as a key and the frame for it ask several times. */
function findingHits(findings: readonly ListedFinding[], query: string): readonly Hit[] {
  if (lastFindings?.findings === findings && lastFindings.query === query) return lastFindings.hits;
  const words = searchWords(query);
  const hits = findings
    .map(({ place, fix, ...finding }): Hit => {
      const title = findingTitle(finding);
      return { type: 'slide', slide: place, title, text: fix };
    })
    .filter(hit => {
      const said = fold(`${hit.type === 'slide' ? hit.title : ''} ${hit.text}`);
      return words.every(word => said.includes(word));
    });
  lastFindings = { findings, query, hits };
  return hits;
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
