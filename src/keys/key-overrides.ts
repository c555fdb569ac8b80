import { commandName } from '../command-name.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { suggestion } from '../nearest.ts';
import type { KeyName } from './key-name.ts';
import { defaultGroups, formerTableNames, type KeyCommand, type TableName, tableNames } from './keymaps.ts';
import { type ReadKey, readKeyName } from './read-key-name.ts';

type Position = Pick<Diagnostic, 'line' | 'column'>;

/** What the settings file has below `keys`, as it was written. */
type WrittenKeys = {
  readonly file: string;
  readonly value: unknown;
  /** The position of what a path of names and indexes (from 0) leads to, starting at `keys`. */
  positionOf(way: readonly (string | number)[]): Position;
};

/** A key that the user assigns to a command. */
export type KeyOverride = { readonly command: KeyCommand; readonly key: KeyName } & Position;
/** The custom keys of each table, in the order of the file. */
export type KeyOverrides = Readonly<Record<TableName, readonly KeyOverride[]>>;

/** These quit and suspend programs everywhere, so they cannot be assigned to anything else. */
const fixed: Readonly<Partial<Record<KeyCommand, KeyName>>> = { interrupt: 'ctrl+c', suspend: 'ctrl+z' };
const takenBy: Readonly<Record<KeyName, string>> = {
  'ctrl+c': 'Ctrl+C always quits at once',
  'ctrl+z': 'Ctrl+Z always pauses the program',
};

/** Reads what is below `keys`: the custom keys that can be used, and diagnostics for the others. */
export function readKeyOverrides(
  written: WrittenKeys,
  hasSingleKeys: boolean,
): { readonly overrides: KeyOverrides; readonly diagnostics: readonly Diagnostic[] } {
  const { file, value, positionOf } = written;
  const overrides: Record<TableName, KeyOverride[]> = { browser: [], talk: [], lists: [], speaker: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (way: readonly (string | number)[], message: string) =>
    diagnostics.push({ file, ...positionOf(way), message: `settings: keys: ${message}` });

  for (const [name, commands] of entriesOf(value, [], 'tables', [...tableNames.keys()])) {
    const table = tableNames.get(name) ?? formerTableNames.get(name);
    if (!table) report([name], unknownName('table', name, [...tableNames.keys()]));
    else readTable(table, name, commands);
  }
  function entriesOf(of: unknown, way: readonly string[], what: string, such: readonly string[]) {
    if (typeof of === 'object' && of !== null && !Array.isArray(of)) return Object.entries(of);
    if (of !== null) report(way, `${[...way, 'list'].join(': ')} ${what} by name here, such as ${such[0]}`);
    return [];
  }
  function readTable(table: TableName, inFile: string, commands: unknown): void {
    const known = commandsOf(table);
    for (const [name, keys] of entriesOf(commands, [inFile], 'commands', known)) {
      const way = [inFile, name];
      const command = known.find(other => other === name);
      if (command === undefined) report(way, unknownName(`command of ${inFile}`, name, known));
      else if (fixed[command]) readFixed(way, fixed[command], keys);
      else readCommand(table, way, command, keys);
    }
  }
  /** A fixed key may be listed as it is. */
  function readFixed(way: readonly string[], key: KeyName, keys: unknown): void {
    const [word, ...others] = Array.isArray(keys) ? keys : [keys];
    const read = readKeyName(String(word), hasSingleKeys);
    const isSame = others.length === 0 && 'key' in read && read.key === key;
    if (!isSame) report(way, `${way.join('.')} keeps its key: ${takenBy[key]}`);
  }
  function readCommand(table: TableName, way: readonly string[], command: KeyCommand, keys: unknown): void {
    const words = Array.isArray(keys) ? keys : [keys];
    if (keys === null || words.length === 0)
      report(way, `${way.join('.')} needs a key; it keeps its default keys`);
    for (const [index, word] of (keys === null ? [] : words).entries()) {
      const at = Array.isArray(keys) ? [...way, index] : way;
      const read = readKey(word, table);
      if ('problem' in read) report(at, `${way.join('.')}: ${read.problem}`);
      else overrides[table].push({ command, key: read.key, ...positionOf(at) });
    }
  }
  function readKey(word: unknown, table: TableName): ReadKey {
    if (typeof word !== 'string' && typeof word !== 'number')
      return { problem: 'a key must be a character or the name of a key; put it in quotes' };
    const read = readKeyName(String(word), table === 'lists' || hasSingleKeys);
    if ('problem' in read) return read;
    const taken = takenBy[read.key];
    if (taken !== undefined) return { problem: taken };
    const isTyped = table === 'lists' && ([...read.key].length === 1 || read.key === 'space');
    return isTyped ? { problem: 'characters are for typing in a list; use a key such as Ctrl+N' } : read;
  }
  return { overrides, diagnostics };
}

function commandsOf(table: TableName): readonly KeyCommand[] {
  return defaultGroups[table].flatMap(({ bindings }) => bindings.map(({ command }) => command));
}

function unknownName(what: string, name: string, known: readonly string[]): string {
  const shown = name.length > 60 ? `${name.slice(0, 60)}...` : name;
  const hint = suggestion(name, known, `${commandName()} help keys lists all names`);
  return `no ${what} is named ${shown}; ${hint}`;
}
