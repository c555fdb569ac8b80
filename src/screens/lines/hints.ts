import { keyLabel } from '../../keys/key-label.ts';
import type { KeyName } from '../../keys/key-name.ts';
import type { KeyTable } from '../../keys/key-table.ts';
import type { KeyCommand, TableName } from '../../keys/keymaps.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import type { Setting } from '../runtime/setting.ts';

/** What a key does, in a word, and which key to show of a command that has several. */
type Hint = { readonly command: KeyCommand; readonly word: string; readonly preferred?: KeyName };

/** Every hint, in the order that hints have on all screens. */
const hints = {
  search: { command: 'search', word: 'search' },
  slides: { command: 'overview', word: 'slides' },
  searchAll: { command: 'switchScope', word: 'everything' },
  searchSection: { command: 'switchScope', word: 'this section' },
  searchPage: { command: 'switchScope', word: 'this page' },
  largerNotes: { command: 'moreNotes', word: 'larger notes' },
  black: { command: 'black', word: 'black' },
  choose: { command: 'next', word: 'choose' },
  chooseTalk: { command: 'next', word: 'choose', preferred: 'down' },
  scroll: { command: 'next', word: 'scroll' },
  scrollKeys: { command: 'next', word: 'scroll', preferred: 'down' },
  step: { command: 'next', word: 'next', preferred: 'space' },
  nextHit: { command: 'nextHit', word: 'next' },
  previousHit: { command: 'previousHit', word: 'previous' },
  links: { command: 'nextLink', word: 'links' },
  copy: { command: 'copyAddress', word: 'copy' },
  filter: { command: 'newsFilter', word: 'filter' },
  read: { command: 'open', word: 'read' },
  talk: { command: 'present', word: 'talk' },
  open: { command: 'open', word: 'open' },
  items: { command: 'open', word: 'items' },
  show: { command: 'accept', word: 'show' },
  accept: { command: 'accept', word: 'choose' },
  follow: { command: 'accept', word: 'follow' },
  openChosen: { command: 'accept', word: 'open' },
  back: { command: 'back', word: 'back' },
  cancel: { command: 'back', word: 'cancel' },
  quit: { command: 'quit', word: 'quit' },
  close: { command: 'quit', word: 'close' },
  keys: { command: 'help', word: 'keys' },
} as const satisfies Readonly<Record<string, Hint>>;

export type HintName = keyof typeof hints;
const hintNames = Object.keys(hints) as readonly HintName[];

/** What can be done in each state, and in which table its keys are. What matters most there comes first: it stays longest. */
const states = {
  menu: ['browser', ['read', 'keys', 'talk', 'quit', 'search', 'choose']],
  panel: ['browser', ['back', 'keys', 'scroll', 'search', 'links']],
  news: ['browser', ['back', 'keys', 'scroll', 'filter', 'items']],
  file: ['browser', ['quit', 'keys', 'scroll', 'search', 'links']],
  link: ['browser', ['open', 'back', 'keys', 'copy', 'links']],
  found: ['browser', ['nextHit', 'back', 'keys', 'previousHit', 'search']],
  help: ['browser', ['back', 'scroll']],
  about: ['browser', ['back', 'scroll', 'keys']],
  question: ['browser', ['open', 'cancel']],
  search: ['lists', ['show', 'back', 'choose']],
  searchOfAll: ['lists', ['show', 'back', 'choose', 'searchSection']],
  searchOfPages: ['lists', ['show', 'back', 'choose', 'searchPage']],
  searchOfSection: ['lists', ['show', 'back', 'choose', 'searchAll']],
  outline: ['lists', ['show', 'back', 'choose']],
  newsItems: ['lists', ['show', 'back', 'choose']],
  newsLinks: ['lists', ['openChosen', 'back', 'choose']],
  newsFilter: ['lists', ['accept', 'back', 'choose']],
  slides: ['lists', ['show', 'back', 'choose']],
  speaker: ['speaker', ['step', 'keys', 'black', 'slides', 'largerNotes']],
  speakerHelp: ['speaker', ['back', 'scrollKeys']],
  talks: ['speaker', ['follow', 'close', 'chooseTalk']],
} as const satisfies Readonly<Record<string, readonly [table: TableName, hints: readonly HintName[]]>>;

export type HintState = keyof typeof states;
export const hintStates = Object.keys(states) as readonly HintState[];

/** Nobody reads more than this in passing. */
const mostHints = 5;
const gap = decoration('  ');

/**
 * The keys that matter in a state, as many as fit: those that matter most, in the order of all screens.
 *
 * @param without hints for keys that would do nothing now
 */
export function hintLine(
  state: HintState,
  columns: number,
  { keys, ascii }: Pick<Setting, 'keys' | 'ascii'>,
  without: readonly HintName[] = [],
): Line {
  const [table, wanted]: readonly [TableName, readonly HintName[]] = states[state];
  const shown = new Map<HintName, Line>();
  let room = columns;
  for (const name of wanted.filter(hint => !without.includes(hint)).slice(0, mostHints)) {
    const line = hintOf(hints[name], keys[table], ascii);
    const needed = lineWidth(line) + (shown.size === 0 ? 0 : lineWidth([gap]));
    if (needed > room) continue;
    shown.set(name, line);
    room -= needed;
  }
  const inOrder = hintNames.flatMap(name => {
    const line = shown.get(name);
    return line ? [line] : [];
  });
  return inOrder.flatMap((line, index) => (index === 0 ? line : [gap, ...line]));
}

function hintOf(
  { command, word, preferred }: Hint,
  table: Pick<KeyTable<KeyCommand>, 'first'>,
  ascii: boolean,
): Line {
  const key = keyLabel(table.first(command, preferred), ascii);
  return [decoration(key, 'hint.key'), decoration(` ${word}`, 'hint.label')];
}
