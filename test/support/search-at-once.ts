import type { Deck } from '../../src/deck/deck.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import type { Library } from '../../src/library/section.ts';
import { createSearchIndex } from '../../src/search/ranked-search.ts';
import type { SearchHit, SearchIndex } from '../../src/search/search-hit.ts';
import type { SearchRequest } from '../../src/search/searcher.ts';
import { readRepositoryFile } from './setting.ts';

/** What a request finds. */
export type SearchAtOnce = (request: SearchRequest) => readonly SearchHit[];

/** Searches at once, with indexes of its own: no test waits. @param talk in place of the built-in one */
export function createSearchAtOnce(talk?: Deck): SearchAtOnce {
  const indexes = new Map<Library, Map<Deck | undefined, SearchIndex>>();
  return ({ library, slides, query, section }) => {
    const deck = slides === 'builtIn' ? (talk ?? builtInDeck()) : slides;
    const ofLibrary = indexes.get(library) ?? new Map<Deck | undefined, SearchIndex>();
    indexes.set(library, ofLibrary);
    const index = ofLibrary.get(deck) ?? createSearchIndex(library, deck);
    ofLibrary.set(deck, index);
    return index.find(query, section === undefined ? {} : { section });
  };
}

/** Searches the built-in reference and talk, and whatever else there is to search. */
export const searchAtOnce: SearchAtOnce = createSearchAtOnce();

let builtIn: Deck | undefined;
function builtInDeck(): Deck {
  builtIn ??= readDeck({
    file: 'content/talk.md',
    text: readRepositoryFile('content/talk.md'),
    included: [],
  });
  return builtIn;
}
