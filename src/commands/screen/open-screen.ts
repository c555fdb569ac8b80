import { readAs } from '../../deck/dialects/dialect-names.ts';
import { formatDiagnostic } from '../../diagnostic.ts';
import { diagnosticsOf } from '../../library/page.ts';
import type { Library } from '../../library/section.ts';
import type { Place } from '../../markdown/place.ts';
import { createBookmarkFile } from '../../platform/bookmark-file.ts';
import { writeError } from '../../platform/output.ts';
import { rememberFile } from '../../platform/recent-files.ts';
import { deckId } from '../../platform/state-folder.ts';
import type { TalkEnd } from '../../platform/talk-record.ts';
import { deckOfSection } from '../../screens/browser/present-section.ts';
import type { Ports } from '../../screens/ports.ts';
import type { AppAction } from '../../screens/reduce.ts';
import { type Bookmarks, runScreen, type TalkCompanion } from '../../screens/run-screen.tsx';
import type { Store } from '../../screens/runtime/store.ts';
import { browsedLibrary, currentTalk } from '../../screens/screen-stack.ts';
import { type AppState, initialState, initialTalkState, type Talk } from '../../screens/state.ts';
import { toldOf } from '../../screens/talk/reduce-talk.ts';
import type { Size } from '../../screens/window-size.ts';
import { tellOfSettings } from '../../settings/load-settings.ts';
import { settingsNotice } from '../../settings/settings-notice.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { ScreenPages } from '../pages/page-reader.ts';
import { followReference } from '../reference/follow-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { giveTalk, type TalkFile } from '../talk/give-talk.ts';
import type { RehearsalReport } from '../talk/report-talk.ts';
import { createChecker } from './checker.ts';
import { onTerminal, type TerminalChoice } from './on-terminal.ts';
import type { TerminalPictures } from './pictures.ts';
import { createSearcher } from './searcher.ts';

type Opening = TerminalChoice & {
  /** What opens without arguments. */
  readonly reference: Reference;
  readonly library: Library;
  /** The section to open, counted from 0; absent for the menu. */
  readonly section?: number | undefined;
  /** Where the reader starts in it; absent for the top. */
  readonly place?: Place | undefined;
  /** Files, or a folder of them: what reads their pages. */
  readonly pages?: ScreenPages;
  /** The talk to present, and its file. */
  readonly talk?: {
    readonly shown: Talk;
    readonly file?: TalkFile;
    /** For a talk that is given elsewhere, and only shown here. */
    readonly follow?: (store: Store<AppState, AppAction>, ports: Pick<Ports, 'now'>) => TalkCompanion;
  };
  /** What is kept out of the way of reading row by row. */
  readonly inReadingOrder: Pick<AppState, 'isMenuHidden' | 'areColumnsStacked'>;
  /** What the user should fix in the settings: rows for stderr. */
  readonly mistakes: readonly SafeText[];
  /** How what a talk leaves is reported. */
  readonly report?: RehearsalReport;
};

/** Runs the screen on the real terminal. @returns the exit code */
export async function openScreen(opening: Opening): Promise<number> {
  const { pages, talk } = opening;
  const reference = followReference(opening.reference);
  let { library } = opening;
  let deck = talk?.shown.deck;
  let ended: TalkEnd | undefined;
  let code: number | undefined;
  let pictures: TerminalPictures | undefined;
  try {
    const named = talk?.shown.deck.settings.theme;
    code = await onTerminal({ ...opening, suggestedTheme: named }, ({ size, ...terminal }) =>
      runScreen({
        ...terminal,
        initial: firstState(opening, size),
        createSearcher: onFound =>
          createSearcher({ openSearch: () => reference.current.openSearch() }, onFound, pages?.documentOf),
        createChecker: onChecked => createChecker(onChecked, pages ? pages.folder : opening.reference.folder),
        openFile: async id =>
          (await pages?.openFile(id)) ?? { ok: false, message: 'Only files can be opened' },
        bookmarks: bookmarksOf(opening),
        presentPage: async page => (await pages?.presentPage(page)) ?? deckOfSection(page),
        async readTalk(slide, query, words) {
          const { openFoundTalk } = await import('../talk/open-talk.ts');
          return openFoundTalk(reference.current, slide, query, words);
        },
        onOpen(store, ports) {
          pictures = terminal.pictures;
          // After it was saved, a talk may name another theme.
          const followTalk = () => {
            const shown = currentTalk(store.get());
            terminal.styles.suggest(shown?.deck.settings.theme);
            if (shown) terminal.styles.askScale();
          };
          followTalk();
          const stopFollowing = store.subscribe(followTalk);
          const runningTalk =
            talk?.follow?.(store, ports) ??
            giveTalk(store, ports, talk?.file, end => {
              ended = end;
            });
          const pageReader = pages?.start(store);
          const stopReference = reference.follow(store);
          const { document } = opening;
          if (library.kind === 'file' && document !== undefined)
            setImmediate(() => void rememberFile(document));
          return {
            readPage(effect) {
              if (effect.page.page) pageReader?.perform(effect);
              else reference.readAgain(store);
            },
            clock: effect => runningTalk.clock(effect),
            stop(code) {
              deck = talk && (currentTalk(store.get())?.deck ?? deck);
              stopFollowing();
              pageReader?.stop();
              stopReference();
              library = browsedLibrary(store.get()) ?? library;
              runningTalk.stop(code);
            },
          };
        },
      }),
    );
  } finally {
    const diagnostics = [
      ...(deck ? deck.diagnostics : diagnosticsOf(library)),
      ...(pictures?.diagnostics ?? []),
    ];
    // On the screen, diagnostics of a text replaced those of the settings, so print these now.
    if (hasDiagnostics(opening)) await tellOfSettings({ told: opening.mistakes });
    await writeError(diagnostics.map(diagnostic => `${formatDiagnostic(diagnostic)}\n`).join(''));
    if (ended && opening.report && isWorthReporting(ended)) code = await tellEnd(ended, code, opening.report);
  }
  return code;
}

/** Where the places are kept that a reader names: those of the reference, of a folder or of a file. */
function bookmarksOf({ library, document, reference }: Opening): Bookmarks {
  const isReference = library.kind === 'reference';
  const path = isReference ? reference.folder : document;
  const isNamed = isReference || path !== undefined;
  const identity = path === undefined ? ({ type: 'builtIn' } as const) : ({ type: 'file', path } as const);
  const kept = isNamed ? createBookmarkFile(deckId(identity)) : undefined;
  return {
    read: () => kept?.read() ?? [],
    keep(bookmark) {
      const outcome = kept?.keep(bookmark);
      if (!outcome) return { ok: false, message: 'No bookmarks are kept for standard input' };
      if (outcome.type === 'refused')
        return { ok: false, message: `The bookmark cannot be saved: ${outcome.reason}` };
      return { ok: true, message: `Bookmark ${bookmark.letter}: ${bookmark.path.join(', ')}` };
    },
  };
}

const isWorthReporting = ({ rehearsal, placeTrouble }: TalkEnd) =>
  rehearsal !== undefined || placeTrouble !== undefined;

async function tellEnd(end: TalkEnd, code: number | undefined, report: RehearsalReport) {
  const { reportTalk } = await import('../talk/report-talk.ts');
  return reportTalk(end, code, report);
}

function hasDiagnostics({ talk, library }: Opening): boolean {
  return (talk?.shown.deck ?? library).diagnostics.length > 0;
}

function firstState(opening: Opening, size: Size): AppState {
  const { library, talk, keys, mistakes, section, place } = opening;
  const reported = hasDiagnostics(opening)
    ? toldOf((talk?.shown.deck ?? library).diagnostics)
    : settingsNotice(mistakes, size.columns - (talk ? columnsBesideNotice : 2));
  const dialect = talk?.shown.deck.dialect;
  const notice =
    reported ??
    (dialect && readAs(dialect)) ??
    (talk && safeText(`${keys.talk.label('help')} lists the keys`));
  const top = talk ? initialTalkState(size, talk.shown) : initialState(size, library, section, place);
  return { ...top, ...opening.inReadingOrder, ...(notice !== undefined && { notice }) };
}

/** The columns that the footer of a talk needs for the progress. */
const columnsBesideNotice = 34;
