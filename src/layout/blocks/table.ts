import type { Alignment, Table, TableCell } from '../../markdown/document.ts';
import { decoration, type Line, lineWidth, padLine, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { type ColumnNeed, columnWidths } from '../column-widths.ts';
import { hang, hangingIndent } from '../hang.ts';
import { layoutInline } from '../inline.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/** Narrower columns break words; the table then becomes records instead. */
const leastColumn = 4;
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
  let least = leastColumn;
  for (const cell of cells) {
    natural = Math.max(natural, ...wrap(cell, Number.MAX_SAFE_INTEGER).map(lineWidth));
    least = Math.max(least, ...wrap(cell, 1).map(lineWidth), Math.min(longWord, widestWord(cell)));
  }
  return { natural, least: Math.min(least, natural) };
}

function widestWord(cell: readonly Span[]): number {
  const words = cell
    .map(piece => piece.text)
    .join('')
    .split(/\s+/);
  return Math.max(0, ...words.map(word => lineWidth([span(safeText(word))])));
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
  const field = (header: TableCell | undefined, cell: TableCell | undefined): readonly Line[] => {
    const name = header ? layoutInline(header.children, options, ['table.header']) : [];
    const value = layoutInline(cell?.children ?? [], options);
    return hang(hangingIndent([]), columns, room =>
      wrap(
        [...name, decoration(': ', 'table.header'), ...value].filter(piece => piece.text !== ''),
        room,
      ),
    );
  };
  return table.rows.flatMap((row, index): readonly Line[] => {
    const fields = row.flatMap((cell, column) => field(table.header[column], cell));
    return index === 0 ? fields : [[], ...fields];
  });
}
