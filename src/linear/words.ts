/** Where a command works: anywhere, in a section, or in a talk. */
export type WordPlace = 'anywhere' | 'section' | 'talk';

export type WordEntry = {
  readonly name: WordName;
  /** The one letter that means it, whatever else begins with it. */
  readonly letter?: string;
  /** Other names for it. */
  readonly also?: readonly string[];
  /** Its argument, as the help shows it. */
  readonly takes?: string;
  readonly place: WordPlace;
  readonly does: string;
};

export type WordName =
  | 'contents'
  | 'search'
  | 'news'
  | 'present'
  | 'links'
  | 'open'
  | 'address'
  | 'where'
  | 'back'
  | 'forward'
  | 'page'
  | 'settings'
  | 'check'
  | 'help'
  | 'quit'
  | 'next'
  | 'previous'
  | 'again'
  | 'repeat'
  | 'spell'
  | 'table'
  | 'row'
  | 'cell'
  | 'code'
  | 'up'
  | 'top'
  | 'all'
  | 'outline'
  | 'sources'
  | 'go'
  | 'leave'
  | 'first'
  | 'last'
  | 'overview'
  | 'notes'
  | 'black'
  | 'white'
  | 'qr'
  | 'time';

/** The one table of commands: it drives the mode, its help and `help accessibility`. `does` has at most 50 columns. */
export const words: readonly WordEntry[] = [
  { name: 'contents', also: ['menu', 'list'], place: 'anywhere', does: 'list the sections' },
  {
    name: 'search',
    also: ['find'],
    takes: 'WORDS',
    place: 'anywhere',
    does: 'search sections, news and the talk',
  },
  {
    name: 'news',
    takes: '[YEAR] [KIND]',
    place: 'anywhere',
    does: 'read the news, or some: news 2023 video',
  },
  { name: 'present', takes: '[this]', place: 'anywhere', does: 'give the talk; this: present this section' },
  { name: 'links', letter: 'l', place: 'anywhere', does: 'list the links of this section or slide' },
  { name: 'open', takes: 'NUMBER', place: 'anywhere', does: 'open the link with that number' },
  {
    name: 'address',
    takes: 'NUMBER | on | off',
    place: 'anywhere',
    does: 'whole address of a link; on: of each in the text',
  },
  { name: 'repeat', takes: '[NUMBER]', place: 'anywhere', does: 'repeat a paragraph; 2: the one before it' },
  {
    name: 'spell',
    takes: 'WORD | NUMBER',
    place: 'anywhere',
    does: 'spell a word of the text, or an address',
  },
  {
    name: 'table',
    takes: '[NUMBER]',
    place: 'anywhere',
    does: 'rows and columns of a table; then row or cell',
  },
  { name: 'row', takes: '[NUMBER]', place: 'anywhere', does: 'read the next row of the table, or one' },
  { name: 'cell', takes: 'ROW COLUMN', place: 'anywhere', does: 'read one cell of the table' },
  { name: 'code', takes: '[NUMBER]', place: 'anywhere', does: 'read code with line numbers and indentation' },
  { name: 'where', letter: 'w', place: 'anywhere', does: 'say where you are' },
  { name: 'back', letter: 'b', place: 'anywhere', does: 'go back; in a talk, one step back' },
  { name: 'forward', place: 'anywhere', does: 'go forward again' },
  { name: 'page', takes: 'NUMBER', place: 'anywhere', does: 'lines to read at once; page all: no limit' },
  { name: 'check', letter: '!', place: 'anywhere', does: 'list what a check finds in this section or talk' },
  { name: 'settings', also: ['config'], place: 'anywhere', does: 'list your settings' },
  { name: 'help', letter: 'h', also: ['?'], place: 'anywhere', does: 'list the commands' },
  { name: 'quit', letter: 'q', also: ['exit'], place: 'anywhere', does: 'quit' },
  { name: 'next', letter: 'n', takes: '[heading]', place: 'section', does: 'next section, or next heading' },
  {
    name: 'previous',
    letter: 'p',
    takes: '[heading]',
    place: 'section',
    does: 'previous section, or previous heading',
  },
  { name: 'again', letter: 'a', place: 'section', does: 'repeat the last page' },
  { name: 'up', place: 'section', does: 'previous page' },
  { name: 'top', also: ['start'], place: 'section', does: 'start of the section' },
  { name: 'all', place: 'section', does: 'read the rest without a break' },
  {
    name: 'outline',
    letter: 'o',
    also: ['headings'],
    takes: '[NUMBER]',
    place: 'section',
    does: 'list the headings, or go to one',
  },
  { name: 'sources', place: 'section', does: 'sources of the section, and its date' },
  { name: 'next', letter: 'n', place: 'talk', does: 'next step, like Enter' },
  { name: 'previous', letter: 'p', place: 'talk', does: 'previous step, like back' },
  { name: 'again', letter: 'a', place: 'talk', does: 'repeat the slide up to this step' },
  { name: 'go', takes: 'NUMBER', place: 'talk', does: 'go to the slide with that number' },
  { name: 'first', also: ['top', 'start'], place: 'talk', does: 'first slide' },
  { name: 'last', also: ['end'], place: 'talk', does: 'last slide' },
  {
    name: 'overview',
    letter: 'o',
    also: ['outline', 'slides'],
    takes: '[NUMBER]',
    place: 'talk',
    does: 'list the slides, or go to one',
  },
  { name: 'black', place: 'talk', does: 'black screen for the audience, or back' },
  { name: 'white', place: 'talk', does: 'white screen for the audience, or back' },
  { name: 'qr', place: 'talk', does: 'address that a QR code of this slide holds' },
  { name: 'leave', place: 'talk', does: 'leave the talk' },
  { name: 'notes', takes: '[on | off]', place: 'talk', does: 'speaker notes; on: with every slide' },
  { name: 'time', also: ['clock'], place: 'talk', does: 'time elapsed and time left' },
];

/** A command as help shows it: `next [heading], n`. */
export function wordUsage({ name, takes, letter }: WordEntry): string {
  return `${name}${takes === undefined ? '' : ` ${takes}`}${letter === undefined ? '' : `, ${letter}`}`;
}

/** The meaning of a typed line. */
export type ReadLine =
  | { readonly type: 'enter' }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'word'; readonly word: WordName; readonly rest: string }
  /** The first letters of several commands. */
  | { readonly type: 'ambiguous'; readonly typed: string; readonly words: readonly string[] }
  /** A command that works only in another place. */
  | {
      readonly type: 'elsewhere';
      readonly typed: string;
      readonly word: WordName;
      readonly places: readonly WordPlace[];
    }
  | { readonly type: 'unknown'; readonly typed: string };

/** Reads a typed line: nothing, a number, or a command, its letter or its first letters, in any case, with its argument. */
export function readLine(line: string, place: Exclude<WordPlace, 'anywhere'> | undefined): ReadLine {
  const typed = line.replace(/\s+/g, ' ').trim();
  if (typed === '') return { type: 'enter' };
  if (/^\d+$/.test(typed)) return { type: 'number', number: Number(typed) };
  const slash = /^\/\s*(.*)$/.exec(typed);
  if (slash) return { type: 'word', word: 'search', rest: slash[1] ?? '' };
  const [, first = '', rest = ''] = /^(\S+) ?(.*)$/.exec(typed) ?? [];
  const wanted = first.toLowerCase();
  const known = words.filter(entry => entry.place === 'anywhere' || entry.place === place);
  const isExact = ({ name, letter, also = [] }: WordEntry) =>
    name === wanted || letter === wanted || also.includes(wanted);
  const exact = known.find(isExact);
  if (exact) return { type: 'word', word: exact.name, rest };
  // A letter means the same word everywhere, so it never means another one where its own does nothing.
  const other = words.find(isExact);
  if (other?.letter === wanted)
    return { type: 'elsewhere', typed: first, word: other.name, places: placesOf(other) };
  const begun = known.filter(({ name }) => name.startsWith(wanted));
  const [only] = begun;
  if (begun.length > 1) return { type: 'ambiguous', typed: first, words: begun.map(({ name }) => name) };
  if (only) return { type: 'word', word: only.name, rest };
  return other
    ? { type: 'elsewhere', typed: first, word: other.name, places: placesOf(other) }
    : { type: 'unknown', typed };
}

function placesOf({ name }: WordEntry): readonly WordPlace[] {
  return words.filter(entry => entry.name === name).map(({ place }) => place);
}
