import { cellNumber, chartGrid } from '../../markdown/chart.ts';
import type { Table } from '../../markdown/document.ts';
import { scaleSign, type WrittenNumber } from '../../markdown/written-number.ts';
import { type Line, lineWidth, type Span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { layoutLetterRow } from '../block-letters.ts';
import { leastText } from '../hang.ts';
import type { LayoutOptions } from '../options.ts';
import { sideBySide } from '../side-by-side.ts';
import { wrap } from '../wrap.ts';
import { most, oneRow } from './chart-look.ts';

/** The columns between two figures. */
const between = 4;
/** A caption in fewer columns breaks in each word. */
const leastCaption = 11;
/** Wider figures would be too far apart to be seen together. */
const widestFigure = 40;
/** Nor is a number drawn that is wider, in small letters. */
const widestLetters = 34;

/** A figure: what is drawn of it, and its words, from the strongest to the most quiet. */
type Figure = { readonly number: WrittenNumber | undefined; readonly captions: readonly (readonly Span[])[] };
/** Letters for each figure, and how wide the widest are. */
type Letters = { readonly drawn: readonly (readonly Line[])[]; readonly columns: number };

/**
 * Draws each number of a table large, beside each other, with its words below: the number as it is written, what its row is
 * called, and what its column is called, such as the year. Where letters have no room, the words stand alone.
 */
export function layoutFigureRow(table: Table, columns: number, options: LayoutOptions): readonly Line[] {
  const { series, rows } = chartGrid(table);
  const names = series.map(cell => oneRow(cell, options, 'quiet'));
  const figures = rows.flatMap(({ label, cells }) =>
    cells.map((cell, column): Figure => {
      const captions = [oneRow(cell, options, 'strong'), oneRow(label, options), names[column] ?? []];
      return { number: cellNumber(cell), captions: captions.filter(words => words.length > 0) };
    }),
  );
  // Large digits are pictures: who reads row by row gets the words, one figure after the other.
  if (options.areColumnsStacked) return layoutRow(figures, undefined, 1, columns);
  const count = figures.length;
  const drawn = lettersOf(figures, options).map(letters => {
    return { letters, perRow: fitting(count, Math.max(letters.columns, leastCaption), columns) };
  });
  const best = drawn.find(({ perRow }) => perRow === count) ?? drawn.find(({ perRow }) => perRow > 1);
  if (best) return layoutRow(figures, best.letters, best.perRow, columns);
  const perRow = Math.max(1, fitting(count, leastCaption + leastText, columns));
  return layoutRow(figures, undefined, perRow, columns);
}

/** From the best to the least: with `M` for million, without it where that is not needed, and each large before small. */
function lettersOf(figures: readonly Figure[], options: LayoutOptions): readonly Letters[] {
  const scales = new Set(figures.map(({ number }) => number?.factor));
  const full = figures.map(({ number }) => drawnAs(number));
  // Without its letter, 76 million would look greater than 1 billion.
  const bare = scales.size > 1 ? [] : [figures.map(({ number }) => number?.digits ?? '')];
  const candidates = [full, ...bare.filter(texts => texts.join() !== full.join())];
  const sizes = options.hasLegend === true ? [true, false] : [false];
  return sizes.flatMap(isLarge => candidates.flatMap(texts => draw(texts, isLarge, options) ?? []));
}

function drawnAs(number: WrittenNumber | undefined): string {
  if (!number) return '';
  const { digits, factor, measure } = number;
  const scale = factor === 1 ? '' : ` ${scaleSign(number.scale)}`;
  return `${digits}${scale}${measure === '%' ? '%' : ''}`;
}

/** @returns nothing if one of them has a character that the letters lack, or has no room */
function draw(texts: readonly string[], isLarge: boolean, options: LayoutOptions): Letters | undefined {
  const drawn = texts.map(
    text => layoutLetterRow(safeText(text), isLarge ? 'large' : 'small', options) ?? [],
  );
  const columns = most(drawn.flatMap(lines => lines.map(lineWidth)));
  const isWhole = drawn.every(lines => lines.length > 0);
  return isWhole && columns <= (isLarge ? 2 : 1) * widestLetters ? { drawn, columns } : undefined;
}

/** How many figures fit beside each other, so that all rows have about as many. */
function fitting(count: number, width: number, columns: number): number {
  const fit = Math.min(count, Math.floor((columns + between) / (width + between)));
  return fit < 1 ? 0 : Math.ceil(count / Math.ceil(count / fit));
}

function layoutRow(
  figures: readonly Figure[],
  letters: Letters | undefined,
  perRow: number,
  columns: number,
): readonly Line[] {
  const room = Math.floor((columns + between) / perRow) - between;
  const width = Math.min(room, Math.max(widestFigure, letters?.columns ?? 0));
  const lines: Line[] = [];
  for (let from = 0; from < figures.length; from += perRow) {
    if (from > 0) lines.push([]);
    const row = figures.slice(from, from + perRow);
    const widths = row.map(() => width);
    const drawn = letters
      ? [sideBySide(letters.drawn.slice(from, from + perRow), widths, between), [[]]]
      : [];
    const captions = row.map(({ captions: words }) => words.flatMap(each => wrap(each, width)));
    for (const line of [...drawn.flat(), ...sideBySide(captions, widths, between)]) lines.push(line);
  }
  return lines;
}
