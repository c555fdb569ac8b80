import { runInSlices } from '../../platform/slices.ts';
import type { DocumentOf } from '../../search/ranked-search.ts';
import type { SearchHit, SearchIndex } from '../../search/search-hit.ts';
import type { Searcher, SearchRequest } from '../../search/searcher.ts';
import type { Reference } from '../reference/reference.ts';
import { createIndexes } from './search-indexes.ts';

/** A searched index; absent while it is loaded or built in the background. */
type Source = { readonly index: SearchIndex | undefined; readonly isWanted: (hit: SearchHit) => boolean };

const any = () => true;
const isInSection = ({ type }: SearchHit) => type === 'section';

/**
 * Searches in the background: the search library is loaded at the first search. Building an index and long
 * searches run between key presses.
 *
 * @param reference what is searched unless files are @param onFound called with what was found; once for each search that
 *   nothing stops @param documentOf reads a page that is searched
 */
export function createSearcher(
  reference: Pick<Reference, 'openSearch'>,
  onFound: (request: SearchRequest, hits: readonly SearchHit[]) => void,
  documentOf?: DocumentOf,
): Searcher {
  const indexes = createIndexes(reference, documentOf, () => isWaiting && last && search(last));
  /** What is looked for, and whether its indexes are still being made. */
  let last: SearchRequest | undefined;
  let isWaiting = false;
  let stopSteps = () => {};

  function sourcesOf({ library, slides }: SearchRequest): readonly Source[] {
    const isReference = library.kind === 'reference';
    if (slides === 'builtIn') return [{ index: indexes.ofReference(library), isWanted: any }];
    const deck = slides && { index: indexes.ofDeck(slides), isWanted: any };
    if (isReference)
      return [...(deck ? [deck] : []), { index: indexes.ofReference(library), isWanted: isInSection }];
    // What is presented from a file is all of the file.
    return [deck ?? { index: indexes.ofPages(library), isWanted: any }];
  }
  function stop(): void {
    last = undefined;
    isWaiting = false;
    stopSteps();
  }
  function search(request: SearchRequest): void {
    stop();
    last = request;
    indexes.keepTo(request);
    const sources = sourcesOf(request);
    isWaiting = sources.some(({ index }) => index === undefined);
    if (isWaiting) return;
    const stopThis = runInSlices(hitsInSteps(sources, request), hits => onFound(request, hits), firstSlice);
    // Whoever was told of it at once may have gone on to the next search.
    if (last === request) stopSteps = stopThis;
  }
  return {
    search,
    stop,
    close() {
      stop();
      indexes.close();
    },
  };
}

/** A search that takes no longer than this is answered at once. Milliseconds. */
const firstSlice = 8;

function* hitsInSteps(
  sources: readonly Source[],
  { query, section }: SearchRequest,
): Generator<undefined, readonly SearchHit[], undefined> {
  const hits: SearchHit[] = [];
  for (const { index, isWanted } of sources) {
    if (!index) continue;
    const found = yield* index.findInSteps(query, section === undefined ? {} : { section });
    for (const hit of found) if (isWanted(hit)) hits.push(hit);
  }
  return hits;
}
