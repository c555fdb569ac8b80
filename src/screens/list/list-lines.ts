import { wrap } from '../../layout/wrap.ts';
import { chosenOf, type ListState } from '../../list/list-state.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { type Line, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { type ListRow, rowLines } from './list-row.ts';
import { queryLine } from './query-line.ts';

/** The entries of a list. */
type ShownEntries = {
  readonly list: ListState;
  readonly count: number;
  /** An entry, counted from 0: of many, few are drawn. */
  row(index: number): ListRow;
  /** Whether each entry has a second row with what it says. */
  readonly hasTexts: boolean;
};

/** A list with what was typed above it. */
export type ShownList = ShownEntries & {
  /** What is before the query. */
  readonly label: string;
  /** What an empty list says. */
  readonly nothing: string;
};

type Area = { readonly columns: number; readonly rows: number };

/** The rows above the entries: the query and a blank one; in a low window the query alone. */
function queryRows(rows: number): number {
  return rows < 6 ? 1 : 2;
}

/** How many entries of a list fit into `rows`, the query among them. */
export function listCapacity(hasTexts: boolean, rows: number): number {
  return entryCapacity(hasTexts, rows - queryRows(rows));
}

/** With a blank row between entries, so many must still fit. */
const leastParted = 6;

/** From one entry to the next, in rows. Entries of two rows are parted by a blank one, where there is room. */
function entryRows(hasTexts: boolean, rows: number): number {
  if (!hasTexts) return 1;
  return Math.floor((rows + 1) / 3) >= leastParted ? 3 : 2;
}

function entryCapacity(hasTexts: boolean, rows: number): number {
  const each = entryRows(hasTexts, rows);
  // No blank row is needed below the last.
  return Math.max(1, Math.floor((each === 3 ? rows + 1 : rows) / each));
}

/**
 * The entry in a row of a list, both counted from 0; nothing for rows without an entry.
 *
 * @param rows the rows of the whole list
 */
export function entryAtRow(
  row: number,
  { list, count, hasTexts }: Pick<ShownEntries, 'list' | 'count' | 'hasTexts'>,
  rows: number,
): number | undefined {
  const capacity = listCapacity(hasTexts, rows);
  const top = queryRows(rows);
  const each = entryRows(hasTexts, rows - top);
  const nth = Math.floor((row - top) / each);
  if (each === 3 && (row - top) % each === 2) return undefined;
  const entry = firstOfPage(chosenOf(list, count), count, capacity) + nth;
  return nth >= 0 && nth < capacity && entry < count ? entry : undefined;
}

/** A list, as many of its entries as fit around the chosen one. */
export function listLines(shown: ShownList, { columns, rows }: Area, glyphs: Glyphs): readonly Line[] {
  const { label, list, count, nothing } = shown;
  const top = queryRows(rows);
  return [
    queryLine(label, list.query, columns, glyphs),
    ...(top === 1 ? [] : [[]]),
    ...(count > 0
      ? entryLines(shown, { columns, rows: rows - top }, glyphs)
      : wrap([span(safeText(nothing))], columns)),
  ];
}

/** The entries of a list alone, as many as fit around the chosen one. */
export function entryLines(
  { list, count, row, hasTexts }: ShownEntries,
  { columns, rows }: Area,
  glyphs: Glyphs,
): readonly Line[] {
  const capacity = entryCapacity(hasTexts, rows);
  const chosen = chosenOf(list, count);
  const from = firstOfPage(chosen, count, capacity);
  const isParted = entryRows(hasTexts, rows) === 3;
  return Array.from({ length: Math.min(capacity, count - from) }, (_, nth) => nth).flatMap(nth => {
    const index = from + nth;
    const own = rowLines(row(index), index === chosen, hasTexts, columns, glyphs);
    return isParted && nth > 0 ? [[], ...own] : own;
  });
}
