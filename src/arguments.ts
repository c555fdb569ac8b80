import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import type { ColourChoice } from './terminal/capabilities.ts';

/** An option of the program. Every short one has a long one. */
export type OptionEntry = {
  readonly name: string;
  readonly short?: string;
  /** The name of its value in the help; absent where it takes none. */
  readonly value?: string;
  readonly summary: string;
};

export type CommandEntry = { readonly usage: string; readonly name: string; readonly summary: string };

/** The one table of options: it drives the parser and the help. */
export const options: readonly OptionEntry[] = [
  { name: 'width', value: 'COLUMNS', summary: 'wrap printed text at this many columns' },
  { name: 'color', value: 'WHEN', summary: 'colors on the screen: auto, always or never' },
  { name: 'ascii', summary: 'draw with ASCII signs only' },
  { name: 'max-size', value: 'SIZE', summary: 'the largest file to open, such as 20M; else 10M' },
  { name: 'resume', summary: 'present: go on where the talk was left' },
  { name: 'rehearse', summary: 'present: keep your own time for each slide' },
  { name: 'debug', summary: 'show the stack of an internal error' },
  { name: 'help', short: 'h', summary: 'print this help' },
  { name: 'version', short: 'V', summary: 'print the version' },
];

export const commands: readonly CommandEntry[] = [
  { usage: 'dsac-info', name: '', summary: 'open the browser' },
  { usage: 'dsac-info SECTION', name: '', summary: 'open the browser on a section' },
  { usage: 'dsac-info FILE', name: '', summary: 'open a Markdown file; - is standard input' },
  { usage: 'dsac-info show SECTION', name: 'show', summary: 'print a section as plain text' },
  { usage: 'dsac-info show FILE', name: '', summary: 'print a Markdown file as plain text' },
  { usage: 'dsac-info present', name: 'present', summary: 'give the talk about the Digital Service at CMS' },
  { usage: 'dsac-info present FILE', name: '', summary: 'give a talk from a Markdown file' },
  { usage: 'dsac-info notes', name: 'notes', summary: 'open the speaker console, in a second terminal' },
  { usage: 'dsac-info help', name: 'help', summary: 'print this help' },
];

/** What the user wants, as used. */
export type Invocation = {
  readonly command: /** `what` is a section or a file. */
    | { readonly type: 'browse'; readonly what?: string }
    | { readonly type: 'show'; readonly what: string }
    /** Without `what`, the built-in talk. */
    | {
        readonly type: 'present';
        readonly what?: string;
        readonly resume: boolean;
        readonly rehearse: boolean;
      }
    | { readonly type: 'notes' }
    | { readonly type: 'help' }
    | { readonly type: 'version' };
  /** Columns for printed text, where given. */
  readonly width?: number;
  readonly color: ColourChoice;
  readonly ascii: boolean;
  readonly debug: boolean;
  /** The largest file to open, in bytes. */
  readonly maxSize: number;
};

const commandNames = commands.map(({ name }) => name).filter(name => name !== '');

/**
 * Reads the arguments (without node and the script).
 *
 * @param sectionIds the sections that exist: for the nearest name where none is called what was typed
 * @throws UsageError for whatever the program does not know
 */
export function readArguments(argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
      ]),
    ),
  });
  const given = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') given.set(token.name, optionValue(token.name, token.rawName, token.value));
  }
  const width = given.get('width');
  return {
    command: given.has('help')
      ? { type: 'help' }
      : given.has('version')
        ? { type: 'version' }
        : readCommand(words, given),
    ...(width !== undefined && { width: readWidth(width) }),
    color: readColor(given.get('color') ?? 'auto'),
    ascii: given.has('ascii'),
    debug: given.has('debug'),
    maxSize: readSize(given.get('max-size') ?? '10M'),
  };
}

function optionValue(name: string, typed: string, value: string | undefined): string {
  const entry = options.find(option => option.name === name);
  if (!entry) {
    const near = nearest(
      name,
      options.map(option => option.name),
    );
    throw new UsageError(`unknown option ${quoted(typed)}`, near && `Did you mean --${near}?`);
  }
  if (entry.value === undefined && value !== undefined) throw new UsageError(`--${name} takes no value`);
  if (entry.value !== undefined && value === undefined)
    throw new UsageError(`--${name} needs a value: --${name} ${entry.value}`);
  return value ?? '';
}

function readCommand(
  [first, ...rest]: readonly string[],
  given: ReadonlyMap<string, string>,
): Invocation['command'] {
  const [second, extra] = rest;
  if (first !== 'present') {
    for (const name of ['resume', 'rehearse']) {
      if (given.has(name))
        throw new UsageError(`--${name} belongs to a talk`, `Try: dsac-info present --${name}`);
    }
  }
  if (first === undefined) return { type: 'browse' };
  if (first === 'help') return { type: 'help' };
  if (first === 'present') {
    if (extra !== undefined) throw new UsageError(`one talk at a time; ${quoted(extra)} is too much`);
    const what = second === undefined ? {} : { what: second };
    return { type: 'present', ...what, resume: given.has('resume'), rehearse: given.has('rehearse') };
  }
  if (first === 'notes') {
    if (second !== undefined)
      throw new UsageError(
        `notes takes no arguments; ${quoted(second)} is too much`,
        'It finds the running talk.',
      );
    return { type: 'notes' };
  }
  if (first === 'show') {
    if (second === undefined)
      throw new UsageError('show needs a section or a file', 'Try: dsac-info show stats');
    if (extra !== undefined)
      throw new UsageError(`one section or file at a time; ${quoted(extra)} is too much`);
    return { type: 'show', what: second };
  }
  if (second !== undefined)
    throw new UsageError(`one section or file at a time; ${quoted(second)} is too much`);
  return { type: 'browse', what: first };
}

/** What to say of a word that is neither a section nor a command. */
export function unknownSection(
  typed: string,
  sectionIds: readonly string[],
  among: 'sections' | 'sections and commands',
): UsageError {
  const isSection = among === 'sections';
  const near = nearest(typed, isSection ? sectionIds : [...sectionIds, ...commandNames]);
  const what = isSection ? 'section' : 'section or command';
  return new UsageError(
    `no ${what} is called ${quoted(typed)}`,
    near ? `Did you mean ${near}?` : `There are: ${sectionIds.join(', ')}`,
  );
}

function readWidth(value: string): number {
  const width = Number(value);
  if (/^\d+$/.test(value) && width >= 10 && width <= 10_000) return width;
  throw new UsageError(`--width takes a number of columns from 10 to 10000, not ${quoted(value)}`);
}

/** `500K`, `20M`, `1G` or plain bytes. */
function readSize(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)B?$/i.exec(value) ?? [];
  const factor = { '': 1, K: 1e3, M: 1e6, G: 1e9 }[unit.toUpperCase()];
  const bytes = Number(number) * (factor ?? Number.NaN);
  // A longer string Node cannot hold.
  if (bytes > 0 && bytes <= 5e8) return bytes;
  throw new UsageError(`--max-size takes a size such as 20M, at most 500M, not ${quoted(value)}`);
}

function readColor(value: string): ColourChoice {
  if (value === 'auto' || value === 'always' || value === 'never') return value;
  throw new UsageError(`--color takes auto, always or never, not ${quoted(value)}`);
}

function quoted(typed: string): string {
  return `"${typed.length > 60 ? `${typed.slice(0, 60)}...` : typed}"`;
}
