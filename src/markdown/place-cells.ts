import type { ElementNode } from './syntax-node.ts';

/** A cell at its place in the grid; rows and columns count from 0. */
export type PlacedCell = {
  readonly element: ElementNode;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** More columns than this no screen can show, and a file could ask for millions. */
const mostSpan = 100;
/** So many places of a table may belong to cells that begin elsewhere; further cells take one place each. */
const mostCovered = 50_000;

/**
 * Places the cells of a table as HTML does: each in the first free place of its row. No cell reaches out of its group
 * (`thead`, `tbody`, `tfoot`), and none lies over another. Rows and columns in which no cell begins are none: nothing is
 * to be seen of them.
 *
 * @param groups the cells, group by group and row by row
 * @returns the same rows
 */
export function placeCells(
  groups: readonly (readonly (readonly ElementNode[])[])[],
): readonly (readonly (readonly PlacedCell[])[])[] {
  let budget = mostCovered;
  const begins = new Set<number>();
  let width = 0;
  const placed = groups.map(rows => {
    /** By column: the first row in which it is free again. */
    const takenUntil: number[] = [];
    return rows.map((cells, row) => {
      let column = 0;
      return cells.map((element): PlacedCell => {
        const isFree = (at: number) => (takenUntil[at] ?? 0) <= row;
        while (!isFree(column)) column += 1;
        const asked = spanOf(element, 'colspan', 1);
        const left = rows.length - row;
        const high = Math.min(left, spanOf(element, 'rowspan', left));
        let columns = 1;
        while (columns < Math.min(asked, mostSpan) && isFree(column + columns)) columns += 1;
        const isTooMuch = columns * high - 1 > budget;
        const cell = { element, row, column, rows: isTooMuch ? 1 : high, columns: isTooMuch ? 1 : columns };
        budget -= cell.rows * cell.columns - 1;
        begins.add(column);
        for (let at = 0; at < cell.columns; at += 1) takenUntil[column + at] = row + cell.rows;
        column += cell.columns;
        width = Math.max(width, column);
        return cell;
      });
    });
  });
  return withoutEmpty(
    placed,
    countBefore(width, column => begins.has(column)),
  );
}

/** A span as it is written; `0` is `rest`, as many as there are. */
function spanOf({ attributes }: ElementNode, name: 'colspan' | 'rowspan', rest: number): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10);
  if (!Number.isFinite(span) || span < 0) return 1;
  return span === 0 ? rest : span;
}

function withoutEmpty(
  groups: readonly (readonly (readonly PlacedCell[])[])[],
  columnsBefore: readonly number[],
): readonly (readonly (readonly PlacedCell[])[])[] {
  return groups.map(rows => {
    const rowsBefore = countBefore(rows.length, row => (rows[row]?.length ?? 0) > 0);
    return rows.flatMap(cells => {
      if (cells.length === 0) return [];
      const moved = cells.map((cell): PlacedCell => {
        const row = rowsBefore[cell.row] ?? 0;
        const column = columnsBefore[cell.column] ?? 0;
        return {
          element: cell.element,
          row,
          column,
          rows: (rowsBefore[cell.row + cell.rows] ?? row) - row,
          columns: (columnsBefore[cell.column + cell.columns] ?? column) - column,
        };
      });
      return [moved];
    });
  });
}

/** For each number up to `length`: how many of the smaller ones count. */
function countBefore(length: number, counts: (index: number) => boolean): readonly number[] {
  const before = [0];
  for (let index = 0; index < length; index += 1) before.push((before[index] ?? 0) + (counts(index) ? 1 : 0));
  return before;
}
