import { markStretches } from '../../layout/mark-words.ts';
import { snippet } from '../../layout/snippet.ts';
import { wrap } from '../../layout/wrap.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import { findWholeWords, findWords, fold, type Stretch, searchWords } from '../../markdown/search-words.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import {
  decoration,
  type Line,
  lineText,
  lineWidth,
  padLine,
  type Role,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';

/** An entry of a list, as it is drawn. */
export type ListRow = {
  /** What is before the title: a number, or blank columns. */
  readonly lead: string;
  readonly title: SafeText;
  /** A remark after the title, not part of it. */
  readonly note?: SafeText;
  /** What it says: the row below the title, where the list has two for each entry. */
  readonly text?: SafeText;
  /** The words to mark: whole ones that were found, or parts of words that were typed. */
  readonly marked: Marked;
};

export type Marked = { readonly words: readonly string[]; readonly areWhole: boolean };

/** A list with what was typed above it. */
export type ShownList = {
  readonly label: string;
  readonly query: string;
  readonly count: number;
  /** An entry, counted from 0: of many, few are drawn. */
  row(index: number): ListRow;
  readonly chosen: number;
  /** Whether each entry has a second row with what it says. */
  readonly hasTexts: boolean;
  /** What an empty list says. */
  readonly nothing: string;
};

/** The rows above the entries: the query and a blank one; in a low window the query alone. */
function queryRows(rows: number): number {
  return rows < 6 ? 1 : 2;
}

/** How many entries fit into `rows`. */
export function listCapacity(hasTexts: boolean, rows: number): number {
  const room = Math.max(1, rows - queryRows(rows));
  return hasTexts ? Math.max(1, Math.floor(room / 2)) : room;
}

/**
 * The entry in a row of a list, both counted from 0; nothing for rows without an entry.
 *
 * @param count how many entries the list has @param rows the rows of the whole list
 */
export function entryAtRow(
  row: number,
  {
    chosen,
    count,
    hasTexts,
  }: { readonly chosen: number; readonly count: number; readonly hasTexts: boolean },
  rows: number,
): number | undefined {
  const capacity = listCapacity(hasTexts, rows);
  const nth = Math.floor((row - queryRows(rows)) / (hasTexts ? 2 : 1));
  const entry = firstOfPage(chosen, count, capacity) + nth;
  return nth >= 0 && nth < capacity && entry < count ? entry : undefined;
}

/** The words that a query marks in titles. */
export function typedWords(query: string): Marked {
  return { words: searchWords(query), areWhole: false };
}

/** The words that a search found. They are looked up when the entry is drawn, since few of many entries are. */
export function foundWords(words: () => readonly string[]): Marked {
  return {
    get words() {
      return words();
    },
    areWhole: true,
  };
}

/** A list, as many of its entries as fit around the chosen one. */
export function listLines(
  list: ShownList,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  glyphs: Glyphs,
): readonly Line[] {
  const { hasTexts, chosen } = list;
  const capacity = listCapacity(hasTexts, rows);
  const from = firstOfPage(chosen, list.count, capacity);
  const length = Math.min(capacity, list.count - from);
  const shown = Array.from({ length }, (_, index) => list.row(from + index));
  const entries = shown.flatMap((row, index): readonly Line[] => {
    const title = titleLine(row, from + index === chosen, columns, glyphs);
    return hasTexts ? [title, textLine(row, columns, glyphs)] : [title];
  });
  const nothing = wrap([span(safeText(list.nothing))], columns);
  const gap = queryRows(rows) === 1 ? [] : [[]];
  return [queryLine(list, columns, glyphs), ...gap, ...(entries.length > 0 ? entries : nothing)];
}

function stretchesIn({ words, areWhole }: Marked, text: string): readonly Stretch[] {
  return areWhole ? findWholeWords(text, words) : findWords(text, words);
}

function titleLine(
  { lead, title, note, marked }: ListRow,
  isChosen: boolean,
  columns: number,
  { cursor, ellipsis }: Glyphs,
): Line {
  const role: Role = isChosen ? 'finder.selected' : 'menu.item';
  const words: Line = [span(title, [role])];
  const name: Line = [
    decoration(` ${isChosen ? cursor : ' '} ${lead}`, role),
    ...markStretches(words, stretchesIn(marked, lineText(words)), 'hit'),
    ...(note === undefined ? [] : [span(safeText(` ${note}`), [role])]),
  ];
  const row = truncateLine(name, columns - 1, ellipsis);
  return isChosen ? padLine(row, columns, role) : row;
}

/** In a narrow window, the words around the hit need the columns more than the indent does. */
function indentOf({ lead }: ListRow, columns: number): number {
  return columns < 40 ? 3 : 3 + cellWidth(safeText(lead));
}

function textLine(row: ListRow, columns: number, { ellipsis }: Glyphs): Line {
  if (row.text === undefined) return [];
  const indent = indentOf(row, columns);
  const shown = snippet(row.text, row.marked.words.map(fold), Math.max(8, columns - indent), ellipsis);
  const words = markStretches([span(shown)], stretchesIn(row.marked, shown), 'hit');
  return truncateLine([decoration(' '.repeat(indent)), ...words], columns, ellipsis);
}

/** Of a long query, the end is shown, where the user types. */
function queryLine({ label, query }: ShownList, columns: number, { bar, ellipsis }: Glyphs): Line {
  const name = decoration(`${label}: `, 'hint.key');
  const cursor = decoration(bar, 'hint.key');
  const room = columns - lineWidth([name, cursor]);
  return [name, span(endOf(safeRow(query), room, safeText(ellipsis))), cursor];
}

function endOf(text: SafeText, columns: number, ellipsis: SafeText): SafeText {
  if (cellWidth(text) <= columns) return text;
  const kept: SafeText[] = [];
  let width = cellWidth(ellipsis);
  for (const grapheme of [...graphemes(text)].toReversed()) {
    width += cellWidth(grapheme);
    if (width > columns) break;
    kept.unshift(grapheme);
  }
  return joinSafe([ellipsis, ...kept]);
}
