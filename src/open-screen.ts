import type { ReadStream } from 'node:tty';
import { initialState } from './app/state.ts';
import type { Library, Section } from './browse/section.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { writeOut } from './io/output.ts';
import { createPorts } from './io/ports.ts';
import { TerminalInput } from './io/terminal-input.ts';
import { screenOutput } from './io/terminal-output.ts';
import { type ColourChoice, colourDepth, followsLinks } from './terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from './terminal/glyphs.ts';
import { safeText } from './terminal/safe-text.ts';
import { autoTheme } from './theme/auto.ts';
import { createPen } from './theme/pen.ts';
import { runScreen } from './ui/run-screen.tsx';

type Opening = {
  readonly library: Library;
  readonly section: Section | undefined;
  readonly keyboard: ReadStream;
  readonly color: ColourChoice;
  readonly ascii: boolean;
};

/** Joins the screen to the real terminal. @returns the exit code */
export async function openScreen({ library, section, keyboard, color, ascii }: Opening): Promise<number> {
  const { stdout, env } = process;
  const depth = colourDepth(env, { isTerminal: true }, color);
  const pen = createPen(autoTheme, { depth, hyperlinks: followsLinks(env) });
  const state = initialState(
    { columns: stdout.columns || 80, rows: stdout.rows || 24 },
    section && library.sections.indexOf(section),
  );
  const [problem] = library.diagnostics;
  const input = new TerminalInput(keyboard);
  // Ink goes raw only after its first frame; a key pressed before that would be echoed into it.
  input.setRawMode(true);
  try {
    return await runScreen({
      initial: problem ? { ...state, notice: safeText(formatDiagnostic(problem)) } : state,
      setting: { library, pen, glyphs: ascii ? asciiGlyphs : unicodeGlyphs, ascii },
      ports: createPorts(stdout, keyboard),
      stdin: input as unknown as NodeJS.ReadStream,
      stdout: screenOutput(stdout),
    });
  } finally {
    input.release();
    await writeOut(process.stderr, library.diagnostics.map(told => `${formatDiagnostic(told)}\n`).join(''));
  }
}
