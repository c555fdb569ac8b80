import type { ReadStream } from 'node:tty';
import { initialState } from './app/state.ts';
import { fileLibrary } from './browse/library.ts';
import type { Library } from './browse/section.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { writeOut } from './io/output.ts';
import { createPorts } from './io/ports.ts';
import { workInSlices } from './io/slices.ts';
import { TerminalInput } from './io/terminal-input.ts';
import { screenOutput } from './io/terminal-output.ts';
import { createWithinTime } from './io/within-time.ts';
import { loadHighlight } from './layout/highlight.ts';
import type { MarkdownReader } from './markdown/read.ts';
import { type ColourChoice, colourDepth, followsLinks } from './terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from './terminal/glyphs.ts';
import { safeText } from './terminal/safe-text.ts';
import { autoTheme } from './theme/auto.ts';
import { createPen } from './theme/pen.ts';
import { runScreen } from './ui/run-screen.tsx';

type Opening = {
  readonly library: Library;
  /** The section to open, counted from 0; absent for the menu. */
  readonly section?: number | undefined;
  /** The rest of a file of which `library` is the beginning. */
  readonly rest?: { readonly name: string; readonly reader: MarkdownReader };
  readonly keyboard: ReadStream;
  readonly color: ColourChoice;
  readonly ascii: boolean;
};

/** Joins the screen to the real terminal. @returns the exit code */
export async function openScreen(opening: Opening): Promise<number> {
  const { library, section, rest, keyboard, color, ascii } = opening;
  const { stdout, env } = process;
  const depth = colourDepth(env, { isTerminal: true }, color);
  const pen = createPen(autoTheme, { depth, hyperlinks: followsLinks(env) });
  const size = { columns: stdout.columns || 80, rows: stdout.rows || 24 };
  const state = initialState(size, library, section);
  const [problem] = library.diagnostics;
  let latest = library;
  const input = new TerminalInput(keyboard);
  // Ink goes raw only after its first frame; a key pressed before that would be echoed into it.
  input.setRawMode(true);
  try {
    return await runScreen({
      initial: problem ? { ...state, notice: safeText(formatDiagnostic(problem)) } : state,
      setting: { pen, glyphs: ascii ? asciiGlyphs : unicodeGlyphs, ascii },
      ports: createPorts(stdout, keyboard),
      stdin: input as unknown as NodeJS.ReadStream,
      stdout: screenOutput(stdout),
      loadHighlight: () => loadHighlight(createWithinTime(highlightTime)),
      ...(rest && {
        onOpen: show =>
          readRest(rest, more => {
            latest = more;
            show(more);
          }),
      }),
    });
  } finally {
    input.release();
    await writeOut(process.stderr, latest.diagnostics.map(told => `${formatDiagnostic(told)}\n`).join(''));
  }
}

/** What highlighting one block of code may take, in milliseconds: no key works meanwhile. */
const highlightTime = 250;

/** How much longer a file must have become to be shown anew: so that all the showings together stay cheap. */
const growth = 1.3;

/** Reads on behind the first screen, and shows what has come now and then. @returns how to stop */
function readRest(
  { name, reader }: NonNullable<Opening['rest']>,
  show: (library: Library) => void,
): () => void {
  let shown = reader.progress;
  return workInSlices(reader, isDone => {
    if (!isDone && reader.progress < shown * growth) return;
    shown = reader.progress;
    show(fileLibrary(name, reader.document, isDone ? undefined : shown));
  });
}
