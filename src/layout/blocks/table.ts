import type { Alignment, Table, TableCell } from '../../markdown/document.ts';
import { decoration, type Line, lineWidth, padLine, type Span } from '../../terminal/line.ts';
import { type ColumnNeed, columnWidths } from '../column-widths.ts';
import { layoutInline } from '../inline.ts';
import { labelled } from '../labelled.ts';
import type { LayoutOptions } from '../options.ts';
import { widestWord, wrap } from '../wrap.ts';

/** No column is narrower, so that the table has a shape. */
const leastColumn = 4;
/** Nor is one whose cells wrap narrower than this: the table then becomes records instead. */
const leastWrapped = 10;
/** A word wider than this may be broken before the whole table gives up being one. */
const longWord = 24;

/** A table where its columns fit, however often its cells wrap; else one record a row. */
export function layoutTable(table: Table, columns: number, options: LayoutOptions): readonly Line[] {
  const header = table.header.map(cell => layoutInline(cell.children, options, ['table.header']));
  const rows = table.rows.map(row => row.map(cell => layoutInline(cell.children, options)));
  const needs = header.map(
    (_, column): ColumnNeed => needOf([header, ...rows].map(row => row[column] ?? [])),
  );
  const separator = 3 * (needs.length - 1);
  const widths = columnWidths(needs, columns - separator);
  if (!widths) return records(table, columns, options);
  const { cross, horizontal } = options.glyphs.table;
  const rule = widths.map(width => horizontal.repeat(width)).join(`${horizontal}${cross}${horizontal}`);
  return [
    ...layoutRow(header, widths, table.align, options),
    [decoration(rule, 'table.border')],
    ...rows.flatMap(row => layoutRow(row, widths, table.align, options)),
  ];
}

function needOf(cells: readonly (readonly Span[])[]): ColumnNeed {
  let natural = leastColumn;
  let least = leastWrapped;
  for (const cell of cells) {
    natural = Math.max(natural, ...wrap(cell, Number.MAX_SAFE_INTEGER).map(lineWidth));
    least = Math.max(least, Math.min(longWord, widestWord(cell)));
  }
  return { natural, least: Math.min(least, natural) };
}

function layoutRow(
  cells: readonly (readonly Span[])[],
  widths: readonly number[],
  align: readonly Alignment[],
  { glyphs }: LayoutOptions,
): readonly Line[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? [], width));
  const height = Math.max(...wrapped.map(lines => lines.length));
  const border = decoration(` ${glyphs.table.vertical} `, 'table.border');
  return Array.from({ length: height }, (_, row): Line => {
    return widths.flatMap((width, column): Line => {
      const isLast = column === widths.length - 1;
      const cell = alignLine(wrapped[column]?.[row] ?? [], width, align[column], isLast);
      return column === 0 ? cell : [border, ...cell];
    });
  });
}

function alignLine(line: Line, width: number, alignment: Alignment, isLast: boolean): Line {
  const missing = width - lineWidth(line);
  const left = alignment === 'right' ? missing : alignment === 'center' ? Math.floor(missing / 2) : 0;
  const indented: Line = left > 0 ? [decoration(' '.repeat(left)), ...line] : line;
  return isLast ? indented : padLine(indented, width);
}

/** `Header: value` rows, a blank row between two records. */
function records(table: Table, columns: number, options: LayoutOptions): readonly Line[] {
  const names = table.header.map(cell => layoutInline(cell.children, options, ['table.header']));
  if (table.rows.length === 0) return names.flatMap(name => wrap(name, columns));
  const field = (cell: TableCell, column: number): readonly Line[] => {
    const value = layoutInline(cell.children, options);
    return wrap(labelled(names[column] ?? [], value, 'table.header'), columns);
  };
  return table.rows.flatMap((row, index): readonly Line[] => {
    const fields = row.flatMap(field);
    return index === 0 ? fields : [[], ...fields];
  });
}
