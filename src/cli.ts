import { readArguments } from './arguments.ts';
import type { Section } from './browse/section.ts';
import type { Invocation } from './command-line/invocation.ts';
import { unknownHeading, unknownSection } from './command-line/unknown-name.ts';
import { InputError } from './errors.ts';
import { printOut, printsOnTerminal } from './io/output.ts';
import { namesFile, readSource } from './io/source.ts';
import { readTarget } from './io/target.ts';
import { tellFailure } from './io/tell-failure.ts';
import type { Document } from './markdown/document.ts';
import { opensInWords } from './terminal/accessible.ts';
import { canDrawScreen, isUtf8 } from './terminal/capabilities.ts';

// Modules that only some commands need are imported where they are needed.

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

/**
 * The exit code of success. Others: failures (`io/tell-failure.ts`), 130 for Ctrl+C (`app/reduce.ts`), signals (set
 * by the shell).
 */
const exitCodes = { ok: 0 } as const;

async function main(argv: readonly string[]): Promise<number> {
  const invocation = readArguments(argv);
  const { command } = invocation;
  switch (command.type) {
    case 'version': {
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
      await printOut(`dsac-info ${manifest.version}\n`);
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

/** The built-in reference, and how to find sections in it. */
async function loadReference() {
  const { fileLibrary, findSection } = await import('./browse/library.ts');
  const { builtInReference } = await import('./program/reference.ts');
  const library = builtInReference(root);
  return {
    library,
    fileLibrary,
    has: (typed: string) => findSection(library, typed) !== undefined,
    /** @throws UsageError for an unknown section */
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

/** Whether a command that can open or print should open: there is a terminal, and no option for printing. */
function opensBrowser(invocation: Invocation): boolean {
  return opensLinear(invocation) || (!invocation.json && !invocation.plain && hasScreen());
}

/** Whether to open screen-reader mode. */
function opensLinear({ accessible, json, plain }: Invocation): boolean {
  const { env, stdin, stdout } = process;
  return !json && !plain && opensInWords(accessible, env, stdin.isTTY && stdout.isTTY);
}

/** The style of a screen, by options and settings; and what the user should fix in these. */
async function screenLook(invocation: Invocation) {
  const { loadSettings } = await import('./program/load-settings.ts');
  const { withKeymaps } = await import('./program/load-keymaps.ts');
  const ascii = isAscii(invocation);
  const resolved = await withKeymaps(await loadSettings(invocation), ascii);
  const { loadTheme } = await import('./program/load-theme.ts');
  const { theme, told, isInstead } = await loadTheme(resolved);
  const { settings, origins, keymaps: keys } = resolved;
  return {
    ...{ color: invocation.color, ascii, hyperlinks: settings.hyperlinks, theme, keys },
    // An unknown theme was not chosen, so a talk may set another.
    hasChosenTheme: !isInstead && origins.theme.type !== 'default',
    mistakes: [...resolved.told, ...told],
  };
}

function hasScreen(): boolean {
  return canDrawScreen(process.env) && printsOnTerminal();
}

/** The keyboard of a terminal that can be drawn on; nothing without one. */
async function findScreen() {
  if (!hasScreen()) return undefined;
  const { findKeyboard } = await import('./io/terminal-input.ts');
  return findKeyboard(process.stdin);
}

/** @throws InputError if nothing was piped in */
function refuseKeyboardAsFile(keyboard: Awaited<ReturnType<typeof findScreen>>): void {
  if (keyboard !== process.stdin) return;
  throw new InputError('"-" reads standard input, but that is the keyboard', 'Pipe in a file, or name one.');
}

async function browse(invocation: Invocation, what: string | undefined): Promise<number> {
  const reference = await loadReference();
  const target = what === undefined ? undefined : readTarget(what);
  const isFile = target !== undefined && !reference.has(target.name) && namesFile(target.name);
  const section = !target || isFile ? undefined : reference.find(target.name, 'sections and commands');
  if (opensLinear(invocation)) {
    const wanted = { file: isFile ? target.name : undefined, section, anchor: target?.anchor };
    const { browseInWords } = await import('./program/browse-in-words.ts');
    return browseInWords(root, invocation, reference.library, wanted);
  }
  const keyboard = invocation.json || invocation.plain ? undefined : await findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  const file = isFile && keyboard ? await openFile(invocation, target.name) : undefined;
  if (keyboard) {
    const { openScreen } = await import('./program/open-screen.ts');
    const screen = { root, keyboard, ...(await screenLook(invocation)) };
    if (!file) {
      const { library } = reference;
      const place = section && (await findPlace(section.document, target?.anchor, section.id));
      return openScreen({ ...screen, library, section: section && library.sections.indexOf(section), place });
    }
    const { name, text, reader } = file;
    const hasMore = reader.step();
    const library = reference.fileLibrary(name, text, reader.document, hasMore ? reader.progress : undefined);
    // A heading further down may not be read yet: then the reader starts at the top.
    const place = await findPlace(reader.document, target?.anchor, hasMore ? undefined : name);
    return openScreen({ ...screen, library, place, ...(hasMore && { rest: file }) });
  }
  return print(invocation, what === undefined ? { type: 'list' } : { type: 'show', what });
}

/**
 * The place of the heading that the user named.
 *
 * @param where the section or file that the user named; if given, an unknown heading is an error @throws UsageError
 */
async function findPlace(document: Document, anchor: string | undefined, where: string | undefined) {
  if (anchor === undefined) return undefined;
  const { anchorsOf, placeOfAnchor } = await import('./browse/section-part.ts');
  const place = placeOfAnchor(document, anchor);
  if (!place && where !== undefined) throw unknownHeading(anchor, where, anchorsOf(document));
  return place;
}

type PresentCommand = Extract<Invocation['command'], { type: 'present' }>;

async function present(invocation: Invocation, command: PresentCommand): Promise<number> {
  const reference = await loadReference();
  const section = command.what === undefined || !reference.has(command.what) ? undefined : command.what;
  if (command.what !== undefined && section === undefined && !namesFile(command.what)) {
    // It throws, and lists the sections.
    reference.find(command.what, 'sections');
  }
  if (opensLinear({ ...invocation, json: false })) {
    const { presentInWords } = await import('./program/present-in-words.ts');
    return presentInWords(root, invocation, reference.library, command);
  }
  const keyboard = await findScreen();
  if (command.what === '-') refuseKeyboardAsFile(keyboard);
  if (command.rehearse && !keyboard)
    throw new InputError('--rehearse needs a terminal', 'To print the slides, leave it out.');
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
  const report = { ...invocation, inWords: false };
  return openScreen({ ...screen, library: reference.library, talk, report });
}

async function notes(invocation: Invocation): Promise<number> {
  if (opensLinear(invocation))
    throw new InputError(
      'notes draws a screen, so it does not work in screen-reader mode',
      'To hear notes, run dsac-info present --accessible.',
    );
  const keyboard = await findScreen();
  if (!keyboard) throw new InputError('notes needs a terminal', 'Run it in a second terminal.');
  const { openConsole } = await import('./program/open-console.ts');
  return openConsole({ keyboard, ...(await screenLook(invocation)) });
}

// No top-level await: the bundle is CommonJS, which starts faster and can load a chunk without waiting.
void main(process.argv.slice(2))
  .catch(tellFailure)
  .then(code => {
    process.exitCode = code;
  });
