import { cellNumber } from '../../markdown/chart.ts';
import type { Table, TableCell, TableRow } from '../../markdown/document.ts';
import { cellAt, columnCount } from '../../markdown/table-grid.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import type { LaidOutCell } from '../cell.ts';

const blank: LaidOutCell = { need: { natural: 0, least: 0 }, spans: [], layout: () => [[]] };

/** A table with one more column, which draws the numbers of each row as a small line. @param cells gets its new cells */
export function withSparklines(table: Table, cells: Map<TableCell, LaidOutCell>, glyphs: Glyphs): Table {
  const count = columnCount(table);
  const extended = (rows: readonly TableRow[], drawn: (row: number) => LaidOutCell) =>
    rows.map((row, index): TableRow => {
      const missing = Array.from({ length: count - row.length }, () => newCell(blank));
      return [...row, ...missing, newCell(drawn(index))];
    });
  const newCell = (drawn: LaidOutCell): TableCell => {
    const cell: TableCell = { type: 'cell', children: [] };
    cells.set(cell, drawn);
    return cell;
  };
  const header = extended(table.header, () => blank);
  const rows = extended(table.rows, row => sparkline(table.rows, row, count, glyphs));
  return { ...table, header, rows };
}

function sparkline(rows: readonly TableRow[], row: number, count: number, glyphs: Glyphs): LaidOutCell {
  const values = Array.from({ length: count - 1 }, (_, column) => {
    const cell = cellAt(rows, row, column + 1);
    return cell && cellNumber(cell)?.value;
  });
  const line = sparksOf(values, glyphs);
  if (line.length === 0) return blank;
  return {
    need: { natural: values.length, least: values.length },
    spans: line,
    layout: () => [line],
  };
}

/** A sign for each number: the least is lowest and the greatest highest, and in a color of its own. */
function sparksOf(values: readonly (number | undefined)[], { sparks }: Glyphs): Line {
  const numbers = values.filter(value => value !== undefined);
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const greatest = numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  if (numbers.length < 2) return [];
  const top = sparks.length - 1;
  return values.map(value => {
    if (value === undefined) return decoration(' ');
    const part = greatest === least ? 0.5 : (value - least) / (greatest - least);
    const isGreatest = value === greatest && greatest > least;
    return decoration(sparks[Math.round(part * top)] ?? '', isGreatest ? 'accent' : 'chart.bar');
  });
}
