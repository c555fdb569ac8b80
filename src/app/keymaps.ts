import { type CommandName, commandName } from './command-name.ts';
import { type ConsoleCommand, consoleKeymap } from './console-keymap.ts';
import { type DeckCommand, deckKeymap, finderKeymap, type ListCommand } from './deck-keymap.ts';
import { keyLabel } from './key-label.ts';
import { type BindingGroup, type Command, type KeyName, keymap } from './keymap.ts';
import { sparedGroups } from './single-keys.ts';

/** What a key asks for; with the digit where it is one of several that ask for the same. */
export type KeyPress<Asked = Command> = { readonly command: Asked; readonly digit?: number };

/** A table of the current keys. */
export type KeyTable<Asked> = {
  /** As it is shown. */
  readonly groups: readonly BindingGroup<Asked>[];
  /** What each key asks for. */
  readonly presses: ReadonlyMap<KeyName, KeyPress<Asked>>;
  /** The keys of a command; none where the table has no such command. */
  keys(name: CommandName): readonly KeyName[];
  /** The one of them that hints show: the first, or `preferred` where that is one of them. */
  first(name: CommandName, preferred?: KeyName): KeyName;
  /** The same as people read it. */
  label(name: CommandName, preferred?: KeyName): string;
};

/** All current keys, screen by screen. `lists` applies on any screen while a list is open. */
export type Keymaps = {
  readonly browser: KeyTable<Command>;
  readonly talk: KeyTable<DeckCommand>;
  readonly lists: KeyTable<ListCommand>;
  /** The speaker view. */
  readonly speaker: KeyTable<ConsoleCommand>;
};

export type TableName = keyof Keymaps;

/** The tables by their names in the settings file. */
export const tableNames: ReadonlyMap<string, TableName> = new Map([
  ['browser', 'browser'],
  ['talk', 'talk'],
  ['lists', 'lists'],
  ['speaker', 'speaker'],
]);

/** Names that tables had in earlier versions. Files that use them still work. */
export const formerTableNames: ReadonlyMap<string, TableName> = new Map([['console', 'speaker']]);

/** The tables as they are shown. */
export type KeyGroups = { readonly [Name in TableName]: Keymaps[Name]['groups'] };

/** The keys of users who have set none. */
export const defaultGroups: KeyGroups = {
  browser: keymap,
  talk: deckKeymap,
  lists: finderKeymap,
  speaker: consoleKeymap,
};

/**
 * The default keys.
 *
 * @param hasSingleKeys whether single characters may be keys (WCAG 2.1.4); otherwise Alt with each is
 */
export function groupsFor(hasSingleKeys: boolean): KeyGroups {
  const { browser, talk, lists, speaker } = defaultGroups;
  if (hasSingleKeys) return defaultGroups;
  return {
    browser: sparedGroups(browser),
    talk: sparedGroups(talk),
    lists: sparedGroups(lists),
    speaker: sparedGroups(speaker),
  };
}

/** Makes the tables that input, hints and help ask. @param ascii whether labels do without arrows */
export function createKeymaps(groups: KeyGroups = defaultGroups, ascii = false): Keymaps {
  return {
    browser: createTable(groups.browser, ascii),
    talk: createTable(groups.talk, ascii),
    lists: createTable(groups.lists, ascii),
    speaker: createTable(groups.speaker, ascii),
  };
}

function createTable<Asked extends Parameters<typeof commandName>[0]>(
  groups: readonly BindingGroup<Asked>[],
  ascii: boolean,
): KeyTable<Asked> {
  const bindings = groups.flatMap(group => group.bindings);
  const presses = new Map(
    bindings.flatMap(({ command, keys }) =>
      keys.flatMap(key =>
        singlePresses(key).map(({ name, ...digit }) => [name, { command, ...digit }] as const),
      ),
    ),
  );
  const keys = (wanted: CommandName) =>
    bindings.find(({ command }) => commandName(command) === wanted)?.keys ?? [];
  const first = (wanted: CommandName, preferred = '') =>
    keys(wanted).find(key => key === preferred) ?? keys(wanted)[0] ?? '';
  const label = (wanted: CommandName, preferred?: KeyName) => keyLabel(first(wanted, preferred), ascii);
  return { groups, presses, keys, first, label };
}

/** The keys that a name in a table stands for: `1…9` for nine. */
export function singlePresses(key: KeyName): readonly { readonly name: KeyName; readonly digit?: number }[] {
  const [, alt = '', from] = /^(alt\+)?([01])…9$/.exec(key) ?? [];
  if (from === undefined) return [{ name: key }];
  return Array.from({ length: 10 - Number(from) }, (_, index) => {
    const digit = Number(from) + index;
    return { name: `${alt}${digit}`, digit };
  });
}

export const defaultKeymaps: Keymaps = createKeymaps();
