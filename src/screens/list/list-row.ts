import { markStretches } from '../../layout/mark-words.ts';
import { snippet } from '../../layout/snippet.ts';
import { findWholeWords, findWords, fold, type Stretch, searchWords } from '../../markdown/search-words.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
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
import { type SafeText, safeText } from '../../terminal/safe-text.ts';

/** An entry of a list, as it is drawn. */
export type ListRow = {
  /** What is before the title: a number, or blank columns. */
  readonly lead: string;
  readonly title: SafeText;
  /** A remark after the title, not part of it. */
  readonly note?: SafeText;
  /** What tells it from an entry with the same title: it stays where the title is cut. */
  readonly suffix?: SafeText;
  /** What it says: the row below the title, where the list has two for each entry. */
  readonly text?: SafeText;
  /** The words to mark: whole ones that were found, or parts of words that were typed. */
  readonly marked: Marked;
};

export type Marked = { readonly words: readonly string[]; readonly areWhole: boolean };

/** The words that a query marks in titles. */
export function typedMarks(query: string): Marked {
  return { words: searchWords(query), areWhole: false };
}

/** The words that a search found. They are looked up when the entry is drawn, since few of many entries are. */
export function foundMarks(words: () => readonly string[]): Marked {
  return {
    get words() {
      return words();
    },
    areWhole: true,
  };
}

/** The rows of an entry: its title, and what it says. @param hasTexts whether each entry of the list has a second row */
export function rowLines(
  row: ListRow,
  isChosen: boolean,
  hasTexts: boolean,
  columns: number,
  glyphs: Glyphs,
): readonly Line[] {
  const title = titleLine(row, isChosen, columns, glyphs);
  return hasTexts ? [title, textLine(row, columns, glyphs)] : [title];
}

function stretchesIn({ words, areWhole }: Marked, text: string): readonly Stretch[] {
  return areWhole ? findWholeWords(text, words) : findWords(text, words);
}

function titleLine(
  { lead, title, note, suffix, marked }: ListRow,
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
  const end: Line = suffix === undefined ? [] : [span(safeText(` ${suffix}`), [role])];
  const row = [...truncateLine(name, columns - 1 - lineWidth(end), ellipsis), ...end];
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
