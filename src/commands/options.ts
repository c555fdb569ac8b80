import { severities } from '../check/severity.ts';
import { dialectNames } from '../deck/dialects/dialect-names.ts';
import { newsKinds } from '../library/news-kinds.ts';
import { slideChanges } from '../slide-change.ts';
import { imagesChoices } from '../terminal/capabilities.ts';
import { themeNames } from '../theme/theme-names.ts';
import type { CommandName } from './command-table.ts';
import { exportFormats } from './export-formats.ts';
import { checkFormats } from './invocation.ts';

/** An option of the program. Every short form has a long one. */
export type OptionEntry = {
  readonly name: string;
  readonly short?: string;
  /** The name of its value in the help; absent if it takes none. */
  readonly value?: string;
  /** All values that it takes, if they can be listed. */
  readonly values?: readonly string[];
  /** Whether they are too many for the help: then the summary says where they are listed. */
  readonly hasManyValues?: true;
  readonly summary: string;
  /** It may be given several times; all its values count. */
  readonly isRepeated?: true;
  /** The commands that it belongs to; absent if all commands take it. */
  readonly commands?: readonly CommandName[];
};

const when = ['auto', 'always', 'never'] as const;
/** Commands that print something that a script may read. */
const reading: readonly CommandName[] = [
  ...(['', 'show', 'search', 'list', 'news', 'stats', 'themes', 'config', 'help'] as const),
];

/** The one table of options: it drives the parser, the help, the manual page and the completions. */
export const options: readonly OptionEntry[] = [
  { name: 'json', summary: 'print JSON; see help json', commands: [...reading, 'present', 'check'] },
  { name: 'plain', summary: 'print plain ASCII without styles or a pager', commands: reading },
  { name: 'in', value: 'FOLDER', summary: 'search the Markdown files of a folder', commands: ['search'] },
  { name: 'recent', summary: 'open the files that you read last', commands: [''] },
  { name: 'broken', summary: 'list the links that lead nowhere', commands: ['list'] },
  { name: 'year', value: 'YEAR', summary: 'only items from this year', commands: ['news'] },
  {
    name: 'kind',
    value: 'KIND',
    values: newsKinds,
    summary: 'only items with this kind of link',
    commands: ['news'],
  },
  {
    name: 'sizes',
    value: 'SIZES',
    summary: 'windows to lay slides out in; default 80x24,100x30,60x20',
    commands: ['check'],
  },
  {
    name: 'severity',
    value: 'LEVEL',
    values: severities,
    summary: 'mildest findings to show: error, warning or advice',
    commands: ['check'],
  },
  { name: 'rule', value: 'RULE', isRepeated: true, summary: 'check only this rule', commands: ['check'] },
  { name: 'except', value: 'RULE', isRepeated: true, summary: 'leave this rule out', commands: ['check'] },
  {
    name: 'format',
    value: 'FORMAT',
    values: [...checkFormats, ...exportFormats],
    summary: 'check: text, json, sarif, github, md, html; export: see help export',
    commands: ['check', 'export'],
  },
  { name: 'rules', summary: 'list all rules instead', commands: ['check'] },
  { name: 'outline', summary: 'print what a screen reader finds its way by instead', commands: ['check'] },
  { name: '508', summary: 'print the filled Section 508 checklist instead', commands: ['check'] },
  {
    name: 'ask',
    summary: 'ask you what a program cannot know, then write the checklist',
    commands: ['check'],
  },
  {
    name: 'answers',
    value: 'FILE',
    summary: 'where your answers are kept; default beside the talk',
    commands: ['check'],
  },
  { name: 'fix', summary: 'first fix what can be fixed for certain', commands: ['check'] },
  {
    name: 'resume',
    summary: 'continue where you left off',
    commands: ['present'],
  },
  {
    name: 'rehearse',
    summary: 'save your time for each slide, and print it at the end',
    commands: ['present'],
  },
  {
    name: 'follow',
    summary: 'only show the running talk, on a second screen',
    commands: ['present'],
  },
  {
    name: 'dialect',
    value: 'NAME',
    values: ['auto', ...dialectNames],
    hasManyValues: true,
    summary: 'read FILE as written for this program; see help dialects',
    commands: ['present'],
  },
  { name: 'report', summary: 'list what of FILE has no effect here', commands: ['present'] },
  {
    name: 'transition',
    value: 'NAME',
    values: ['auto', ...slideChanges],
    summary: 'change slides by: none, fade or slide; auto: as the talk says',
    commands: ['present'],
  },
  {
    name: 'to',
    short: 'o',
    value: 'FILE',
    summary: 'file or folder to write; - for standard output',
    commands: ['export', 'check'],
  },
  { name: 'slides', summary: 'write slides, even of a file without ---', commands: ['export'] },
  { name: 'document', summary: 'write one text, even of a file with ---', commands: ['export'] },
  { name: 'handout', summary: 'write slides with their notes as a text', commands: ['export'] },
  { name: 'notes', summary: 'include speaker notes', commands: ['export'] },
  { name: 'large-print', summary: 'write letters of 18 points and more', commands: ['export'] },
  { name: 'lang', value: 'LANGUAGE', summary: 'language of the text, such as es', commands: ['export'] },
  { name: 'title', value: 'TITLE', summary: 'title of the page', commands: ['export'] },
  { name: 'force', summary: 'replace files that exist', commands: ['export', 'check'] },
  { name: 'watch', summary: 'write it again at each save; Ctrl+C ends', commands: ['export'] },
  { name: 'browser', value: 'PROGRAM', summary: 'browser that prints PDF', commands: ['export'] },
  { name: 'width', value: 'COLUMNS', summary: 'wrap printed text; none with --accessible: do not' },
  { name: 'color', value: 'WHEN', values: when, summary: 'use color: auto, always or never' },
  {
    name: 'hyperlinks',
    value: 'WHEN',
    values: when,
    summary: 'write clickable links: auto, always or never',
  },
  {
    name: 'images',
    value: 'HOW',
    values: imagesChoices,
    summary: 'show pictures on a screen: auto, kitty, iterm2, sixel, cells or none',
  },
  {
    name: 'allow-dir',
    value: 'FOLDER',
    isRepeated: true,
    summary: 'show pictures from this folder too, not only from that of the file',
  },
  { name: 'accessible', summary: 'screen-reader mode: lines of text, no screen' },
  {
    name: 'library',
    value: 'FOLDER',
    summary: 'open the sections and the talk of this folder; see help init',
  },
  {
    name: 'theme',
    value: 'THEME',
    values: themeNames,
    hasManyValues: true,
    summary: 'color theme; dsac-info themes lists them',
  },
  { name: 'ascii', summary: 'draw with ASCII characters only' },
  { name: 'no-motion', summary: 'never animate anything: slides change at once' },
  {
    name: 'menu',
    value: 'WHEN',
    values: ['auto', 'shown', 'hidden'],
    summary: 'menu beside the text: auto, shown or hidden',
  },
  {
    name: 'slide-columns',
    value: 'WHERE',
    values: ['auto', 'beside', 'below'],
    summary: 'columns of slides: auto, beside or below each other',
  },
  { name: 'no-single-keys', summary: 'require Alt with single-character keys' },
  { name: 'no-block-letters', summary: 'never draw titles in large letters' },
  { name: 'no-pager', summary: 'print long text without a pager' },
  { name: 'max-size', value: 'SIZE', summary: 'largest file to open, such as 20M; default 10M' },
  { name: 'debug', summary: 'show the stack trace of an internal error' },
  { name: 'help', short: 'h', summary: 'print help; after a command, help on it' },
  { name: 'version', short: 'V', summary: 'print the version' },
];

/** The options that a command takes. */
export function optionsOf(command: CommandName): readonly OptionEntry[] {
  return options.filter(({ commands }) => commands?.includes(command) ?? true);
}
