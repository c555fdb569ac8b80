import { talkKeys } from '../../../keys/talk-keys.ts';

/** What a browser calls the keys that are written out here. */
const browserNames: Readonly<Record<string, readonly string[]>> = {
  right: ['ArrowRight'],
  left: ['ArrowLeft'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  space: [' '],
  backspace: ['Backspace'],
  pageUp: ['PageUp'],
  pageDown: ['PageDown'],
  enter: ['Enter'],
  home: ['Home'],
  end: ['End'],
  escape: ['Escape'],
};

/** The commands of a talk in a terminal that a page has too. */
const known: Readonly<Record<string, string>> = {
  next: 'next',
  previous: 'previous',
  accept: 'accept',
  goToTyped: 'goToTyped',
  firstTwice: 'firstTwice',
  first: 'first',
  last: 'last',
  overview: 'overview',
  search: 'search',
  nextHit: 'next',
  previousHit: 'previous',
  black: 'black',
  white: 'white',
  switchTheme: 'switchTheme',
  toggleFooter: 'toggleFooter',
  back: 'back',
  help: 'help',
};

/** What only a page has: keys that a talk in a terminal leaves free. */
const own = [
  ['s', 'notes', 'Speaker view in a window of its own'],
  ['F', 'fullscreen', 'Full screen on or off'],
  ['c', 'clock', 'Clock on or off'],
] as const;

const keys: Record<string, string> = {};
const rows: (readonly [keys: string, label: string])[] = [];
for (const { bindings } of talkKeys) {
  for (const { command, keys: bound, label } of bindings) {
    const name = known[command];
    if (name === undefined) continue;
    // A browser has keys of its own: those with Ctrl, and F1 to F12.
    const free = bound.filter(key => !/\+|^f\d/.test(key));
    for (const key of free) for (const named of browserNames[key] ?? [key]) keys[named] = name;
    rows.push([
      free
        .map(key => key.charAt(0).toUpperCase() + key.slice(1))
        .map((key, index) => ((free[index] ?? '').length === 1 ? (free[index] ?? '') : key))
        .join(' '),
      label,
    ]);
  }
}
for (const [key, name, label] of own) {
  keys[key] = name;
  rows.push([key, label]);
}

/** The keys of a talk as a page knows them, from the table of the terminal's: they cannot differ. */
export const deckKeys = `const keys=${JSON.stringify(keys)};const speakerKeys={t:'toggleClock',r:'resetClock',T:'switchTheme'};const keyRows=${JSON.stringify(rows)};`;
