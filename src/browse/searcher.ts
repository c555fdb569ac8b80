import type { Deck } from '../deck/deck.ts';
import type { SearchHit } from './search-hit.ts';
import type { Library } from './section.ts';

/** What is searched: sections, and the slides of a talk where there is one. */
export type Searched = { readonly library: Library; readonly slides?: Deck | 'builtIn' };

export type SearchFound = {
  readonly hits: readonly SearchHit[];
  /** Something is still being loaded or searched: there may be more, or others. */
  readonly isSearching: boolean;
};

/** Searches behind the screen. */
export type Searcher = {
  /**
   * What has been found by now, the best first. The first call begins to load what a search needs, also for an empty
   * query; a callback reports when there is more.
   *
   * @param section only there, by its place in the library
   */
  find(searched: Searched, query: string, section?: number): SearchFound;
};

/** Finds nothing: for where no search is needed. */
export const idleSearcher: Searcher = { find: () => ({ hits: [], isSearching: false }) };
