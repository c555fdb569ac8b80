import type { Deck } from '../deck/deck.ts';
import type { Library } from '../library/section.ts';
import { createSearchIndex, loadSearchIndex } from './ranked-search.ts';
import type { SearchIndex } from './search-hit.ts';
import { builtInIndex } from './stored-search.ts';

/**
 * The index of the reference and the built-in talk: the one made at build time, where there is one. It loads the
 * search library and that index: import this file when someone searches, and not before.
 *
 * @param readTalk reads the built-in talk; only called where the index has to be made
 */
export async function openBuiltInSearch(
  library: Library,
  readTalk: () => Promise<Deck>,
): Promise<SearchIndex> {
  const loaded = builtInIndex === undefined ? undefined : loadSearchIndex(library, builtInIndex);
  return loaded ?? createSearchIndex(library, await readTalk());
}
