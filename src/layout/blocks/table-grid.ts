import type { Alignment, TableCell, TableRow } from '../../markdown/document.ts';
import { cellAt } from '../../markdown/table-grid.ts';
import { decoration, type Line, padLine } from '../../terminal/line.ts';
import { align } from '../align.ts';
import type { LaidOutCell } from '../cell.ts';
import type { LayoutOptions } from '../options.ts';
import { alignNumber, type NumberPlace } from './table-numbers.ts';

/** Cells ready to be laid out, by the cells that they are made of. */
export type LaidOutCells = ReadonlyMap<TableCell, LaidOutCell>;

/** What all rows of a table are drawn with. Widths are in columns of the screen. */
export type Drawing = {
  readonly cells: LaidOutCells;
  readonly widths: readonly number[];
  readonly alignments: readonly (Alignment | undefined)[];
  /** Where numbers stand in their columns. */
  readonly numbers: ReadonlyMap<TableCell, NumberPlace>;
  /** Whether lines separate the columns; else blanks do, which are as wide. */
  readonly isLined: boolean;
  readonly options: LayoutOptions;
};

/** The columns of the screen between two columns of a table. */
export const gutter = 3;

/** A cell that is drawn: where it begins, and its lines. */
type Drawn = {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly lines: readonly Line[];
};

/** The widths of columns and of what separates them, added up. */
function widthOf(widths: readonly number[], column: number, columns: number): number {
  let width = gutter * (columns - 1);
  for (let at = column; at < column + columns; at += 1) width += widths[at] ?? 0;
  return width;
}

/**
 * Rows of a table, drawn as they are below each other: a cell of several columns has no line in it, and one of several
 * rows goes on in them.
 */
export class DrawnRows {
  readonly #rows: readonly TableRow[];
  readonly #drawing: Drawing;
  /** By row and column. */
  readonly #grid: readonly (readonly (Drawn | undefined)[])[];
  /** By row: where it begins among the lines of all rows, and how many it has. */
  readonly #tops: number[] = [];
  readonly #heights: number[];
  readonly #isRuled: boolean;

  /** @param isRuled whether a line separates the rows */
  constructor(rows: readonly TableRow[], drawing: Drawing, isRuled: boolean) {
    this.#rows = rows;
    this.#drawing = drawing;
    this.#isRuled = isRuled;
    const drawn = new Map<TableCell, Drawn>();
    this.#grid = rows.map((_, row) =>
      drawing.widths.map((__, column) => {
        const cell = cellAt(rows, row, column);
        if (!cell) return undefined;
        const known = drawn.get(cell) ?? this.#draw(cell, row, column);
        drawn.set(cell, known);
        return known;
      }),
    );
    this.#heights = rows.map(row => {
      let height = 1;
      for (const place of row)
        if (place.type === 'cell' && place.rows === undefined)
          height = Math.max(height, drawn.get(place)?.lines.length ?? 0);
      return height;
    });
    this.#stretch(
      [...drawn].flatMap(([cell, { row, lines }]) => {
        return cell.rows === undefined ? [] : [{ last: row + cell.rows - 1, row, needed: lines.length }];
      }),
    );
    let top = 0;
    for (const height of this.#heights) {
      this.#tops.push(top);
      top += height + (isRuled ? 1 : 0);
    }
  }

  /** Makes room in the last row of each cell of several rows that has more lines than they. */
  #stretch(cells: readonly { readonly row: number; readonly last: number; readonly needed: number }[]): void {
    for (const { row, last, needed } of [...cells].sort((one, other) => one.last - other.last)) {
      let height = this.#isRuled ? last - row : 0;
      for (let at = row; at <= last; at += 1) height += this.#heights[at] ?? 0;
      this.#heights[last] = (this.#heights[last] ?? 0) + Math.max(0, needed - height);
    }
  }

  #draw(cell: TableCell, row: number, column: number): Drawn {
    const { cells, widths, alignments, numbers } = this.#drawing;
    const columns = cell.columns ?? 1;
    const width = widthOf(widths, column, columns);
    const alignment = cell.align ?? (columns === 1 ? alignments[column] : undefined);
    const lines = cells.get(cell)?.layout(width) ?? [];
    const number = numbers.get(cell);
    const isAligned = number !== undefined && number.columns <= width;
    const aligned = lines.map(line =>
      isAligned ? alignNumber(line, width, alignment, number) : align(line, width, alignment),
    );
    return { row, column, columns, lines: aligned };
  }

  get isWrapped(): boolean {
    return this.#heights.some(height => height > 1);
  }

  /** The lines of a row, counted from 0. */
  lines(row: number): readonly Line[] {
    const { options, isLined } = this.#drawing;
    const border = isLined
      ? decoration(` ${options.glyphs.table.vertical} `, 'table.border')
      : decoration(' '.repeat(gutter));
    return Array.from({ length: this.#heights[row] ?? 0 }, (_, at): Line => {
      const line: Line[] = [];
      for (let column = 0; column < this.#drawing.widths.length; ) {
        if (column > 0) line.push([border]);
        const cell = this.#grid[row]?.[column];
        line.push(this.#piece(cell, row, column, at));
        column += cell?.columns ?? 1;
      }
      return line.flat();
    });
  }

  /** One line of a cell, or of a place without one. @param at the line, counted from the top of a row */
  #piece(cell: Drawn | undefined, row: number, column: number, at: number): Line {
    const { widths } = this.#drawing;
    const columns = cell?.columns ?? 1;
    const line = cell?.lines[(this.#tops[row] ?? 0) + at - (this.#tops[cell.row] ?? 0)] ?? [];
    return column + columns === widths.length ? line : padLine(line, widthOf(widths, column, columns));
  }

  /** Whether a line stands to the left of a column. */
  hasBorder(row: number, column: number): boolean {
    const cells = this.#grid[row];
    const [left, right] = [cells?.[column - 1], cells?.[column]];
    return left === undefined || left !== right;
  }

  /** The blank line that separates a row from the one above it. */
  gapAbove(row: number): Line {
    const { widths, options, isLined } = this.#drawing;
    const { vertical } = options.glyphs.table;
    if (!isLined) return [];
    return widths.flatMap((width, column): Line => {
      const isLast = column === widths.length - 1;
      const blank = isLast ? [] : [decoration(' '.repeat(width))];
      if (column === 0) return blank;
      const hasBorder = this.hasBorder(row - 1, column) && this.hasBorder(row, column);
      return [decoration(` ${hasBorder ? vertical : ' '} `, 'table.border'), ...blank];
    });
  }

  /** The line that separates a row from the one above it; cells that are in both go on through it. */
  ruleAbove(row: number): Line {
    const { widths, options } = this.#drawing;
    const goesOn = (column: number) => {
      const cell = this.#grid[row]?.[column];
      return cell !== undefined && cell === this.#grid[row - 1]?.[column] ? cell : undefined;
    };
    const line: Line[] = [];
    for (let column = 0; column < widths.length; ) {
      const cell = goesOn(column);
      if (column > 0) {
        const ends = { left: !goesOn(column - 1), right: !cell };
        const glyph = junction(options, {
          ...ends,
          up: this.hasBorder(row - 1, column),
          down: this.hasBorder(row, column),
        });
        const { horizontal } = options.glyphs.table;
        const text = `${ends.left ? horizontal : ' '}${glyph}${ends.right ? horizontal : ' '}`;
        line.push([decoration(text, 'table.border')]);
      }
      if (cell) line.push(this.#piece(cell, row, column, -1));
      else
        line.push([decoration(options.glyphs.table.horizontal.repeat(widths[column] ?? 0), 'table.border')]);
      column += cell?.columns ?? 1;
    }
    return line.flat();
  }

  get length(): number {
    return this.#rows.length;
  }
}

type Ends = { readonly left: boolean; readonly right: boolean; readonly up: boolean; readonly down: boolean };

function junction({ glyphs: { table } }: LayoutOptions, { left, right, up, down }: Ends): string {
  if (!left && !right) return table.vertical;
  if (!left) return table.right;
  if (!right) return table.left;
  if (up && down) return table.cross;
  return up ? table.up : down ? table.down : table.horizontal;
}

/** The line between the header and the first row. @param body absent where there are no rows */
export function headerRule(
  header: DrawnRows,
  body: DrawnRows | undefined,
  { widths, options, isLined }: Drawing,
  isHeavy: boolean,
): Line {
  const { table } = options.glyphs;
  if (!isLined)
    return [decoration(table.horizontal.repeat(widthOf(widths, 0, widths.length)), 'table.border')];
  const { horizontal, cross, up, down } = isHeavy ? table.heavy : table;
  const pieces = widths.map((width, column) => {
    if (column === 0) return horizontal.repeat(width);
    const isAbove = header.hasBorder(header.length - 1, column);
    const isBelow = body?.hasBorder(0, column) ?? true;
    const glyph = isAbove && isBelow ? cross : isAbove ? up : isBelow ? down : horizontal;
    return `${horizontal}${glyph}${horizontal}${horizontal.repeat(width)}`;
  });
  return [decoration(pieces.join(''), 'table.border')];
}
