import { readArguments } from './arguments.ts';
import type { Section } from './browse/section.ts';
import type { Invocation } from './command-line/invocation.ts';
import { unknownSection } from './command-line/unknown-name.ts';
import { InputError, ToldError } from './errors.ts';
import { writeOut } from './io/output.ts';
import { namesFile, readSource } from './io/source.ts';
import { findKeyboard } from './io/terminal-input.ts';
import { canDrawScreen, isUtf8 } from './terminal/capabilities.ts';
import { safeRow, safeText } from './terminal/safe-text.ts';

// What only some commands need is imported where it is needed: nothing loads before that.

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

/** How it ended. Ctrl+C on the screen adds 130 (`app/reduce.ts`), a signal what the shell makes of it. */
const exitCodes = { ok: 0, failed: 1, bug: 70 } as const;

async function main(argv: readonly string[]): Promise<number> {
  const invocation = readArguments(argv);
  const { command } = invocation;
  switch (command.type) {
    case 'version': {
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
      await writeOut(process.stdout, `dsac-info ${manifest.version}\n`);
      return exitCodes.ok;
    }
    case 'help': {
      const { printHelp } = await import('./program/print-help.ts');
      await printHelp(command.topic, invocation);
      return exitCodes.ok;
    }
    case 'man':
    case 'completion': {
      const { printForShell } = await import('./program/print-for-shell.ts');
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
      const { library } = await loadReference();
      await printForShell(command, manifest.version, library);
      return exitCodes.ok;
    }
    case 'config': {
      const { printConfig } = await import('./program/print-config.ts');
      await printConfig(invocation);
      return exitCodes.ok;
    }
    case 'show':
    case 'search':
    case 'list':
      return print(invocation, command);
    case 'stats':
      return opensBrowser(invocation) ? browse(invocation, 'stats') : print(invocation, command);
    case 'news': {
      const isFiltered = command.year !== undefined || command.kind !== undefined;
      const isBrowsed = opensBrowser(invocation) && !isFiltered;
      return isBrowsed ? browse(invocation, 'news') : print(invocation, command);
    }
    case 'browse':
      return browse(invocation, command.what);
    case 'present':
      return present(invocation, command);
    case 'notes':
      return notes(invocation);
  }
}

/** The built-in reference, and what finds things in it. */
async function loadReference() {
  const { fileLibrary, findSection } = await import('./browse/library.ts');
  const { builtInReference } = await import('./program/reference.ts');
  const library = builtInReference(root);
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

/** Opens a file for reading piece by piece. */
async function openFile({ maxSize }: Invocation, word: string) {
  const { MarkdownReader } = await import('./markdown/read.ts');
  const { name, text } = await readSource(word, maxSize);
  return { name, text, reader: new MarkdownReader(text, name) };
}

type PrintCommand = Parameters<typeof import('./program/print-command.ts')['printCommand']>[1];

async function print(invocation: Invocation, command: PrintCommand): Promise<number> {
  const { printCommand } = await import('./program/print-command.ts');
  await printCommand(root, command, invocation, await loadReference());
  return exitCodes.ok;
}

/** Whether what both opens and prints is to open: there is a terminal, and nothing that only printing heeds. */
function opensBrowser({ json, plain }: Invocation): boolean {
  return !json && !plain && hasScreen();
}

/** How a screen looks, by the options and the settings. */
async function screenLook(invocation: Invocation) {
  const { loadSettings, tellOfSettings } = await import('./program/load-settings.ts');
  const { withKeymaps } = await import('./program/load-keymaps.ts');
  const ascii = isAscii(invocation);
  const resolved = await withKeymaps(await loadSettings(invocation), ascii);
  await tellOfSettings(resolved);
  const { hyperlinks } = resolved.settings;
  return { color: invocation.color, ascii, hyperlinks, keys: resolved.keymaps };
}

function hasScreen(): boolean {
  return process.stdout.isTTY && canDrawScreen(process.env);
}

/** The keyboard of a terminal that can be drawn on; nothing where there is none. */
function findScreen() {
  return hasScreen() ? findKeyboard(process.stdin) : undefined;
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
  const keyboard = invocation.json || invocation.plain ? undefined : findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  const file = isFile && keyboard ? await openFile(invocation, what) : undefined;
  if (keyboard) {
    const { openScreen } = await import('./program/open-screen.ts');
    const screen = { root, keyboard, ...(await screenLook(invocation)) };
    if (!file) {
      const { library } = reference;
      return openScreen({ ...screen, library, section: section && library.sections.indexOf(section) });
    }
    const { name, text, reader } = file;
    const hasMore = reader.step();
    const library = reference.fileLibrary(name, text, reader.document, hasMore ? reader.progress : undefined);
    return openScreen({ ...screen, library, ...(hasMore && { rest: file }) });
  }
  return print(invocation, what === undefined ? { type: 'list' } : { type: 'show', what });
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
    const { preparePrinting } = await import('./program/printing.ts');
    const { look } = await preparePrinting(invocation);
    await printTalk(talk.shown.deck, look);
    return exitCodes.ok;
  }
  const { openScreen } = await import('./program/open-screen.ts');
  const screen = { root, keyboard, ...(await screenLook(invocation)) };
  return openScreen({ ...screen, library: reference.library, talk });
}

async function notes(invocation: Invocation): Promise<number> {
  const keyboard = findScreen();
  if (!keyboard) throw new InputError('the speaker console needs a terminal');
  const { openConsole } = await import('./program/open-console.ts');
  return openConsole({ keyboard, ...(await screenLook(invocation)) });
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

// No top-level await: the bundle is CommonJS, which starts faster and can load a chunk without waiting.
void main(process.argv.slice(2))
  .catch(fail)
  .then(code => {
    process.exitCode = code;
  });
