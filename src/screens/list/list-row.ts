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
  /** Where it is: the titles above it. */
  readonly path?: SafeText;
  /** It is below the main ones, so its title is not strong. */
  readonly isMinor?: boolean;
  /** A remark after the title, not part of it. */
  readonly note?: SafeText;
  /** At the right edge: a count, or what tells it from an entry with the same title. It stays where the title is cut. */
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
  { lead, title, path, isMinor, note, suffix, marked }: ListRow,
  isChosen: boolean,
  columns: number,
  { cursor, ellipsis }: Glyphs,
): Line {
  const role: Role = isChosen ? 'finder.selected' : isMinor ? 'menu.item' : 'strong';
  // What is chosen is one stretch, in one voice.
  const quiet: Role = isChosen ? role : 'quiet';
  const words: Line = [...(path === undefined ? [] : [span(path, [quiet])]), span(title, [role])];
  const name: Line = [
    decoration(` ${isChosen ? cursor : ' '} ${lead}`, quiet),
    ...markStretches(words, stretchesIn(marked, lineText(words)), 'hit'),
    ...(note === undefined ? [] : [span(safeText(` ${note}`), [quiet])]),
  ];
  const end: Line = suffix === undefined ? [] : [span(safeText(` ${suffix}`), [quiet])];
  const room = columns - 1 - lineWidth(end);
  const shown = truncateLine(name, room, ellipsis);
  const row = end.length > 0 ? [...padLine(shown, room, ...(isChosen ? [role] : [])), ...end] : shown;
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
  const words = markStretches([span(shown, ['quiet'])], stretchesIn(row.marked, shown), 'hit');
  return truncateLine([decoration(' '.repeat(indent)), ...words], columns, ellipsis);
}
