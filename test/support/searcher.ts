import { createSearchIndex } from '../../src/browse/ranked-search.ts';
import type { SearchHit, SearchIndex } from '../../src/browse/search-hit.ts';
import type { Searcher } from '../../src/browse/searcher.ts';
import type { Library } from '../../src/browse/section.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import { readRepositoryFile } from './setting.ts';

/** Searches at once, with indexes of its own: no test waits. @param talk in place of the built-in one */
export function createSearcherAtOnce(talk?: Deck): Searcher {
  const indexes = new Map<Library, Map<Deck | undefined, SearchIndex>>();
  let last:
    | { readonly key: string; readonly index: SearchIndex; readonly hits: readonly SearchHit[] }
    | undefined;
  return {
    find({ library, slides }, query, section) {
      const deck = slides === 'builtIn' ? (talk ?? builtInDeck()) : slides;
      const ofLibrary = indexes.get(library) ?? new Map<Deck | undefined, SearchIndex>();
      indexes.set(library, ofLibrary);
      const index = ofLibrary.get(deck) ?? createSearchIndex(library, deck);
      ofLibrary.set(deck, index);
      const key = `${section} ${query}`;
      if (last?.key !== key || last.index !== index)
        last = { key, index, hits: index.find(query, section === undefined ? {} : { section }) };
      return { hits: last.hits, isSearching: false };
    },
  };
}

let builtIn: Deck | undefined;
function builtInDeck(): Deck {
  builtIn ??= readDeck({
    file: 'content/talk.md',
    text: readRepositoryFile('content/talk.md'),
    included: [],
  });
  return builtIn;
}
