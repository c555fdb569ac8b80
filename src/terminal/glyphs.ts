/** The signs that we draw ourselves. Every one is one cell wide in both sets. */
export type Glyphs = {
  /** The bar beside an alert: it does not look like that of a quote. */
  readonly alert: string;
  readonly bar: string;
  /** Fractions of a bar's last cell, from one eighth to seven eighths; empty where there are none. */
  readonly barEighths: readonly string[];
  /** What fills the bars of a second series, a third and a fourth. */
  readonly barFills: readonly string[];
  /** How high a number is among those of its row, from the least to the greatest. */
  readonly sparks: readonly string[];
  /** The points of a line, of each of four series. */
  readonly points: readonly string[];
  /** What draws the lines between the points of each series; empty where Braille patterns do. */
  readonly strokes: readonly string[];
  readonly bullets: readonly string[];
  readonly cursor: string;
  readonly cursorAway: string;
  readonly ellipsis: string;
  /** Before a line of code that is emphasized. */
  readonly emphasis: string;
  readonly middot: string;
  readonly paneBorder: string;
  readonly paneBorderFocused: string;
  /** The corners of a frame: at the top, then at the bottom. */
  readonly corners: readonly [string, string, string, string];
  /** A picture's pixels: a whole cell, and its halves; the halves are empty where there are none. */
  readonly pixels: { readonly full: string; readonly upper: string; readonly lower: string };
  readonly quote: string;
  readonly rule: string;
  readonly ruleDouble: string;
  readonly up: string;
  readonly down: string;
  /** The digits 0 to 9 raised; empty where there are none. */
  readonly superscripts: string;
  readonly unfolded: string;
  /** What comes before a heading of level 4, 5 and 6; level 3 has none. */
  readonly minorHeadings: readonly [string, string, string];
  readonly table: TableGlyphs;
  /** What stands between the columns of a table within a table. */
  readonly innerVertical: string;
};

/** Where lines of a table meet: `down` has none above it, `right` none to the left, and so on. */
export type TableGlyphs = {
  readonly cross: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly down: string;
  readonly up: string;
  readonly left: string;
  readonly right: string;
  /** A line that is heavier than those between the rows, and where the lines of columns meet it. */
  readonly heavy: {
    readonly cross: string;
    readonly horizontal: string;
    readonly down: string;
    readonly up: string;
  };
};

export const unicodeGlyphs: Glyphs = {
  alert: '▌',
  bar: '█',
  barEighths: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  barFills: ['▓', '░', '▒'],
  sparks: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  points: ['●', '◆', '▲', '■'],
  strokes: [],
  bullets: ['•', '◦', '▪'],
  cursor: '❯',
  cursorAway: '›',
  ellipsis: '…',
  emphasis: '▌',
  middot: '·',
  paneBorder: '│',
  paneBorderFocused: '┃',
  corners: ['╭', '╮', '╰', '╯'],
  pixels: { full: '█', upper: '▀', lower: '▄' },
  quote: '│',
  rule: '─',
  ruleDouble: '━',
  up: '↑',
  down: '↓',
  superscripts: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  unfolded: '▾',
  innerVertical: '┊',
  minorHeadings: ['›', '››', '›››'],
  table: {
    cross: '┼',
    horizontal: '─',
    vertical: '│',
    down: '┬',
    up: '┴',
    left: '┤',
    right: '├',
    heavy: { cross: '┿', horizontal: '━', down: '┯', up: '┷' },
  },
};

export const asciiGlyphs: Glyphs = {
  alert: '#',
  bar: '#',
  barEighths: [],
  barFills: ['=', '+', '-'],
  sparks: ['_', '-', '=', '*', '#'],
  points: ['*', 'o', '+', 'x'],
  strokes: ['.', ':', "'", '-'],
  bullets: ['*', '-', '+'],
  cursor: '>',
  cursorAway: '-',
  ellipsis: '~',
  emphasis: '>',
  middot: '-',
  paneBorder: '|',
  paneBorderFocused: '#',
  corners: ['+', '+', '+', '+'],
  pixels: { full: '#', upper: '', lower: '' },
  quote: '|',
  rule: '-',
  ruleDouble: '=',
  up: '^',
  down: 'v',
  superscripts: '',
  unfolded: 'v',
  innerVertical: ':',
  minorHeadings: ['####', '#####', '######'],
  table: {
    cross: '+',
    horizontal: '-',
    vertical: '|',
    down: '+',
    up: '+',
    left: '+',
    right: '+',
    heavy: { cross: '+', horizontal: '=', down: '+', up: '+' },
  },
};
