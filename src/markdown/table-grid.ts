import type { Table, TableCell, TableRow } from './document.ts';

/** The cell that takes a place of the grid, wherever it begins; nothing if the row has no such place. */
export function cellAt(rows: readonly TableRow[], row: number, column: number): TableCell | undefined {
  const place = rows[row]?.[column];
  if (place?.type !== 'covered') return place;
  const origin = rows[row - place.above]?.[column - place.left];
  return origin?.type === 'cell' ? origin : undefined;
}

/** The cells of a row, one for each place: what takes several places is in each of them. */
export function cellsOfRow(rows: readonly TableRow[], row: number): readonly TableCell[] {
  return (rows[row] ?? []).map((_, column) => cellAt(rows, row, column) ?? { type: 'cell', children: [] });
}

/** How many columns a table has. */
export function columnCount({ header, rows }: Table): number {
  let most = 0;
  for (const row of header) most = Math.max(most, row.length);
  for (const row of rows) most = Math.max(most, row.length);
  return most;
}

/** A part of a name: a cell of the header, or the words between two. */
export type NamePart = TableCell | string;

/**
 * The name of a column, from the uppermost header cell down: `2024, Q1`.
 *
 * @returns the cells that show something, with what separates them
 */
export function nameOfColumn(header: readonly TableRow[], column: number): readonly NamePart[] {
  return joined(headerCells(header, column), ', ');
}

/**
 * What a cell is of: the name of its column; of several, `Q1 to Q3`; nothing if it takes all columns, as a title
 * within the table does.
 *
 * @param count how many columns the table has
 * @param columns how many it takes, from `column` on
 */
export function nameOfColumns(
  { header, count }: { readonly header: readonly TableRow[]; readonly count: number },
  column: number,
  columns: number,
): readonly NamePart[] {
  if (columns === 1) return nameOfColumn(header, column);
  if (columns >= count) return [];
  const last = column + columns - 1;
  const own = new Set(headerCells(header, column));
  // Where one header cell is above just these columns, it is their name.
  const above = headerCells(header, last).filter(cell => own.has(cell));
  if (above.length > 0 && above.some(cell => cell.columns === columns)) return joined(above, ', ');
  const [from, to] = [nameOfColumn(header, column), nameOfColumn(header, last)];
  if (from.length === 0 || to.length === 0) return [...from, ...to];
  return [...from, columns === 2 ? ' and ' : ' to ', ...to];
}

function headerCells(header: readonly TableRow[], column: number): readonly TableCell[] {
  const cells = header.flatMap((_, row) => cellAt(header, row, column) ?? []);
  return cells.filter(
    ({ children }, index) => children.length > 0 && cells.indexOf(cells[index] as TableCell) === index,
  );
}

function joined(cells: readonly TableCell[], separator: string): readonly NamePart[] {
  return cells.flatMap((cell, index): readonly NamePart[] => (index === 0 ? [cell] : [separator, cell]));
}
