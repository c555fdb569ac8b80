import { cellNumber, chartGrid } from '../../markdown/chart.ts';
import type { Table } from '../../markdown/document.ts';
import type { WrittenNumber } from '../../markdown/written-number.ts';
import { decoration, type Line, lineWidth, padLine, type Span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { layoutBlockLetters } from '../block-letters.ts';
import { leastText } from '../hang.ts';
import type { LayoutOptions } from '../options.ts';
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
/** Pixels from the top of a letter to the lowest foot: no figure is broken into two lines. */
const highest = 9;

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

const scaleLetters: Readonly<Record<string, string>> = { 1000: 'K', 1000000: 'M', 1000000000: 'B' };

function drawnAs(number: WrittenNumber | undefined): string {
  if (!number) return '';
  const { digits, factor, measure } = number;
  const scale = factor === 1 ? '' : ` ${scaleLetters[factor] ?? number.scale}`;
  return `${digits}${scale}${measure === '%' ? '%' : ''}`;
}

/** @returns nothing if one of them has a character that the letters lack */
function draw(texts: readonly string[], isLarge: boolean, options: LayoutOptions): Letters | undefined {
  const room = isLarge ? 2 * widestLetters : widestLetters;
  const rows = isLarge || options.glyphs.pixels.upper === '' ? highest : Math.ceil(highest / 2);
  const drawn: (readonly Line[])[] = [];
  for (const text of texts) {
    // Small letters are what large ones become in a room that is too narrow for these.
    const letters = layoutBlockLetters(safeText(text), isLarge ? room : 1, rows, options, room);
    if (!letters) return undefined;
    drawn.push(withoutIndent(letters));
  }
  return { drawn, columns: most(drawn.flatMap(lines => lines.map(lineWidth))) };
}

/** Letters are in the middle of their room; here they begin at its left edge. */
function withoutIndent(lines: readonly Line[]): readonly Line[] {
  const indents = lines.flatMap(([first]) => (first ? [indentOf(first)] : []));
  const left = indents.reduce((least, indent) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
  return lines.map((line): Line => {
    const [first, ...rest] = line;
    if (!first || left === 0) return line;
    const blank = indentOf(first) - left;
    return blank > 0 ? [decoration(' '.repeat(blank)), ...rest] : rest;
  });
}

function indentOf({ text }: Span): number {
  return text.trim() === '' ? text.length : 0;
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
    const drawn = letters ? [beside(letters.drawn.slice(from, from + perRow), width), [[]]] : [];
    const captions = row.map(({ captions: words }) => words.flatMap(each => wrap(each, width)));
    for (const line of [...drawn.flat(), ...beside(captions, width)]) lines.push(line);
  }
  return lines;
}

/** Groups of lines side by side, each in so many columns. */
function beside(groups: readonly (readonly Line[])[], width: number): readonly Line[] {
  const height = most(groups.map(({ length }) => length));
  return Array.from({ length: height }, (_, row): Line => {
    const last = groups.findLastIndex(lines => (lines[row] ?? []).length > 0);
    return groups.slice(0, last + 1).flatMap((lines, index): Line => {
      const line = lines[row] ?? [];
      return index === last ? line : padLine(line, width + between);
    });
  });
}
