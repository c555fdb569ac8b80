import { type Invocation, readArguments, unknownSection } from './arguments.ts';
import type { Library, Section } from './browse/section.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { writeOut } from './io/output.ts';
import { findKeyboard } from './io/terminal-input.ts';
import { canDrawScreen, isUtf8 } from './terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from './terminal/glyphs.ts';
import { safeText } from './terminal/safe-text.ts';
import { UsageError } from './usage-error.ts';

// What only some commands need is imported where it is needed: nothing loads before that.

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

/** `help exit-codes` of the manual: 130 and 143 come from Ctrl+C and SIGTERM. */
const exitCodes = { ok: 0, failed: 1, usage: 2, bug: 70 } as const;

async function main(argv: readonly string[]): Promise<number> {
  const invocation = readArguments(argv);
  switch (invocation.command.type) {
    case 'help': {
      const { helpText } = await import('./help.ts');
      await writeOut(process.stdout, helpText());
      return exitCodes.ok;
    }
    case 'version': {
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
      await writeOut(process.stdout, `dsac-info ${manifest.version}\n`);
      return exitCodes.ok;
    }
    case 'show':
      return show(invocation, invocation.command.section);
    case 'browse':
      return browse(invocation, invocation.command.section);
  }
}

type Reference = {
  readonly library: Library;
  /** @throws UsageError where there is no section of that name */
  find(typed: string, among: 'sections' | 'sections and commands'): Section;
};

async function loadReference(): Promise<Reference> {
  const { buildLibrary, findSection } = await import('./browse/library.ts');
  const { readSectionSources } = await import('./io/sections.ts');
  const library = buildLibrary(readSectionSources(root));
  return {
    library,
    find(typed, among) {
      const section = findSection(library, typed);
      if (section) return section;
      throw unknownSection(
        typed,
        library.sections.map(({ id }) => id),
        among,
      );
    },
  };
}

function isAscii({ ascii }: Invocation): boolean {
  return ascii || !isUtf8(process.env);
}

/** For printed text: what was asked for, else what the environment says, else the usual 80. */
function printedColumns({ width }: Invocation): number {
  const columns = width ?? Number(process.env.COLUMNS ?? process.stdout.columns ?? 80);
  return Number.isInteger(columns) && columns >= 10 ? columns : 80;
}

async function show(invocation: Invocation, typed: string): Promise<number> {
  const { library, find } = await loadReference();
  const { document } = find(typed, 'sections');
  const { documentText } = await import('./export/text.ts');
  const glyphs = isAscii(invocation) ? asciiGlyphs : unicodeGlyphs;
  await writeOut(process.stderr, library.diagnostics.map(told => `${formatDiagnostic(told)}\n`).join(''));
  await writeOut(process.stdout, documentText(document, printedColumns(invocation), glyphs));
  return exitCodes.ok;
}

async function browse(invocation: Invocation, typed: string | undefined): Promise<number> {
  const { library, find } = await loadReference();
  const section = typed === undefined ? undefined : find(typed, 'sections and commands');
  const hasScreen = process.stdout.isTTY && canDrawScreen(process.env);
  const keyboard = hasScreen ? findKeyboard(process.stdin) : undefined;
  if (keyboard) {
    const { openScreen } = await import('./open-screen.ts');
    return openScreen({ library, section, keyboard, color: invocation.color, ascii: isAscii(invocation) });
  }
  if (section) return show(invocation, section.id);
  const { contentsText } = await import('./export/contents.ts');
  await writeOut(process.stdout, contentsText(library, printedColumns(invocation)));
  return exitCodes.ok;
}

/** Whatever ends the program comes through here: the user's mistakes, the system's answers, and ours. */
async function fail(error: unknown): Promise<number> {
  const message = safeText(error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
  if (error instanceof UsageError) {
    await writeOut(process.stderr, `dsac-info: ${message}. ${error.hint}\n`);
    return exitCodes.usage;
  }
  if (error instanceof Error && 'syscall' in error) {
    await writeOut(process.stderr, `dsac-info: ${message}\n`);
    return exitCodes.failed;
  }
  const isAsked = process.argv.includes('--debug');
  const next = isAsked
    ? safeText(error instanceof Error ? (error.stack ?? '') : '')
    : 'Add --debug to see where.';
  await writeOut(process.stderr, `dsac-info: an internal error: ${message}\n${next}\n`);
  return exitCodes.bug;
}

process.exitCode = await main(process.argv.slice(2)).catch(fail);
