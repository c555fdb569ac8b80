import { type BrowserCommand, browserKeys } from './browser-keys.ts';
import { type BindingGroup, createKeyTable, type KeyTable } from './key-table.ts';
import { type ListCommand, listKeys } from './list-keys.ts';
import { sparedGroups } from './single-keys.ts';
import { type SpeakerCommand, speakerKeys } from './speaker-keys.ts';
import { type TalkCommand, talkKeys } from './talk-keys.ts';

/** The commands of each table. */
type Commands = {
  readonly browser: BrowserCommand;
  readonly talk: TalkCommand;
  /** These apply on any screen while a list is open. */
  readonly lists: ListCommand;
  /** The speaker view. */
  readonly speaker: SpeakerCommand;
};

export type TableName = keyof Commands;

/** The name of a command, in any table. */
export type KeyCommand = Commands[TableName];

/** All current keys, screen by screen. */
export type Keymaps = { readonly [Name in TableName]: KeyTable<Commands[Name]> };

/** The tables as they are shown. */
export type KeyGroups = { readonly [Name in TableName]: readonly BindingGroup<Commands[Name]>[] };

/** The tables by their names in the settings file. */
export const tableNames: ReadonlyMap<string, TableName> = new Map([
  ['browser', 'browser'],
  ['talk', 'talk'],
  ['lists', 'lists'],
  ['speaker', 'speaker'],
]);

/** Names that tables had in earlier versions. Files that use them still work. */
export const formerTableNames: ReadonlyMap<string, TableName> = new Map([['console', 'speaker']]);

/** The keys of users who have set none. */
export const defaultGroups: KeyGroups = {
  browser: browserKeys,
  talk: talkKeys,
  lists: listKeys,
  speaker: speakerKeys,
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
    browser: createKeyTable(groups.browser, ascii),
    talk: createKeyTable(groups.talk, ascii),
    lists: createKeyTable(groups.lists, ascii),
    speaker: createKeyTable(groups.speaker, ascii),
  };
}

export const defaultKeymaps: Keymaps = createKeymaps();
