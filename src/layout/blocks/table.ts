import type { Table, TableCell, TableRow } from '../../markdown/document.ts';
import { columnCount } from '../../markdown/table-grid.ts';
import type { Line } from '../../terminal/line.ts';
import { type LaidOutCell, layoutCell } from '../cell.ts';
import { type ColumnNeed, columnWidths } from '../column-widths.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { withSparklines } from './sparklines.ts';
import { type Drawing, DrawnRows, gutter, headerRule, type LaidOutCells } from './table-grid.ts';
import { type NumberPlace, numbersOf } from './table-numbers.ts';
import { layoutRecords } from './table-records.ts';

/** No column is narrower, so that the table has a shape. */
const leastColumn = 4;
/** Nor is one whose cells wrap narrower than this: the table then becomes records instead. */
const leastWrapped = 10;

/** A table where its columns fit, however often its cells wrap; else one record a row. Its caption is above it. */
export function layoutTable(
  table: Table,
  columns: number,
  { beyond = 0, ...options }: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const cells = new Map<TableCell, LaidOutCell>();
  const inside = within(options);
  for (const place of table.header.flat())
    if (place.type === 'cell') cells.set(place, layoutCell(place, inside, layoutBlocks, 'table.header'));
  for (const row of table.rows) {
    for (const place of row) {
      if (place.type !== 'cell') continue;
      const roles = place.isHeader ? (['table.header'] as const) : [];
      cells.set(place, layoutCell(place, inside, layoutBlocks, ...roles));
    }
  }
  // What is in a cell is prose again.
  const widest = proseColumns(columns, { ...options, beyond });
  const caption = table.caption ? layoutBlocks(table.caption, widest, options) : [];
  const drawn = table.chart === 'sparklines' ? withSparklines(table, cells, options.glyphs) : table;
  return [...caption, ...layoutRows(drawn, cells, { columns, widest }, options)];
}

function isInner({ glyphs }: LayoutOptions): boolean {
  return glyphs.table.vertical === glyphs.innerVertical;
}

/** A table in a cell has other lines: else its columns would be those of the table around it. */
function within(options: LayoutOptions): LayoutOptions {
  const { glyphs } = options;
  if (isInner(options)) return options;
  return { ...options, glyphs: { ...glyphs, table: { ...glyphs.table, vertical: glyphs.innerVertical } } };
}

/** The columns that a table may have, and what one of them may have, where there are more. */
type Room = { readonly columns: number; readonly widest: number };

function layoutRows(table: Table, cells: LaidOutCells, room: Room, options: LayoutOptions): readonly Line[] {
  const { columns, widest } = room;
  const { header, rows } = table;
  const count = columnCount(table);
  // Each column needs three cells at least, with its border: no need to measure what cannot fit.
  if (count * gutter > columns) return layoutRecords(table, cells, widest, options);
  const { places, alignments } = numbersOf(table, count, cells);
  const widths = widthsOf([...header, ...rows], { cells, places }, count, room);
  if (!widths) return layoutRecords(table, cells, widest, options);
  // Only a line shows where a cell ends that goes on in the next rows.
  const isRuled = rows.some(row => row.some(place => place.type === 'cell' && place.rows !== undefined));
  const isLined = isRuled || isInner(options) || ![...header, ...rows].every(row => isSimple(row, cells));
  const drawing: Drawing = { cells, widths, alignments, numbers: places, isLined, options };
  const body = rows.length > 0 ? new DrawnRows(rows, drawing, isRuled) : undefined;
  const lines = body ? bodyLines(body, rows, isRuled, options) : [];
  if (header.length === 0) return lines;
  const head = new DrawnRows(header, drawing, false);
  const headLines = header.flatMap((_, row) => head.lines(row));
  return [...headLines, headerRule(head, body, drawing, isRuled), ...lines];
}

/** Each place has a cell of its own, which is no more than text: white space between the columns says enough. */
function isSimple(row: TableRow, cells: LaidOutCells): boolean {
  return row.every(
    place => place.type === 'cell' && place.columns === undefined && cells.get(place)?.spans !== undefined,
  );
}

/** Where cells wrap, blank rows show where one row ends and the next begins; elsewhere lines do. */
function bodyLines(
  body: DrawnRows,
  rows: readonly TableRow[],
  isRuled: boolean,
  { isHidden }: LayoutOptions,
): readonly Line[] {
  const { isWrapped } = body;
  return Array.from({ length: body.length }, (_, row) => {
    const own = body.lines(row);
    const isApart = row > 0 && (isRuled || isWrapped);
    const lines = isApart ? [isRuled ? body.ruleAbove(row) : body.gapAbove(row), ...own] : own;
    const node = rows[row];
    return node && isHidden?.(node) ? lines.map(() => []) : lines;
  }).flat();
}

type Measured = {
  readonly cells: LaidOutCells;
  readonly places: ReadonlyMap<TableCell, NumberPlace>;
};

function widthsOf(
  rows: readonly TableRow[],
  { cells, places }: Measured,
  count: number,
  { columns, widest }: Room,
): readonly number[] | undefined {
  const needs = Array.from({ length: count }, () => ({ natural: leastColumn, least: leastWrapped }));
  const wide: { readonly column: number; readonly columns: number; readonly need: ColumnNeed }[] = [];
  for (const row of rows) {
    for (const [column, place] of row.entries()) {
      const own = needs[column];
      const need = place.type === 'cell' ? cells.get(place)?.need : undefined;
      if (place.type !== 'cell' || !own || !need) continue;
      if (place.columns !== undefined) wide.push({ column, columns: place.columns, need });
      else {
        own.natural = Math.max(own.natural, need.natural, places.get(place)?.columns ?? 0);
        own.least = Math.max(own.least, need.least);
      }
    }
  }
  for (const own of needs) {
    if (widest < columns) own.natural = Math.min(own.natural, widest);
    own.least = Math.min(own.least, own.natural);
  }
  // What takes several columns may want more than they: the narrow ones first.
  for (const { column, columns: span, need } of wide.sort((one, other) => one.columns - other.columns)) {
    const own = needs.slice(column, column + span);
    share(own, 'natural', need.natural);
    share(own, 'least', need.least);
    for (const each of own) each.natural = Math.max(each.natural, each.least);
  }
  return columnWidths(needs, columns - gutter * (count - 1));
}

type Need = { natural: number; least: number };

/** Widens columns, all by the same, until a cell over all of them has its room. */
function share(needs: readonly Need[], what: keyof Need, wanted: number): void {
  const had = needs.reduce((sum, need) => sum + need[what], gutter * (needs.length - 1));
  let missing = Math.max(0, wanted - had);
  for (const [index, need] of needs.entries()) {
    const more = Math.ceil(missing / (needs.length - index));
    need[what] += more;
    missing -= more;
  }
}
