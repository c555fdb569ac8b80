import { folderOf } from '../../library/page-name.ts';
import type { Library, Section } from '../../library/section.ts';
import type { PageLister } from '../../platform/page-lister.ts';
import { workInSlices } from '../../platform/slices.ts';
import { watchFiles } from '../../platform/watch-file.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { Store } from '../../screens/runtime/store.ts';
import { browsedLibrary, browsedSection } from '../../screens/screen-stack.ts';
import type { AppState } from '../../screens/state.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ListedFolder } from './open-library.ts';

/** Lists the folder of the screen between the keys, and again when a file in it comes or goes. */
export type FolderListing = {
  /** Lists it because it may have changed: only pages that are new have their titles read. */
  listAgain(): void;
  /** Lists it with all titles. */
  listAnew(): void;
  stop(): void;
};

/** The first time; because it may have changed, with no title read that is known; or all of it, as the user asked. */
type How = 'first' | 'again' | 'anew';

/** How much longer a folder must have been listed to show more of it, so that all redraws together stay cheap. */
const growth = 2;
/** The first of them. Milliseconds. */
const first = 150;
/** A folder in which files come and go all the time rests so many times longer than it takes to list it. */
const restFactor = 10;

export function listFolder(store: Store<AppState, AppAction>, folder: ListedFolder): FolderListing {
  let { lister } = folder;
  /** When the listing began whose folders are watched. */
  let listedAt = Date.now();
  let isListing = false;
  let isStale = false;
  let restsUntil = 0;
  let stopWork = () => {};
  let resting: NodeJS.Timeout | undefined;

  function show(next: PageLister, isWanted: (before: Library, now: Library) => boolean): void {
    const state = store.get();
    const before = browsedLibrary(state);
    if (!before) return;
    const library = folder.libraryOf(next, before, keptOf(browsedSection(state)));
    if (isWanted(before, library)) store.dispatch({ type: 'listed', library });
  }
  function list(next: PageLister, how: How): void {
    stopWork();
    clearTimeout(resting);
    resting = undefined;
    isListing = true;
    isStale = false;
    const began = Date.now();
    const started = performance.now();
    let nextShown = first;
    stopWork = workInSlices(next, isDone => {
      const elapsed = performance.now() - started;
      // What is shown stays until all of it is listed once more.
      if (!isDone && (how !== 'first' || elapsed < nextShown)) return;
      nextShown = elapsed * growth;
      const { refusal } = next;
      // A folder that is gone is shown as it was.
      if (refusal === undefined || how === 'first') show(next, how === 'again' ? isOther : () => true);
      else if (how === 'anew')
        store.dispatch({ type: 'notice', text: safeRow(`The folder cannot be listed: ${refusal}`) });
      if (!isDone) return;
      isListing = false;
      restsUntil = performance.now() + elapsed * restFactor;
      if (refusal === undefined) {
        lister = next;
        listedAt = began;
      }
      if (isStale) listAgain();
    });
  }
  function listAgain(): void {
    isStale = true;
    if (isListing || resting) return;
    const rest = Math.max(0, restsUntil - performance.now());
    resting = setTimeout(() => list(folder.again(lister), 'again'), rest).unref();
  }
  /** A page that is read stays until its own watch says that it is gone: a save may delete it and write it again. */
  function keptOf(shown: Section | undefined): string | undefined {
    if (!shown?.page || shown.page.isLinked || shown.id.endsWith('/')) return undefined;
    const { state } = shown.page;
    return state === 'read' || (state === 'unreadable' && folder.has(shown.id)) ? shown.id : undefined;
  }
  /** The folder of the page that is shown comes first, wherever it is among all. */
  function watchedFolders(): readonly string[] {
    const shown = browsedSection(store.get());
    const near = shown && !shown.page?.isLinked ? [folderOf(`${shown.id}_`)] : [];
    return [...near, ...lister.folders].map(folder.pathOf);
  }
  // A folder that was changed just before it is watched counts as changed: that may have been after it was listed.
  let isOpen = false;
  const stopWatching = watchFiles(
    () => (isOpen ? watchedFolders() : []),
    listAgain,
    () => listedAt,
  );
  isOpen = true;
  list(lister, 'first');
  return {
    listAgain,
    listAnew: () => list(folder.again(), 'anew'),
    stop() {
      stopWork();
      stopWatching();
      clearTimeout(resting);
    },
  };
}

/** Whether a menu shows something else. */
function isOther(before: Library, now: Library): boolean {
  const { sections, diagnostics } = before;
  return (
    sections.length !== now.sections.length ||
    diagnostics.length !== now.diagnostics.length ||
    now.sections.some((section, at) => {
      const there = sections[at];
      return (
        !there ||
        there.id !== section.id ||
        there.title !== section.title ||
        there.page?.pages !== section.page?.pages
      );
    })
  );
}
