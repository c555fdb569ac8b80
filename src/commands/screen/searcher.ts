import { runInSlices } from '../../platform/slices.ts';
import type { DocumentOf } from '../../search/ranked-search.ts';
import type { SearchHit, SearchIndex, Some } from '../../search/search-hit.ts';
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
 *   nothing stops, and before that once with what was found so far where it takes longer @param documentOf reads a page that is searched
 */
export function createSearcher(
  reference: Pick<Reference, 'openSearch'>,
  onFound: (request: SearchRequest, hits: readonly SearchHit[], isMore?: true) => void,
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
    const steps = tellingSome(hitsInSteps(sources, request), hits => onFound(request, hits, true));
    const stopThis = runInSlices(steps, hits => onFound(request, hits), firstSlice);
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

/** A search that takes longer shows what it has: whoever types sees something new for each key. Milliseconds. */
const longestWithoutHits = 30;

function* tellingSome(
  steps: ReturnType<typeof hitsInSteps>,
  tell: (hits: readonly SearchHit[]) => void,
): Generator<undefined, readonly SearchHit[], undefined> {
  const start = performance.now();
  let isTold = false;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (!isTold && value && performance.now() - start > longestWithoutHits) {
      isTold = true;
      tell(value());
    }
    yield;
  }
}

function* hitsInSteps(
  sources: readonly Source[],
  { query, section }: SearchRequest,
): Generator<Some<SearchHit>, readonly SearchHit[], undefined> {
  const hits: SearchHit[] = [];
  for (const { index, isWanted } of sources) {
    if (!index) continue;
    const steps = index.findInSteps(query, section === undefined ? {} : { section });
    let next = steps.next();
    for (; !next.done; next = steps.next()) {
      const { value } = next;
      yield value && (() => [...hits, ...value().filter(isWanted)]);
    }
    for (const hit of next.value) if (isWanted(hit)) hits.push(hit);
  }
  return hits;
}
