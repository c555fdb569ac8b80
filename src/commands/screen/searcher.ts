import type { SearchHit, SearchIndex } from '../../browse/search-hit.ts';
import type { Searched, Searcher, SearchFound } from '../../browse/searcher.ts';
import type { Library } from '../../browse/section.ts';
import type { Deck } from '../../deck/deck.ts';
import { workInSlices } from '../../platform/slices.ts';

/** A searched index; absent while it is loaded or built in the background. */
type Source = { readonly index: SearchIndex | undefined; readonly isWanted: (hit: SearchHit) => boolean };

type Search = {
  readonly key: string;
  readonly sources: readonly (SearchIndex | undefined)[];
  hits: readonly SearchHit[];
  isSearching: boolean;
};

const any = () => true;
const isInSection = ({ type }: SearchHit) => type === 'section';
const noSections: Library = { kind: 'file', sections: [], diagnostics: [] };

/**
 * Searches in the background: the search library is loaded at the first search. Building an index and long
 * searches run between key presses.
 *
 * @param root the folder that holds `content` @param onFound called when there is more to show
 */
export function createSearcher(root: URL, onFound: () => void): Searcher {
  const indexes = new WeakMap<Library | Deck, SearchIndex | 'loading'>();
  let last: Search | undefined;
  let stop = () => {};

  function indexOf(of: Library | Deck, load: () => Promise<SearchIndex>): SearchIndex | undefined {
    const known = indexes.get(of);
    if (known === 'loading') return undefined;
    if (known) return known;
    indexes.set(of, 'loading');
    load().then(
      index => {
        indexes.set(of, index);
        onFound();
      },
      // Then nothing is found; the next search tries again.
      () => indexes.delete(of),
    );
    return undefined;
  }
  async function ofReference(library: Library): Promise<SearchIndex> {
    const { openBuiltInSearch } = await import('../../browse/built-in-search.ts');
    return openBuiltInSearch(library, async () => {
      const { readBuiltInTalk } = await import('../talk/built-in-talk.ts');
      return readBuiltInTalk(root);
    });
  }
  async function indexed(library: Library, deck?: Deck): Promise<SearchIndex> {
    const { createSearchIndexInSteps } = await import('../../browse/ranked-search.ts');
    const steps = createSearchIndexInSteps(library, deck);
    return new Promise(resolve => runInSlices(steps, resolve));
  }
  function sourcesOf({ library, slides }: Searched): readonly Source[] {
    const isReference = library.kind === 'reference';
    const reference = () => indexOf(library, () => ofReference(library));
    if (slides === 'builtIn') return [{ index: reference(), isWanted: any }];
    const deck = slides && { index: indexOf(slides, () => indexed(noSections, slides)), isWanted: any };
    if (isReference) return [...(deck ? [deck] : []), { index: reference(), isWanted: isInSection }];
    // The talk of a file has all of the file.
    return [deck ?? { index: indexOf(library, () => indexed(library)), isWanted: any }];
  }
  return {
    find(searched, query, section): SearchFound {
      const sources = sourcesOf(searched);
      // Over a slide of the built-in talk, the same index is asked only for sections.
      const key = `${searched.slides === 'builtIn'} ${section ?? ''} ${query}`;
      const isSame = last?.key === key && sources.every(({ index }, at) => last?.sources[at] === index);
      if (last && isSame && last.sources.length === sources.length) return last;
      stop();
      const search: Search = {
        key,
        sources: sources.map(({ index }) => index),
        // Results of the query before this one stay on the screen until there are new ones.
        hits: query.trim() === '' ? [] : (last?.hits ?? []),
        isSearching: true,
      };
      last = search;
      if (sources.some(({ index }) => index === undefined)) return search;
      let isLater = false;
      stop = runInSlices(
        hitsInSteps(sources, query, section),
        hits => {
          search.hits = hits;
          search.isSearching = false;
          if (isLater) onFound();
        },
        firstSlice,
      );
      isLater = true;
      return search;
    },
  };
}

/** A search that takes no longer than this is answered at once. Milliseconds. */
const firstSlice = 8;

function* hitsInSteps(
  sources: readonly Source[],
  query: string,
  section: number | undefined,
): Generator<undefined, readonly SearchHit[], undefined> {
  const hits: SearchHit[] = [];
  for (const { index, isWanted } of sources) {
    if (!index) continue;
    const found = yield* index.findInSteps(query, section === undefined ? {} : { section });
    for (const hit of found) if (isWanted(hit)) hits.push(hit);
  }
  return hits;
}

/**
 * Runs steps between key presses.
 *
 * @param atOnce for how long they run before that, in milliseconds @returns how to stop
 */
function runInSlices<Result>(
  steps: Generator<undefined, Result, undefined>,
  onEnd: (result: Result) => void,
  atOnce = 0,
): () => void {
  let result: { readonly value: Result } | undefined;
  function step(): boolean {
    const next = steps.next();
    if (next.done) result = { value: next.value };
    return !next.done;
  }
  const end = performance.now() + atOnce;
  let hasMore = true;
  while (hasMore && performance.now() < end) hasMore = step();
  if (result) {
    onEnd(result.value);
    return () => {};
  }
  return workInSlices({ step }, () => {
    if (result) onEnd(result.value);
  });
}
