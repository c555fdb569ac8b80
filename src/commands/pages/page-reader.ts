import { withContent } from '../../library/page.ts';
import type { Library, Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { openFileElsewhere } from '../../platform/ports.ts';
import { workInSlices } from '../../platform/slices.ts';
import { watchFiles } from '../../platform/watch-file.ts';
import type { SectionTalk } from '../../screens/browser/present-section.ts';
import type { Outcome } from '../../screens/ports.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { Store } from '../../screens/runtime/store.ts';
import { browsedLibrary } from '../../screens/screen-stack.ts';
import type { AppState, Effect } from '../../screens/state.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { listFolder } from './list-folder.ts';
import type { OpenedLibrary } from './open-library.ts';
import type { PageReading } from './page-texts.ts';

/** Reads pages for the screen, lists their folder, and watches the one that is shown. */
export type PageReader = {
  perform(effect: Extract<Effect, { type: 'readPage' | 'readAgain' }>): void;
  stop(): void;
};

/** What a screen needs for a library of pages. */
export type ScreenPages = {
  /** The folder that was opened; absent for files. */
  readonly folder?: string;
  /** Begins to read, once the screen is open. */
  start(store: Store<AppState, AppAction>): PageReader;
  /** All of a page, for search. */
  documentOf(section: Section, library: Library): Document;
  openFile(id: string): Promise<Outcome>;
  presentPage(page: Section): Promise<SectionTalk>;
};

export function screenPages(opened: OpenedLibrary): ScreenPages {
  const { texts, folder } = opened;
  return {
    ...(folder && { folder: folder.pathOf('') }),
    start: store => createPageReader(store, opened),
    documentOf: texts.documentOf,
    openFile: id => openFileElsewhere(texts.files.pathOf(id)),
    async presentPage(page) {
      const { readPageTalk } = await import('../talk/page-talk.ts');
      return readPageTalk(page, texts.files);
    },
  };
}

/** How much more of a page must have been read to redraw it, so that all redraws together stay cheap. */
const growth = 1.3;

function createPageReader(
  store: Store<AppState, AppAction>,
  { library: opened, texts, rest, folder: listed }: OpenedLibrary,
): PageReader {
  const running = new Map<string, () => void>();
  /** When the pages were read, by the files. */
  const readAt = new Map<string, number>();
  const started = Date.now();
  const folder = listed && listFolder(store, listed);

  function show(section: Section, reading: PageReading): void {
    store.dispatch({ type: 'page', section: withContent(section, reading.content()) });
  }
  /** Reads the rest of a page between the keys, and shows more of it from time to time. */
  function goOn(section: Section, reading: PageReading): void {
    running.get(section.id)?.();
    let shown = reading.progress;
    const stop = workInSlices(reading, isDone => {
      if (!isDone && reading.progress < shown * growth) return;
      shown = reading.progress;
      if (isDone) running.delete(section.id);
      show(section, reading);
    });
    running.set(section.id, stop);
  }
  function read(section: Section): void {
    const library = browsedLibrary(store.get());
    if (!library) return;
    readAt.set(texts.files.fileOf(section.id), Date.now());
    const reading = texts.open(section, library);
    const hasMore = reading.step();
    running.get(section.id)?.();
    running.delete(section.id);
    show(section, reading);
    if (hasMore) goOn(section, reading);
  }
  const stopWatching = watchFiles(
    () => {
      const page = shownPage(store.get());
      return page && !page.id.endsWith('/') ? [texts.files.fileOf(page.id)] : [];
    },
    () => {
      const page = shownPage(store.get());
      if (page && page.page?.state !== 'listed') readChanged(page);
    },
    path => readAt.get(path) ?? started,
  );
  /** A file that is moved to the watch's list is reported too: what is the same is not shown again. */
  function readChanged(page: Section): void {
    const found = texts.files.read(page.id);
    const isSame =
      found.type === 'text' ? found.text === page.source.text : page.page?.state === 'unreadable';
    if (!isSame) read(page);
    // What is gone is no page of the folder any more.
    if (found.type === 'refused') folder?.listAgain();
  }
  const [first] = opened.sections;
  if (rest && first) goOn(first, rest);
  return {
    perform(effect) {
      const { page } = effect;
      if (effect.type === 'readAgain') {
        folder?.listAnew();
        if (!page.id.endsWith('/')) read(page);
        store.dispatch({
          type: 'notice',
          text: safeText(folder ? 'Read again, with its folder' : 'Read again'),
        });
        return;
      }
      if (effect.isAllowed) texts.files.allow(page.id);
      // Whatever keys come next are answered first: who walks through a menu does not want every page.
      setImmediate(() => {
        const now = shownPage(store.get());
        if (now?.id === page.id && now.page?.state === 'listed') read(now);
      });
    },
    stop() {
      folder?.stop();
      stopWatching();
      for (const stop of running.values()) stop();
    },
  };
}

/** The page that the browser shows. */
function shownPage(state: AppState): Section | undefined {
  return state.type === 'browser' ? state.library.sections[state.browse.section] : undefined;
}
