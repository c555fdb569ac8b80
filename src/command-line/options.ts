import { newsKinds } from '../browse/news-kinds.ts';
import { themeNames } from '../theme/theme-names.ts';
import type { CommandName } from './commands.ts';

/** An option of the program. Every short one has a long one. */
export type OptionEntry = {
  readonly name: string;
  readonly short?: string;
  /** The name of its value in the help; absent where it takes none. */
  readonly value?: string;
  /** All values that it takes, where they can be listed. */
  readonly values?: readonly string[];
  readonly summary: string;
  /** The commands that it belongs to; absent where any may have it. */
  readonly commands?: readonly CommandName[];
};

const when = ['auto', 'always', 'never'] as const;
/** What prints something that a script may read. */
const reading: readonly CommandName[] = ['', 'show', 'search', 'list', 'news', 'stats', 'config', 'help'];

/** The one table of options: it drives the parser, the help, the manual page and the completions. */
export const options: readonly OptionEntry[] = [
  { name: 'json', summary: 'print JSON; help json describes it', commands: [...reading, 'present'] },
  { name: 'plain', summary: 'print ASCII without looks, and no pager', commands: reading },
  { name: 'year', value: 'YEAR', summary: 'only what is of this year', commands: ['news'] },
  {
    name: 'kind',
    value: 'KIND',
    values: newsKinds,
    summary: 'only what has a link of this kind',
    commands: ['news'],
  },
  {
    name: 'resume',
    summary: 'go on where the talk was left',
    commands: ['present'],
  },
  {
    name: 'rehearse',
    summary: 'save your time for each slide, and print it at the end',
    commands: ['present'],
  },
  { name: 'width', value: 'COLUMNS', summary: 'wrap printed text at this many columns' },
  { name: 'color', value: 'WHEN', values: when, summary: 'colors: auto, always or never' },
  {
    name: 'hyperlinks',
    value: 'WHEN',
    values: when,
    summary: 'links that the terminal follows: auto, always or never',
  },
  { name: 'accessible', summary: 'lines of words, for screen readers and braille' },
  {
    name: 'theme',
    value: 'THEME',
    values: themeNames,
    summary: `colors, such as ${themeNames.slice(1, 3).join(', ')} or your own; t tries them`,
  },
  { name: 'ascii', summary: 'draw with ASCII signs only' },
  { name: 'no-motion', summary: 'nothing ever moves on its own; nothing does today' },
  { name: 'no-single-keys', summary: 'Alt with a character is the key, not it alone' },
  { name: 'no-pager', summary: 'print long text without a pager' },
  { name: 'max-size', value: 'SIZE', summary: 'the largest file to open, such as 20M; else 10M' },
  { name: 'debug', summary: 'show the stack of an internal error' },
  { name: 'help', short: 'h', summary: 'print help; behind a command, help on it' },
  { name: 'version', short: 'V', summary: 'print the version' },
];

/** The options that one may give to a command. */
export function optionsOf(command: CommandName): readonly OptionEntry[] {
  return options.filter(({ commands }) => commands?.includes(command) ?? true);
}
