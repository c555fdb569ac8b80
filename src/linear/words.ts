/** Where a command works: anywhere, in a section, or in a talk. */
export type WordPlace = 'anywhere' | 'section' | 'talk';

export type WordEntry = {
  readonly name: WordName;
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
  | 'help'
  | 'quit'
  | 'next'
  | 'previous'
  | 'again'
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
  { name: 'links', place: 'anywhere', does: 'list the links of this section or slide' },
  { name: 'open', takes: 'NUMBER', place: 'anywhere', does: 'open the link with that number' },
  {
    name: 'address',
    takes: 'NUMBER',
    place: 'anywhere',
    does: 'say the address of a link without opening it',
  },
  { name: 'where', place: 'anywhere', does: 'say where you are' },
  { name: 'back', place: 'anywhere', does: 'go back; in a talk, one step back' },
  { name: 'forward', place: 'anywhere', does: 'go forward again' },
  { name: 'page', takes: 'NUMBER', place: 'anywhere', does: 'lines to read at once; page all: no limit' },
  { name: 'settings', also: ['config'], place: 'anywhere', does: 'list your settings' },
  { name: 'help', also: ['?'], place: 'anywhere', does: 'list the commands' },
  { name: 'quit', also: ['exit'], place: 'anywhere', does: 'quit' },
  { name: 'next', place: 'section', does: 'next section' },
  { name: 'previous', place: 'section', does: 'previous section' },
  { name: 'again', also: ['repeat'], place: 'section', does: 'repeat the last page' },
  { name: 'up', place: 'section', does: 'previous page' },
  { name: 'top', also: ['start'], place: 'section', does: 'start of the section' },
  { name: 'all', place: 'section', does: 'read the rest without a break' },
  { name: 'outline', also: ['headings'], place: 'section', does: 'list the headings; a number goes to one' },
  { name: 'sources', place: 'section', does: 'sources of the section, and its date' },
  { name: 'next', place: 'talk', does: 'next step, like Enter' },
  { name: 'previous', place: 'talk', does: 'previous step, like back' },
  { name: 'again', also: ['repeat'], place: 'talk', does: 'repeat the slide up to this step' },
  { name: 'go', takes: 'NUMBER', place: 'talk', does: 'go to the slide with that number' },
  { name: 'first', also: ['top', 'start'], place: 'talk', does: 'first slide' },
  { name: 'last', also: ['end'], place: 'talk', does: 'last slide' },
  {
    name: 'overview',
    also: ['outline', 'slides'],
    place: 'talk',
    does: 'list the slides; a number goes to one',
  },
  { name: 'qr', place: 'talk', does: 'address that a QR code of this slide holds' },
  { name: 'leave', place: 'talk', does: 'leave the talk' },
  { name: 'notes', takes: '[on | off]', place: 'talk', does: 'speaker notes; on: with every slide' },
  { name: 'time', also: ['clock'], place: 'talk', does: 'time elapsed and time left' },
];

/** The meaning of a typed line. */
export type ReadLine =
  | { readonly type: 'enter' }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'word'; readonly word: WordName; readonly rest: string }
  /** The first letters of several commands. */
  | { readonly type: 'ambiguous'; readonly typed: string; readonly words: readonly string[] }
  /** A command that works only in another place. */
  | { readonly type: 'elsewhere'; readonly typed: string; readonly place: WordPlace }
  | { readonly type: 'unknown'; readonly typed: string };

/** Reads a typed line: nothing, a number, or a command or its first letters, in any case, with its argument. */
export function readLine(line: string, place: Exclude<WordPlace, 'anywhere'> | undefined): ReadLine {
  const typed = line.replace(/\s+/g, ' ').trim();
  if (typed === '') return { type: 'enter' };
  if (/^\d+$/.test(typed)) return { type: 'number', number: Number(typed) };
  const slash = /^\/\s*(.*)$/.exec(typed);
  if (slash) return { type: 'word', word: 'search', rest: slash[1] ?? '' };
  const [, first = '', rest = ''] = /^(\S+) ?(.*)$/.exec(typed) ?? [];
  const wanted = first.toLowerCase();
  const known = words.filter(entry => entry.place === 'anywhere' || entry.place === place);
  const exact = known.find(({ name, also = [] }) => name === wanted || also.includes(wanted));
  if (exact) return { type: 'word', word: exact.name, rest };
  const begun = known.filter(({ name }) => name.startsWith(wanted));
  const [only] = begun;
  if (begun.length > 1) return { type: 'ambiguous', typed: first, words: begun.map(({ name }) => name) };
  if (only) return { type: 'word', word: only.name, rest };
  const other = words.find(({ name, also = [] }) => name === wanted || also.includes(wanted));
  return other ? { type: 'elsewhere', typed: first, place: other.place } : { type: 'unknown', typed };
}
