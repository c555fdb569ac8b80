/** Where a word means something: anywhere, while a section is read, while a talk is given. */
export type WordPlace = 'anywhere' | 'section' | 'talk';

export type WordEntry = {
  readonly name: WordName;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** What stands behind it, as the help shows it. */
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
  | 'time';

/** The one table of words: it drives the mode, its help and `help accessibility`. What each does: at most 50 columns. */
export const words: readonly WordEntry[] = [
  { name: 'contents', also: ['menu', 'list'], place: 'anywhere', does: 'the list of sections' },
  { name: 'search', also: ['find'], takes: 'WORDS', place: 'anywhere', does: 'find words, everywhere' },
  { name: 'news', takes: '[YEAR] [KIND]', place: 'anywhere', does: 'the news, or some: news 2023 video' },
  { name: 'present', takes: '[this]', place: 'anywhere', does: 'give the talk; this: the section as slides' },
  { name: 'links', place: 'anywhere', does: 'the links of the section or slide, numbered' },
  { name: 'open', takes: 'NUMBER', place: 'anywhere', does: 'open the link of that number' },
  {
    name: 'address',
    takes: 'NUMBER',
    place: 'anywhere',
    does: 'say the address of that link, and open nothing',
  },
  { name: 'where', place: 'anywhere', does: 'say where you are' },
  { name: 'back', place: 'anywhere', does: 'where you were before; in a talk, a step back' },
  { name: 'forward', place: 'anywhere', does: 'forward again, after back' },
  { name: 'page', takes: 'NUMBER', place: 'anywhere', does: 'so many lines at once; page all for no limit' },
  { name: 'settings', also: ['config'], place: 'anywhere', does: 'the settings in force' },
  { name: 'help', also: ['?'], place: 'anywhere', does: 'this list' },
  { name: 'quit', also: ['exit'], place: 'anywhere', does: 'end' },
  { name: 'next', place: 'section', does: 'the next section' },
  { name: 'previous', place: 'section', does: 'the section before' },
  { name: 'again', also: ['repeat'], place: 'section', does: 'what was read last, again' },
  { name: 'up', place: 'section', does: 'the page before' },
  { name: 'top', also: ['start'], place: 'section', does: 'from the beginning' },
  { name: 'all', place: 'section', does: 'all the rest at once' },
  { name: 'outline', also: ['headings'], place: 'section', does: 'the headings, numbered, to go to one' },
  { name: 'sources', place: 'section', does: 'what the section rests on, and as of when' },
  { name: 'next', place: 'talk', does: 'one step on, as Enter' },
  { name: 'previous', place: 'talk', does: 'one step back, as back' },
  { name: 'again', also: ['repeat'], place: 'talk', does: 'the slide again, as far as it is shown' },
  { name: 'go', takes: 'NUMBER', place: 'talk', does: 'to the slide of that number' },
  { name: 'first', also: ['top', 'start'], place: 'talk', does: 'to the first slide' },
  { name: 'last', also: ['end'], place: 'talk', does: 'to the last slide' },
  {
    name: 'overview',
    also: ['outline', 'slides'],
    place: 'talk',
    does: 'all slides, numbered, to go to one',
  },
  { name: 'leave', place: 'talk', does: 'where you were before the talk' },
  { name: 'notes', takes: '[on | off]', place: 'talk', does: 'the notes of the slide; on: of each slide' },
  { name: 'time', also: ['clock'], place: 'talk', does: 'how long you have spoken, and what is left' },
];

/** A line as it is meant. */
export type ReadLine =
  | { readonly type: 'enter' }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'word'; readonly word: WordName; readonly rest: string }
  /** The beginning of several words. */
  | { readonly type: 'ambiguous'; readonly typed: string; readonly words: readonly string[] }
  /** A word, but of another place. */
  | { readonly type: 'elsewhere'; readonly typed: string; readonly place: WordPlace }
  | { readonly type: 'unknown'; readonly typed: string };

/** Reads a typed line: nothing, a number, or a word or the beginning of one, in any case, with what stands behind it. */
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
