import { type Invocation, readArguments, unknownSection } from './arguments.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { writeOut } from './io/output.ts';
import { safeText } from './terminal/safe-text.ts';
import { UsageError } from './usage-error.ts';

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

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

async function loadLibrary() {
  const [{ buildLibrary, findSection }, { readSectionSources }] = await Promise.all([
    import('./browse/library.ts'),
    import('./io/sections.ts'),
  ]);
  const library = buildLibrary(readSectionSources(root));
  /** The section that was asked for. @throws UsageError where there is none of that name */
  const find = (typed: string, withCommands: boolean) => {
    const section = findSection(library, typed);
    if (section) return section;
    throw unknownSection(
      typed,
      library.sections.map(({ id }) => id),
      withCommands,
    );
  };
  return { library, find };
}

async function glyphsFor({ ascii }: Invocation) {
  const [{ asciiGlyphs, unicodeGlyphs }, { isUtf8 }] = await Promise.all([
    import('./terminal/glyphs.ts'),
    import('./terminal/capabilities.ts'),
  ]);
  const isAscii = ascii || !isUtf8(process.env);
  return { glyphs: isAscii ? asciiGlyphs : unicodeGlyphs, ascii: isAscii };
}

/** For printed text: what was asked for, else what the environment says, else the usual 80. */
function printedColumns({ width }: Invocation): number {
  const columns = width ?? Number(process.env.COLUMNS ?? process.stdout.columns ?? 80);
  return Number.isInteger(columns) && columns >= 10 ? columns : 80;
}

async function show(invocation: Invocation, typed: string): Promise<number> {
  const { library, find } = await loadLibrary();
  const section = find(typed, false);
  const [{ documentText }, { glyphs }] = await Promise.all([
    import('./export/text.ts'),
    glyphsFor(invocation),
  ]);
  await writeOut(process.stderr, library.diagnostics.map(told => `${formatDiagnostic(told)}\n`).join(''));
  await writeOut(process.stdout, documentText(section.document, printedColumns(invocation), glyphs));
  return exitCodes.ok;
}

async function browse(invocation: Invocation, typed: string | undefined): Promise<number> {
  const { library, find } = await loadLibrary();
  const section = typed === undefined ? undefined : find(typed, true);
  const [{ canDrawScreen }, { findKeyboard }] = await Promise.all([
    import('./terminal/capabilities.ts'),
    import('./io/terminal-input.ts'),
  ]);
  const keyboard =
    process.stdout.isTTY && canDrawScreen(process.env) ? findKeyboard(process.stdin) : undefined;
  if (keyboard) {
    const { openScreen } = await import('./open-screen.ts');
    const { glyphs, ascii } = await glyphsFor(invocation);
    return openScreen({ library, section, keyboard, color: invocation.color, glyphs, ascii });
  }
  if (section) return show(invocation, section.id);
  const { contentsText } = await import('./export/contents.ts');
  await writeOut(process.stdout, contentsText(library, printedColumns(invocation)));
  return exitCodes.ok;
}

/** Whatever ends the program comes through here: the user's mistakes and ours. */
async function fail(error: unknown): Promise<number> {
  if (error instanceof UsageError) {
    const message = safeText(error.message).replaceAll('\n', ' ');
    await writeOut(process.stderr, `dsac-info: ${message}. ${error.hint}\n`);
    return exitCodes.usage;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    await writeOut(process.stderr, `dsac-info: ${safeText((error as Error).message)}\n`);
    return exitCodes.failed;
  }
  const stack = process.argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
  const message = error instanceof Error ? error.message : String(error);
  await writeOut(
    process.stderr,
    `dsac-info: internal error: ${safeText(message)}\n${safeText(stack)}Please report it; --debug shows where it happened.\n`,
  );
  return exitCodes.bug;
}

process.exitCode = await main(process.argv.slice(2)).catch(fail);
