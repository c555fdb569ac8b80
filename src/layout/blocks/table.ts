import type { Alignment, Table } from '../../markdown/document.ts';
import { decoration, type Line, padLine } from '../../terminal/line.ts';
import { align } from '../align.ts';
import { type LaidOutCell, layoutCell } from '../cell.ts';
import { type ColumnNeed, columnWidths } from '../column-widths.ts';
import { labelled } from '../labelled.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { wrap } from '../wrap.ts';

/** No column is narrower, so that the table has a shape. */
const leastColumn = 4;
/** Nor is one whose cells wrap narrower than this: the table then becomes records instead. */
const leastWrapped = 10;

type Row = readonly LaidOutCell[];
type Alignments = Table['align'];

/** A table where its columns fit, however often its cells wrap; else one record a row. */
export function layoutTable(
  table: Table,
  columns: number,
  { beyond = 0, ...options }: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  // What stands in a cell is prose again.
  const widest = proseColumns(columns, { ...options, beyond });
  const header = table.header.map(cell => layoutCell(cell, options, layoutBlocks, 'table.header'));
  const rows = table.rows.map(row => row.map(cell => layoutCell(cell, options, layoutBlocks)));
  const count = [header, ...rows].reduce((most, row) => Math.max(most, row.length), 0);
  // Each column needs three cells at the least, with its border: no need to measure what cannot fit.
  const widths = count * 3 > columns ? undefined : widthsOf([header, ...rows], count, columns, widest);
  if (!widths) return records(header, rows, widest);
  const body = partRows(
    rows.map(row => layoutRow(row, widths, table.align, options)),
    layoutRow([], widths, [], options),
  );
  if (header.length === 0) return body;
  const { cross, horizontal } = options.glyphs.table;
  const rule = widths.map(width => horizontal.repeat(width)).join(`${horizontal}${cross}${horizontal}`);
  return [...layoutRow(header, widths, table.align, options), [decoration(rule, 'table.border')], ...body];
}

/** @param widest what one column may have, where the table has more */
function widthsOf(
  rows: readonly Row[],
  count: number,
  columns: number,
  widest: number,
): readonly number[] | undefined {
  const needs = Array.from({ length: count }, (_, column): ColumnNeed => {
    let natural = leastColumn;
    let least = leastWrapped;
    for (const row of rows) {
      natural = Math.max(natural, row[column]?.need.natural ?? 0);
      least = Math.max(least, row[column]?.need.least ?? 0);
    }
    if (widest < columns) natural = Math.min(natural, widest);
    return { natural, least: Math.min(least, natural) };
  });
  return columnWidths(needs, columns - 3 * (count - 1));
}

function layoutRow(
  cells: Row,
  widths: readonly number[],
  alignments: Alignments,
  { glyphs }: LayoutOptions,
): readonly Line[] {
  const wrapped = widths.map((width, column) => cells[column]?.layout(width) ?? []);
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  const border = decoration(` ${glyphs.table.vertical} `, 'table.border');
  return Array.from({ length: height }, (_, row): Line => {
    return widths.flatMap((width, column): Line => {
      const isLast = column === widths.length - 1;
      const cell = alignedCell(wrapped[column]?.[row] ?? [], width, alignments[column], isLast);
      return column === 0 ? cell : [border, ...cell];
    });
  });
}

function alignedCell(line: Line, width: number, alignment: Alignment | undefined, isLast: boolean): Line {
  const placed = align(line, width, alignment);
  return isLast ? placed : padLine(placed, width);
}

/** Where cells wrap, blank rows tell where one row ends and the next begins. */
function partRows(rows: readonly (readonly Line[])[], blank: readonly Line[]): readonly Line[] {
  const isWrapped = rows.some(lines => lines.length > 1);
  return rows.flatMap((lines, index) => (isWrapped && index > 0 ? [...blank, ...lines] : lines));
}

/** `Header: value` rows, a blank row between two records. */
function records(header: Row, rows: readonly Row[], columns: number): readonly Line[] {
  if (rows.length === 0) return header.flatMap(name => name.layout(columns));
  const field = (cell: LaidOutCell, column: number): readonly Line[] => {
    const name = header[column];
    const isEmpty = cell.need.natural === 0;
    if (cell.spans && (!name || name.spans)) {
      return isEmpty && !name ? [] : wrap(labelled(name?.spans ?? [], cell.spans, 'table.header'), columns);
    }
    return [...(name ? name.layout(columns) : []), ...cell.layout(columns)];
  };
  return rows.flatMap((row, index): readonly Line[] => {
    const fields = row.flatMap(field);
    return index === 0 ? fields : [[], ...fields];
  });
}
