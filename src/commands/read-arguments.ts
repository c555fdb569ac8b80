import { parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { slideChanges } from '../slide-change.ts';
import { imagesChoices } from '../terminal/capabilities.ts';
import type { CommandName } from './command-table.ts';
import type { Given, Repeated } from './given-options.ts';
import type { Command, Invocation, WhenChoice } from './invocation.ts';
import { quoted, readChoice, readFolderName, readSize, readThemeName, readWidth } from './option-values.ts';
import { type OptionEntry, options } from './options.ts';
import { commandOf, readCommand, readHelp } from './read-command.ts';

const when: readonly WhenChoice[] = ['auto', 'always', 'never'];

/**
 * Reads the arguments (without node and the script) as GNU programs do: options anywhere, `--opt=v` or `--opt v`,
 * short ones together, and after `--` only operands.
 *
 * @throws UsageError for anything the program does not know
 */
export function readArguments(argv: readonly string[]): Invocation {
  const { given, repeated, words } = parse(argv);
  const command = readAsked(words, given, repeated);
  const width = given.get('width');
  const hyperlinks = given.get('hyperlinks');
  const library = given.get('library');
  const theme = given.get('theme');
  const images = given.get('images');
  const transition = given.get('transition');
  const menu = given.get('menu');
  const slideColumns = given.get('slide-columns');
  return {
    command,
    json: given.has('json'),
    plain: given.has('plain'),
    ...(width !== undefined && { width: readWidth(width, given.has('accessible')) }),
    color: readChoice('color', given.get('color') ?? 'auto', when),
    ...(hyperlinks !== undefined && { hyperlinks: readChoice('hyperlinks', hyperlinks, when) }),
    ...(library !== undefined && { library: readFolderName('library', library) }),
    ...(theme !== undefined && { theme: readThemeName(theme) }),
    ...(transition !== undefined && {
      transition: readChoice('transition', transition, ['auto', ...slideChanges] as const),
    }),
    ...(menu !== undefined && { menu: readChoice('menu', menu, ['auto', 'shown', 'hidden'] as const) }),
    ...(slideColumns !== undefined && {
      slideColumns: readChoice('slide-columns', slideColumns, ['auto', 'beside', 'below'] as const),
    }),
    ...(images !== undefined && { images: readChoice('images', images, imagesChoices) }),
    allowedFolders: repeated.get('allow-dir') ?? [],
    ascii: given.has('ascii'),
    accessible: given.has('accessible'),
    motion: !given.has('no-motion'),
    singleKeys: !given.has('no-single-keys'),
    blockLetters: !given.has('no-block-letters'),
    pager: !given.has('no-pager'),
    debug: given.has('debug'),
    maxSize: readSize(given.get('max-size') ?? '10M'),
  };
}

type Parsed = {
  /** The last value of each option. */
  readonly given: Given;
  /** All values. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
};

function parse(argv: readonly string[]): Parsed {
  // Most starts have none, and Node's parser takes 1.5 ms to load.
  if (argv.length === 0) return { given: new Map(), repeated: new Map(), words: [] };
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
  const repeated = new Map<string, readonly string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const value = optionValue(token.name, token.rawName, token.value);
    given.set(token.name, value);
    repeated.set(token.name, [...(repeated.get(token.name) ?? []), value]);
  }
  return { given, repeated, words };
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
    throw new UsageError(`--${name} needs a value`, `Try: --${name} ${entry.value}`);
  return value ?? '';
}

/** Help and the version are printed no matter what else is given. */
function readAsked(words: readonly string[], given: Given, repeated: Repeated): Command {
  if (given.has('help')) return readHelp(commandOf(words) || undefined);
  if (given.has('version')) return { type: 'version' };
  const name = commandOf(words);
  for (const option of options) if (given.has(option.name)) refuseElsewhere(option, name);
  const command = readCommand(words, given, repeated);
  if (given.has('json') && command.type === 'help' && command.topic !== 'json')
    throw new UsageError('--json does not work with help', 'Try: dsac-info help json --json');
  if (given.has('json') && command.type === 'present' && !command.rehearse)
    throw new UsageError('--json works with present only in a rehearsal', 'Try: present --rehearse --json');
  if (given.has('json') && given.has('plain'))
    throw new UsageError('--json and --plain cannot be combined', 'Use one of them.');
  return command;
}

/** @throws UsageError for an option that the command would ignore */
function refuseElsewhere({ name, value, commands }: OptionEntry, command: CommandName): void {
  if (commands === undefined || commands.includes(command)) return;
  const [first = '', ...others] = commands;
  if (first === '')
    throw new UsageError(`--${name} does not work with ${command}`, `Try: dsac-info help ${command}`);
  const example = `dsac-info ${first} --${name}${value === undefined ? '' : ` ${value}`}`;
  throw new UsageError(
    `--${name} works only with ${others.length === 1 ? `${first} and ${others[0]}` : first}`,
    `Try: ${example}`,
  );
}
