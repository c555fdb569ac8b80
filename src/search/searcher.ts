import type { Deck } from '../deck/deck.ts';
import type { Folder, Library } from '../library/section.ts';
import type { SearchHit } from './search-hit.ts';

/** What is searched: sections, and the slides of a talk where there is one. */
export type Searched = { readonly library: Library; readonly slides?: Deck | 'builtIn' };

/** What an index is made of once: a folder stays the same while its pages are read. */
export function searchedOf(library: Library): Library | Folder {
  return library.folder ?? library;
}

/** What is looked for, and where. `section`: only there, by its place in the library. */
export type SearchRequest = Searched & { readonly query: string; readonly section?: number };

/** A search as the state has it. */
export type Search = {
  readonly request: SearchRequest;
  /** What was found, the best first; until something is, what was found for the query before it. */
  readonly hits: readonly SearchHit[];
  /** There may be more hits, or others. */
  readonly isSearching: boolean;
};

export const noHits: readonly SearchHit[] = [];

/** A search that has just begun. What was found before stays on the screen until there is more. */
export function beginSearch(request: SearchRequest, before: Search | undefined): Search {
  const hits = request.query.trim() === '' ? noHits : (before?.hits ?? noHits);
  return { request, hits, isSearching: true };
}

/** Whether two requests find the same. */
export function isSameRequest(one: SearchRequest, other: SearchRequest): boolean {
  return (
    one.query === other.query &&
    one.section === other.section &&
    searchedOf(one.library) === searchedOf(other.library) &&
    one.slides === other.slides
  );
}

/** Searches behind the screen, one request at a time; whoever made the searcher is told what it has found. */
export type Searcher = {
  /** Looks for this, and no longer for what was asked before. What is found fast is told before this returns. */
  search(request: SearchRequest): void;
  /** Looks for nothing any more. What a search needs may go on being loaded: the next one will need it too. */
  stop(): void;
  /** Ends all work. */
  close(): void;
};
