import { cellWidth } from './cell-width.ts';
import { graphemes } from './graphemes.ts';
import { joinSafe, type SafeText, safeText } from './safe-text.ts';

/** What a piece of text is. A theme says how that looks; layout never does. */
export type Role =
  | 'accent'
  | 'alert'
  | 'alert.caution'
  | 'alert.important'
  | 'alert.note'
  | 'alert.tip'
  | 'alert.warning'
  | 'banner'
  | 'block.letters'
  | 'chart.bar'
  | 'chart.label'
  | 'code'
  | 'code.addition'
  | 'code.attribute'
  | 'code.comment'
  | 'code.deletion'
  | 'code.function'
  | 'code.keyword'
  | 'code.literal'
  | 'code.mark'
  | 'code.meta'
  | 'code.number'
  | 'code.section'
  | 'code.string'
  | 'code.text'
  | 'code.type'
  | 'code.variable'
  | 'console.clock'
  | 'console.label'
  | 'console.value'
  | 'console.warning'
  | 'curtain.black'
  | 'curtain.white'
  | 'deleted'
  | 'emphasis'
  | 'finder.selected'
  | 'footer'
  | 'footnote'
  | 'heading.1'
  | 'heading.2'
  | 'heading.3'
  | 'highlight'
  | 'hint.key'
  | 'hint.label'
  | 'hit'
  | 'keyboard'
  | 'label'
  | 'link'
  | 'link.address'
  | 'link.focused'
  | 'list.marker'
  | 'menu.item'
  | 'menu.selected'
  | 'menu.selected.away'
  | 'notice'
  | 'pane.border'
  | 'panel'
  | 'qr'
  | 'qr.light'
  | 'quiet'
  | 'quote'
  | 'quote.mark'
  | 'rule'
  | 'status'
  | 'strong'
  | 'table.border'
  | 'table.header'
  | 'title'
  | 'underline';

/** Where a span leads. `index` tells the links of one document apart, in reading order from 0. */
export type LinkTarget = { readonly address: SafeText; readonly index: number };

/** A row of a picture: the pen knows what it looks like, and nothing else does. */
export type PictureRow = {
  /** Which picture. */
  readonly key: string;
  /** The cells that all of it takes, and which row of them this is, from 0. */
  readonly columns: number;
  readonly rows: number;
  readonly row: number;
};

/** A code block as it is copied. All of its rows have the same value. */
export type CodeSource = {
  readonly text: SafeText;
  readonly lang?: SafeText;
  /** How many rows of the screen it takes. */
  readonly rows: number;
};

/** A stretch of one row with one style. Roles go from the outermost to the innermost. */
export type Span = {
  readonly text: SafeText;
  readonly roles: readonly Role[];
  readonly link?: LinkTarget;
  /** The places of the document that begin with it. */
  readonly anchors?: readonly SafeText[];
  /** Put there by layout (bars, bullets, padding): not the author's words, so not copied or counted. */
  readonly decoration?: true;
  /** Twice as large, over the row above, which is blank: `text` takes twice its columns. Only at the end of a row. */
  readonly scale?: 2;
  /** A row may end after it although no space follows: for the wrap, which leaves it out. */
  readonly breakAfter?: BreakMark;
  /** A later step of a slide shows it: until then its place is blank. */
  readonly isLater?: true;
  /** It begins a row of a code block. */
  readonly code?: CodeSource;
  /** The text holds the place of a picture. */
  readonly picture?: PictureRow;
};

/** How a row ends within a word. */
export type BreakMark = 'hyphen' | 'bare';

/** One row of the screen. It holds no newline, no tab and no escape code. */
export type Line = readonly Span[];

const noRoles: readonly Role[] = [];

/** A span of the author's words. */
export function span(text: SafeText, roles: readonly Role[] = noRoles): Span {
  return { text, roles };
}

/** A span that layout put there. */
export function decoration(text: string, ...roles: readonly Role[]): Span {
  return { text: safeText(text), roles, decoration: true };
}

/** A line without the text that is larger: for where there is no row above it. */
export function unscaled(line: Line): Line {
  return line.map(({ scale: _, ...piece }) => piece);
}

/** The text of a line, without its styles. */
export function lineText(line: Line): SafeText {
  return joinSafe(line.map(({ text }) => text));
}

/** Whether a row says something: the author's words or signs, or words of layout, but no rule or frame alone. */
export function isRead(line: Line): boolean {
  return line.some(({ text, decoration }) => (decoration ? /[\p{L}\p{N}]/u : /\S/u).test(text));
}

/** How many columns a line takes. */
export function lineWidth(line: Line): number {
  // Measured as one: a grapheme may have its parts in two spans.
  return cellWidth(lineText(line));
}

/** Fills a line with spaces up to `columns`; a line that is as wide or wider stays as it is. */
export function padLine(line: Line, columns: number, ...roles: readonly Role[]): Line {
  const missing = columns - lineWidth(line);
  return missing > 0 ? [...line, decoration(' '.repeat(missing), ...roles)] : line;
}

/** The columns of a line from one on to another, which is not in it. Half of a wide sign becomes a blank. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const kept: Span[] = [];
  let column = 0;
  for (const piece of line) {
    const parts: SafeText[] = [];
    for (const grapheme of graphemes(piece.text)) {
      const end = column + cellWidth(grapheme);
      if (column >= from && end <= to) parts.push(grapheme);
      else if (end > from && column < to)
        parts.push(safeText(' '.repeat(Math.min(end, to) - Math.max(column, from))));
      column = end;
    }
    if (parts.length > 0) kept.push({ ...piece, text: joinSafe(parts) });
    if (column >= to) break;
  }
  return kept;
}

/** Cuts a line of ours (a hint, a status) to `columns`, ending in `ellipsis` where something was left out. */
export function truncateLine(line: Line, columns: number, ellipsis: string): Line {
  if (lineWidth(line) <= columns) return line;
  const mark = safeText(ellipsis);
  const room = columns - cellWidth(mark);
  if (room < 0) return [];
  const cut: Span[] = [];
  let width = 0;
  for (const piece of line) {
    const kept: SafeText[] = [];
    for (const grapheme of graphemes(piece.text)) {
      const next = cellWidth(grapheme);
      if (width + next > room) {
        return [...cut, { ...piece, text: joinSafe([...kept, mark]) }];
      }
      kept.push(grapheme);
      width += next;
    }
    cut.push(piece);
  }
  return cut;
}
