import type { Deck } from '../../deck/deck.ts';
import type { Library } from '../../library/section.ts';
import { runInSlices } from '../../platform/slices.ts';
import type { SearchIndex } from '../../search/search-hit.ts';
import type { SearchRequest } from '../../search/searcher.ts';

/** What may be searched, each with the index that was made of it. */
export type Indexes = {
  /** The index of the reference and the built-in talk; nothing while it is being loaded. */
  ofReference(library: Library): SearchIndex | undefined;
  /** The index of a file; nothing while it is being made. */
  ofFile(library: Library): SearchIndex | undefined;
  /** The index of the slides of a talk; nothing while it is being made. */
  ofDeck(deck: Deck): SearchIndex | undefined;
  /** Goes on with no index but those that a request needs: a file that was read again has another one. */
  keepTo(request: SearchRequest): void;
  /** Ends all work. */
  close(): void;
};

/** An index that is not there yet. */
type Making = { isStopped: boolean; stop(): void };

const noSections: Library = { kind: 'file', sections: [], diagnostics: [] };

/**
 * Loads and makes indexes when they are first asked for, and keeps them. The search library loads with the first.
 *
 * @param root the folder that holds `content` @param onReady called whenever there is another index
 */
export function createIndexes(root: URL, onReady: () => void): Indexes {
  const known = new WeakMap<Library | Deck, SearchIndex | Making>();
  /** What is being made in slices, and may be stopped. */
  const inSlices = new Map<Library | Deck, Making>();

  function indexOf(
    of: Library | Deck,
    make: (making: Making) => Promise<SearchIndex>,
  ): SearchIndex | undefined {
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
  async function loadReference(library: Library): Promise<SearchIndex> {
    const { openBuiltInSearch } = await import('../../search/built-in-search.ts');
    return openBuiltInSearch(library, async () => {
      const { readBuiltInTalk } = await import('../talk/built-in-talk.ts');
      return readBuiltInTalk(root);
    });
  }
  async function makeInSlices(
    of: Library | Deck,
    library: Library,
    deck: Deck | undefined,
    making: Making,
  ): Promise<SearchIndex> {
    inSlices.set(of, making);
    const { createSearchIndexInSteps } = await import('../../search/ranked-search.ts');
    return new Promise(resolve => {
      if (making.isStopped) return;
      making.stop = runInSlices(createSearchIndexInSteps(library, deck), index => {
        inSlices.delete(of);
        resolve(index);
      });
    });
  }
  function stopMaking(isWanted: (of: Library | Deck) => boolean): void {
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
    ofReference: library => indexOf(library, () => loadReference(library)),
    ofFile: library => indexOf(library, making => makeInSlices(library, library, undefined, making)),
    ofDeck: deck => indexOf(deck, making => makeInSlices(deck, noSections, deck, making)),
    keepTo: ({ library, slides }) => stopMaking(of => of === library || of === slides),
    close: () => stopMaking(() => false),
  };
}
