import { cellWidth } from '../../terminal/cell-width.ts';
import { safeText } from '../../terminal/safe-text.ts';

/** A piece of a drawing: rows of one width, one of which (`base`, from 0) stands in the row of its neighbors. */
export type Box = { readonly rows: readonly string[]; readonly base: number; readonly columns: number };

export function textBox(text: string): Box {
  return { rows: [text], base: 0, columns: cellWidth(safeText(text)) };
}

export const emptyBox = textBox('');

function padded(row: string, missing: number, side: 'left' | 'center' | 'right'): string {
  const before = side === 'left' ? 0 : side === 'right' ? missing : Math.floor(missing / 2);
  return `${' '.repeat(before)}${row}${' '.repeat(missing - before)}`;
}

/** A box in more columns. */
export function widened(box: Box, columns: number, side: 'left' | 'center' | 'right'): Box {
  const missing = columns - box.columns;
  return missing <= 0 ? box : { ...box, columns, rows: box.rows.map(row => padded(row, missing, side)) };
}

/** Boxes in a row, base to base. */
export function beside(boxes: readonly Box[]): Box {
  const above = boxes.reduce((most, { base }) => Math.max(most, base), 0);
  const below = boxes.reduce((most, { base, rows }) => Math.max(most, rows.length - base - 1), 0);
  const rows = Array.from({ length: above + 1 + below }, (_, row) =>
    boxes.map(box => box.rows[row - above + box.base] ?? ' '.repeat(box.columns)).join(''),
  );
  return { rows, base: above, columns: boxes.reduce((sum, { columns }) => sum + columns, 0) };
}

/** Boxes below each other, in one column. @param base the row of all that stands in the row of the neighbors */
export function stacked(boxes: readonly Box[], base: number, side: 'left' | 'center' = 'center'): Box {
  const columns = boxes.reduce((most, box) => Math.max(most, box.columns), 0);
  const rows = boxes.flatMap(box => widened(box, columns, side).rows);
  return { rows, base, columns };
}
