/**
 * What a mouse does, for the code that reads keys: the input filter writes each report of the terminal as three private-use
 * characters (what, column, row), which come through Ink in order with the keys and cannot be typed. A paste goes
 * another way.
 */
const what = 0xf1000;
const columns = 0xf2000;
const rows = 0xf6000;
/** More columns and rows than these no window has. */
const most = 0x3000;

const kinds = ['click', 'wheelUp', 'wheelDown'] as const;
/** The buttons of SGR reports (xterm, "Extended coordinates"): the left one alone, and the wheel. */
const buttons: Readonly<Record<string, (typeof kinds)[number]>> = {
  0: 'click',
  64: 'wheelUp',
  65: 'wheelDown',
};

/** One report, as three characters; it parts what is typed into keys. */
export const mouseCharacters = /[\u{f1000}-\u{f1002}][\u{f2000}-\u{f4fff}][\u{f6000}-\u{f8fff}]/u;

/**
 * The characters for what stands between `CSI <` and the end of a report, such as `0;12;5M`. Of a button only the
 * press counts; with a key held, the terminal's own user is meant.
 *
 * @returns nothing for what the program does not handle
 */
export function mouseReportCharacters(report: string): string {
  const [, button = '', column, row] = /^(\d+);(\d+);(\d+)M$/.exec(report) ?? [];
  const kind = buttons[button];
  const [x, y] = [Number(column) - 1, Number(row) - 1];
  if (kind === undefined || !(x >= 0 && y >= 0 && x < most && y < most)) return '';
  return String.fromCodePoint(what + kinds.indexOf(kind), columns + x, rows + y);
}

/** `click@11,4`: what was done, and the column and row of the cell, counted from 0. Nothing for other characters. */
export function mouseKeyName(characters: string): string | undefined {
  if (!mouseCharacters.test(characters)) return undefined;
  const [kind = 0, column = 0, row = 0] = [...characters].map(character => character.codePointAt(0) ?? 0);
  return `${kinds[kind - what]}@${column - columns},${row - rows}`;
}
