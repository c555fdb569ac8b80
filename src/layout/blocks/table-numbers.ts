import type { Alignment, Table, TableCell } from '../../markdown/document.ts';
import { readNumber } from '../../markdown/written-number.ts';
import { decoration, type Line, lineText } from '../../terminal/line.ts';
import { alignNumbers } from '../align-numbers.ts';
import type { LaidOutCell } from '../cell.ts';

/** What follows a number in a cell is a unit, unless it is longer than this. UTF-16 code units. */
const longestUnit = 24;

/** Behind a number, without a space: nothing, a percent, a unit in small letters, or of bytes; no `3rd`, no `18F`. */
const attached =
  /^(?!(?:st|nd|rd|th)\b)(?:$|[\s%\u00b0+*)\]\u00b2\u00b3\u00b9\u2070-\u209c]|[a-z\u00b5]{1,3}\b|[kKMGT]?B\b|[kKM]\b)/;

/** Where a number stands among those of its column: blank columns before it, and how wide all are together. */
export type NumberPlace = { readonly before: number; readonly columns: number };
export type TableNumbers = {
  readonly places: ReadonlyMap<TableCell, NumberPlace>;
  readonly alignments: readonly (Alignment | undefined)[];
};

/**
 * Finds the columns that are mostly numbers, with or without units. Those are aligned at their decimal marks, and at the
 * right unless the author says otherwise or they name their rows.
 */
export function numbersOf(
  table: Table,
  count: number,
  cells: ReadonlyMap<TableCell, LaidOutCell>,
): TableNumbers {
  const places = new Map<TableCell, NumberPlace>();
  const alignments = Array.from({ length: count }, (_, column) => {
    const own = table.rows.flatMap(row => {
      const place = row[column];
      return place?.type === 'cell' && place.columns === undefined && !place.isHeader ? [place] : [];
    });
    const texts = own.map(cell => lineText(cells.get(cell)?.spans ?? []));
    const filled = texts.filter(text => text !== '').length;
    const numbers = own.flatMap((cell, index) => {
      const text = texts[index] ?? '';
      return isNumber(text) && cell.align === undefined ? [{ cell, text }] : [];
    });
    if (numbers.length * 2 <= filled || numbers.length === 0) return table.align[column];
    const { before, columns } = alignNumbers(numbers.map(({ text }) => text));
    for (const [index, { cell }] of numbers.entries())
      places.set(cell, { before: before[index] ?? 0, columns });
    return table.align[column] ?? (column > 0 ? 'right' : undefined);
  });
  return { places, alignments };
}

function isNumber(text: string): boolean {
  const number = readNumber(text);
  if (number === undefined || text.includes('\n')) return false;
  const unit = text.slice(number.endAt);
  return unit.length <= longestUnit && attached.test(unit);
}

/** Puts a number where its column has it: all of them together are aligned as one. */
export function alignNumber(
  line: Line,
  columns: number,
  alignment: Alignment | undefined,
  place: NumberPlace,
): Line {
  const free = columns - place.columns;
  const left = alignment === 'right' ? free : alignment === 'center' ? Math.floor(free / 2) : 0;
  const blank = left + place.before;
  return blank > 0 ? [decoration(' '.repeat(blank)), ...line] : line;
}
