import { type Invocation, readArguments, unknownSection } from './arguments.ts';
import type { Section } from './browse/section.ts';
import { InputError, ToldError } from './errors.ts';
import { writeOut } from './io/output.ts';
import { namesFile, readSource } from './io/source.ts';
import { findKeyboard } from './io/terminal-input.ts';
import { canDrawScreen, isUtf8 } from './terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from './terminal/glyphs.ts';
import { safeRow, safeText } from './terminal/safe-text.ts';

// What only some commands need is imported where it is needed: nothing loads before that.

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

/** How it ended. Ctrl+C on the screen adds 130 (`app/reduce.ts`), a signal what the shell makes of it. */
const exitCodes = { ok: 0, failed: 1, bug: 70 } as const;

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
      return show(invocation, invocation.command.what);
    case 'browse':
      return browse(invocation, invocation.command.what);
    case 'present':
      return present(invocation, invocation.command);
    case 'notes':
      return notes(invocation);
  }
}

/** The built-in reference, and what finds things in it. */
async function loadReference() {
  const { buildLibrary, fileLibrary, findSection } = await import('./browse/library.ts');
  const { readSectionSources } = await import('./io/sections.ts');
  const library = buildLibrary(readSectionSources(root));
  return {
    library,
    fileLibrary,
    has: (typed: string) => findSection(library, typed) !== undefined,
    /** @throws UsageError where there is no section of that name */
    find(typed: string, among: 'sections' | 'sections and commands'): Section {
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

/** How printed text looks. */
function look(invocation: Invocation) {
  const glyphs = isAscii(invocation) ? asciiGlyphs : unicodeGlyphs;
  return { columns: printedColumns(invocation), glyphs };
}

/** Opens a file for reading piece by piece. */
async function openFile({ maxSize }: Invocation, word: string) {
  const { MarkdownReader } = await import('./markdown/read.ts');
  const { name, text } = await readSource(word, maxSize);
  return { name, text, reader: new MarkdownReader(text, name) };
}

async function show(invocation: Invocation, what: string): Promise<number> {
  const { printDocument } = await import('./program/print-document.ts');
  const reference = await loadReference();
  if (!reference.has(what) && namesFile(what)) {
    const { reader } = await openFile(invocation, what);
    while (reader.step());
    await printDocument(reader.document, look(invocation));
  } else {
    await printDocument(reference.find(what, 'sections').document, look(invocation));
  }
  return exitCodes.ok;
}

/** The keyboard of a terminal that can be drawn on; nothing where there is none. */
function findScreen() {
  const hasScreen = process.stdout.isTTY && canDrawScreen(process.env);
  return hasScreen ? findKeyboard(process.stdin) : undefined;
}

/** @throws InputError where nothing was piped in */
function refuseKeyboardAsFile(keyboard: ReturnType<typeof findScreen>): void {
  if (keyboard !== process.stdin) return;
  throw new InputError('standard input is this keyboard', 'Pipe a file into it, or name one.');
}

async function browse(invocation: Invocation, what: string | undefined): Promise<number> {
  const reference = await loadReference();
  const isFile = what !== undefined && !reference.has(what) && namesFile(what);
  const section = what === undefined || isFile ? undefined : reference.find(what, 'sections and commands');
  const keyboard = findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  const file = isFile && keyboard ? await openFile(invocation, what) : undefined;
  if (keyboard) {
    const { openScreen } = await import('./program/open-screen.ts');
    const screen = { keyboard, color: invocation.color, ascii: isAscii(invocation) };
    if (!file) {
      const { library } = reference;
      return openScreen({ ...screen, library, section: section && library.sections.indexOf(section) });
    }
    const { name, text, reader } = file;
    const hasMore = reader.step();
    const library = reference.fileLibrary(name, text, reader.document, hasMore ? reader.progress : undefined);
    return openScreen({ ...screen, library, ...(hasMore && { rest: file }) });
  }
  if (what !== undefined) return show(invocation, what);
  const { contentsText } = await import('./export/contents.ts');
  await writeOut(process.stdout, contentsText(reference.library, printedColumns(invocation)));
  return exitCodes.ok;
}

type PresentCommand = Extract<Invocation['command'], { type: 'present' }>;

async function present(invocation: Invocation, command: PresentCommand): Promise<number> {
  const reference = await loadReference();
  const section = command.what === undefined || !reference.has(command.what) ? undefined : command.what;
  if (command.what !== undefined && section === undefined && !namesFile(command.what)) {
    // It throws, with what there is.
    reference.find(command.what, 'sections');
  }
  const keyboard = findScreen();
  if (command.what === '-') refuseKeyboardAsFile(keyboard);
  const { openTalk, printTalk } = await import('./program/open-talk.ts');
  const talk = await openTalk(root, command, invocation.maxSize, reference.library, !keyboard);
  if (!keyboard) {
    await printTalk(talk.shown.deck, look(invocation));
    return exitCodes.ok;
  }
  const { openScreen } = await import('./program/open-screen.ts');
  const screen = { keyboard, color: invocation.color, ascii: isAscii(invocation) };
  return openScreen({ ...screen, library: reference.library, talk });
}

async function notes(invocation: Invocation): Promise<number> {
  const keyboard = findScreen();
  if (!keyboard) throw new InputError('the speaker console needs a terminal');
  const { openConsole } = await import('./program/open-console.ts');
  return openConsole({ keyboard, color: invocation.color, ascii: isAscii(invocation) });
}

/** Whatever ends the program comes through here: the user's mistakes, the system's answers, and ours. */
async function fail(error: unknown): Promise<number> {
  const message = safeRow(error instanceof Error ? error.message : String(error));
  if (error instanceof ToldError) {
    await writeOut(process.stderr, `dsac-info: ${safeRow(`${message}. ${error.hint}`).trim()}\n`);
    return error.exitCode;
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
