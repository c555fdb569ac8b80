import type { Deck } from '../../deck/deck.ts';
import type { Folder, Library } from '../../library/section.ts';
import { runInSlices } from '../../platform/slices.ts';
import type { DocumentOf } from '../../search/ranked-search.ts';
import type { SearchIndex } from '../../search/search-hit.ts';
import { type SearchRequest, searchedOf } from '../../search/searcher.ts';
import type { Reference } from '../reference/reference.ts';

/** What may be searched, each with the index that was made of it. */
export type Indexes = {
  /** The index of the reference and the built-in talk; nothing while it is being loaded. */
  ofReference(library: Library): SearchIndex | undefined;
  /** The index of a file or a folder; nothing while it is being made. */
  ofPages(library: Library): SearchIndex | undefined;
  /** The index of the slides of a talk; nothing while it is being made. */
  ofDeck(deck: Deck): SearchIndex | undefined;
  /** Goes on with no index but those that a request needs: a file that was read again has another one. */
  keepTo(request: SearchRequest): void;
  /** Ends all work. */
  close(): void;
};

/** What an index is of. */
type Source = Library | Folder | Deck;

/** An index that is not there yet. */
type Making = { isStopped: boolean; stop(): void };

const noSections: Library = { kind: 'file', sections: [], diagnostics: [] };

/**
 * Loads and makes indexes when they are first asked for, and keeps them. The search library loads with the first.
 *
 * @param reference what is searched unless files are @param documentOf reads pages of a folder @param onReady called whenever there is another index
 */
export function createIndexes(
  reference: Pick<Reference, 'openSearch'>,
  documentOf: DocumentOf | undefined,
  onReady: () => void,
): Indexes {
  const known = new WeakMap<Source, SearchIndex | Making>();
  /** What is being made in slices, and may be stopped. */
  const inSlices = new Map<Source, Making>();

  function indexOf(of: Source, make: (making: Making) => Promise<SearchIndex>): SearchIndex | undefined {
    const there = known.get(of);
    if (there) return 'find' in there ? there : undefined;
    const making: Making = { isStopped: false, stop: () => {} };
    known.set(of, making);
    make(making).then(
      index => {
        if (known.get(of) !== making) return;
        known.set(of, index);
        onReady();
      },
      // Nothing is found then; the next search tries again.
      () => known.get(of) === making && known.delete(of),
    );
    return undefined;
  }
  async function makeInSlices(
    of: Source,
    library: Library,
    deck: Deck | undefined,
    making: Making,
  ): Promise<SearchIndex> {
    inSlices.set(of, making);
    const { createSearchIndexInSteps } = await import('../../search/ranked-search.ts');
    return new Promise(resolve => {
      if (making.isStopped) return;
      making.stop = runInSlices(createSearchIndexInSteps(library, deck, documentOf), index => {
        inSlices.delete(of);
        resolve(index);
      });
    });
  }
  function stopMaking(isWanted: (of: Source) => boolean): void {
    for (const [of, making] of inSlices) {
      if (isWanted(of)) continue;
      inSlices.delete(of);
      // Whoever searches there again has it made anew.
      known.delete(of);
      making.isStopped = true;
      making.stop();
    }
  }
  return {
    ofReference: library => indexOf(library, reference.openSearch),
    ofPages: library => {
      const key = searchedOf(library);
      return indexOf(key, making => makeInSlices(key, library, undefined, making));
    },
    ofDeck: deck => indexOf(deck, making => makeInSlices(deck, noSections, deck, making)),
    keepTo: ({ library, slides }) => stopMaking(of => of === searchedOf(library) || of === slides),
    close: () => stopMaking(() => false),
  };
}
