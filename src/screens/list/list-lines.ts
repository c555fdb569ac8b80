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

function entryCapacity(hasTexts: boolean, rows: number): number {
  return Math.max(1, hasTexts ? Math.floor(rows / 2) : rows);
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
  const nth = Math.floor((row - queryRows(rows)) / (hasTexts ? 2 : 1));
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
  return Array.from({ length: Math.min(capacity, count - from) }, (_, index) => from + index).flatMap(index =>
    rowLines(row(index), index === chosen, hasTexts, columns, glyphs),
  );
}
