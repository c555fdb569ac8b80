import { formatDiagnostic } from '../../diagnostic.ts';
import { fileLibrary } from '../../library/library.ts';
import type { Library } from '../../library/section.ts';
import type { Place } from '../../markdown/place.ts';
import type { MarkdownReader } from '../../markdown/read.ts';
import { writeError } from '../../platform/output.ts';
import { workInSlices } from '../../platform/slices.ts';
import type { TalkEnd } from '../../platform/talk-record.ts';
import type { Ports } from '../../screens/ports.ts';
import type { AppAction } from '../../screens/reduce.ts';
import { type Companion, runScreen } from '../../screens/run-screen.tsx';
import type { Store } from '../../screens/runtime/store.ts';
import { currentTalk } from '../../screens/screen-stack.ts';
import { type AppState, initialState, initialTalkState, type Talk } from '../../screens/state.ts';
import { toldOf } from '../../screens/talk/reduce-talk.ts';
import type { Size } from '../../screens/window-size.ts';
import { tellOfSettings } from '../../settings/load-settings.ts';
import { settingsNotice } from '../../settings/settings-notice.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { giveTalk, type TalkFile } from '../talk/give-talk.ts';
import type { RehearsalReport } from '../talk/report-talk.ts';
import { onTerminal, type TerminalChoice } from './on-terminal.ts';
import { createSearcher } from './searcher.ts';

type Opening = TerminalChoice & {
  /** The folder that holds `content`. */
  readonly root: URL;
  readonly library: Library;
  /** The section to open, counted from 0; absent for the menu. */
  readonly section?: number | undefined;
  /** Where the reader starts in it; absent for the top. */
  readonly place?: Place | undefined;
  /** The rest of a file of which `library` has the start. */
  readonly rest?: { readonly name: string; readonly text: string; readonly reader: MarkdownReader };
  /** The talk to present, and its file. */
  readonly talk?: {
    readonly shown: Talk;
    readonly file?: TalkFile;
    /** For a talk that is given elsewhere, and only shown here. */
    readonly follow?: (store: Store<AppState, AppAction>, ports: Pick<Ports, 'now'>) => Companion;
  };
  /** What the user should fix in the settings: rows for stderr. */
  readonly mistakes: readonly SafeText[];
  /** How what a talk leaves is reported. */
  readonly report?: RehearsalReport;
};

/** Runs the screen on the real terminal. @returns the exit code */
export async function openScreen(opening: Opening): Promise<number> {
  const { rest, talk } = opening;
  let { library } = opening;
  let deck = talk?.shown.deck;
  let ended: TalkEnd | undefined;
  let code: number | undefined;
  try {
    const named = talk?.shown.deck.settings.theme;
    code = await onTerminal({ ...opening, suggestedTheme: named }, ({ size, ...terminal }) =>
      runScreen({
        ...terminal,
        initial: firstState(opening, size),
        createSearcher: onFound => createSearcher(opening.root, onFound),
        async readTalk(slide, query, words) {
          const { openFoundTalk } = await import('../talk/open-talk.ts');
          return openFoundTalk(opening.root, opening.library, slide, query, words);
        },
        onOpen(store, ports) {
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
          const stopReading =
            rest &&
            readRest(rest, more => {
              library = more;
              store.dispatch({ type: 'read', library });
            });
          return {
            clock: effect => runningTalk.clock(effect),
            stop(code) {
              deck = talk && (currentTalk(store.get())?.deck ?? deck);
              stopFollowing();
              stopReading?.();
              runningTalk.stop(code);
            },
          };
        },
      }),
    );
  } finally {
    const { diagnostics } = deck ?? library;
    // On the screen, diagnostics of a text replaced those of the settings, so print these now.
    if (hasDiagnostics(opening)) await tellOfSettings({ told: opening.mistakes });
    await writeError(diagnostics.map(diagnostic => `${formatDiagnostic(diagnostic)}\n`).join(''));
    if (ended && opening.report && isWorthReporting(ended)) code = await tellEnd(ended, code, opening.report);
  }
  return code;
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
  const notice = reported ?? (talk && safeText(`${keys.talk.label('help')} lists the keys`));
  const top = talk ? initialTalkState(size, talk.shown) : initialState(size, library, section, place);
  return notice === undefined ? top : { ...top, notice };
}

/** The columns that the footer of a talk needs for the progress. */
const columnsBesideNotice = 34;

/** How much more of a file must have been read to redraw it, so that all redraws together stay cheap. */
const growth = 1.3;

/** Reads the rest in the background, and shows more of it from time to time. @returns how to stop */
function readRest(
  { name, text, reader }: NonNullable<Opening['rest']>,
  show: (library: Library) => void,
): () => void {
  let shown = reader.progress;
  return workInSlices(reader, isDone => {
    if (!isDone && reader.progress < shown * growth) return;
    shown = reader.progress;
    show(fileLibrary(name, text, reader.document, isDone ? undefined : shown));
  });
}
