import type { TableCell } from '../../markdown/document.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import type { Role, Span } from '../../terminal/line.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { cellInlines } from '../cell.ts';
import { layoutInline } from '../inline.ts';
import type { LayoutOptions } from '../options.ts';

/** How a series of a chart is drawn: told apart by color, and by what fills it where there is none. */
export type Look = { readonly role: Role; readonly fill: string; readonly eighths: readonly string[] };

/** The look of each series, counted from 0. */
export function looksOf({ bar, barEighths, barFills }: Glyphs): (series: number) => Look {
  const first: Look = { role: 'chart.bar', fill: bar, eighths: barEighths };
  const others = barFills.map((fill, index): Look => ({ role: roleOf(index + 1), fill, eighths: [] }));
  const looks = [first, ...others];
  return series => looks[series % looks.length] ?? first;
}

/** The color of a series: neighbors differ. */
export function roleOf(series: number): Role {
  return series % 2 === 0 ? 'chart.bar' : 'accent';
}

/** What is beside a drawing is one row: its line breaks become spaces. */
export function oneRow(cell: TableCell, options: LayoutOptions, ...roles: readonly Role[]): readonly Span[] {
  return layoutInline(cellInlines(cell) ?? [], options, roles).map(piece => ({
    ...piece,
    text: safeRow(piece.text),
  }));
}

/** The greatest of numbers, 0 at least. There may be more of them than a function takes arguments. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}
