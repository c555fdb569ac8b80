import { cellNumber, cellWords, chartGrid } from '../../markdown/chart.ts';
import type { Table } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { decoration, type Line, lineText, lineWidth, type Span } from '../../terminal/line.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';
import { most, oneRow, roleOf } from './chart-look.ts';
import { type Axis, axisOf } from './line-axis.ts';
import { drawPlot, type PlotSeries } from './line-plot.ts';

/** Columns that a line may use, and those without which nothing is drawn. */
const widestPlot = 72;
const narrowestPlot = 20;
/** Rows of a line on a page, and on a slide that has room. */
const lowRows = 6;
const highRows = 9;

/** Where the points are among the columns of the plot, and how many those are. */
type Places = { readonly centers: readonly number[]; readonly columns: number };

/**
 * Draws a table as lines over years: its first column says when, each other column is a series. Below the axis stand the
 * years and all numbers, each below its point; where they do not fit, the table itself does.
 *
 * @param layoutTable how the table is laid out
 */
export function layoutLineChart(
  table: Table,
  columns: number,
  options: LayoutOptions,
  layoutTable: () => readonly Line[],
): readonly Line[] {
  const { series, rows } = chartGrid(table);
  const { glyphs } = options;
  const numbers = rows.map(({ cells }) => cells.map(cellNumber));
  const axis = axisOf(numbers.flat().flatMap(number => number ?? []));
  // The axis has a blank on its left, and its own column.
  const left = most(axis.ticks.map(({ text }) => text.length)) + 2;
  const room = Math.min(widestPlot, columns - left);
  if (room < narrowestPlot) return layoutTable();

  const count = most(rows.map(({ cells }) => cells.length));
  const labels = rows.map(({ label }) => oneRow(label, options, 'chart.label'));
  const values = Array.from({ length: count }, (_, nth) =>
    rows.map(({ cells }) => (cells[nth] ? oneRow(cells[nth], options) : [])),
  );
  const moments = momentsOf(rows.map(({ label }) => cellWords(label)));
  const widest = most([...labels, ...values.flat()].map(lineWidth));
  const places = placesOf(moments, widest + 2, room);
  const plotted = places ?? { centers: [], columns: room };
  const lines = Array.from(
    { length: count },
    (_, nth): PlotSeries =>
      rows.map((_row, at) => {
        const number = numbers[at]?.[nth];
        const x = places ? (places.centers[at] ?? 0) / (places.columns - 1) : (moments[at] ?? 0);
        return number && { x, y: (number.value - axis.least) / (axis.greatest - axis.least) };
      }),
  );
  const height = options.hasLegend === true ? highRows : lowRows;
  const drawn = drawPlot(lines, plotted.columns, height, glyphs);
  // The table below says the names again: there they are the author's words.
  const names = series.map(cell => oneRow(cell, options, 'chart.label'));
  const legend = legendOf(places ? names : names.map(asDecoration), columns, options);
  const picture = [
    ...legend,
    ...withAxis(drawn, axis, left, options),
    bottomOf(plotted, axis, left, options),
  ];
  if (!places) return [...picture, endsOf(labels, plotted.columns, left), [], ...layoutTable()];
  return [
    ...picture,
    belowPoints([], labels, places, left),
    ...values.map((row, nth) => belowPoints(count > 1 ? signOf(nth, options) : [], row, places, left)),
  ];
}

/** When each row is, from 0 to 1: years at their distance, anything else one step apart. */
function momentsOf(labels: readonly string[]): readonly number[] {
  const years = labels.map(label => (/^\d{4}$/.test(label) ? Number(label) : Number.NaN));
  const steps = years.some(Number.isNaN) ? labels.map((_, index) => index) : years;
  const [first = 0, last = 1] = [steps[0], steps.at(-1)];
  return steps.map(step => (step - first) / (last - first));
}

/** The least columns in which no two numbers touch, or more of them where there is room. */
function placesOf(moments: readonly number[], width: number, room: number): Places | undefined {
  const gaps = moments.flatMap((moment, index) => (index === 0 ? [] : [moment - (moments[index - 1] ?? 0)]));
  const least = gaps.reduce((smallest, gap) => Math.min(smallest, gap), 1);
  if (Math.ceil(width / least) + width > room) return undefined;
  const half = Math.floor(width / 2);
  const distance = room - width;
  return { centers: moments.map(moment => half + Math.round(moment * distance)), columns: room };
}

function asDecoration(words: readonly Span[]): readonly Span[] {
  return words.length === 0 ? [] : [decoration(lineText(words), 'chart.label')];
}

/** What each kind of point stands for. */
function legendOf(
  names: readonly (readonly Span[])[],
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  const entries = names.flatMap((name, nth): readonly Span[] => {
    if (name.length === 0) return [];
    return [...(nth > 0 ? [decoration('   ')] : []), ...signOf(nth, options), decoration(' '), ...name];
  });
  return entries.length > 0 ? [...wrap(entries, columns), []] : [];
}

function signOf(nth: number, { glyphs }: LayoutOptions): Line {
  return [decoration(glyphs.points[nth % glyphs.points.length] ?? '', roleOf(nth))];
}

/** The rows of a plot, each behind the axis, with its numbers but for the least, which is in the row below. */
function withAxis(
  plot: readonly Line[],
  { least, greatest, ticks }: Axis,
  left: number,
  { glyphs }: LayoutOptions,
): readonly Line[] {
  const named = new Map<number, string>();
  for (const { value, text } of ticks.slice(1)) {
    const part = (greatest - value) / (greatest - least);
    named.set(Math.min(plot.length - 1, Math.round(part * plot.length)), text);
  }
  return plot.map((line, row): Line => {
    const text = named.get(row);
    const sign = text === undefined ? glyphs.table.vertical : glyphs.table.left;
    return [axisLabel(text ?? '', left), decoration(sign, 'table.border'), ...line];
  });
}

/** The axis itself, with a mark where each point is. */
function bottomOf(
  { centers, columns }: Places,
  { ticks }: Axis,
  left: number,
  { glyphs }: LayoutOptions,
): Line {
  const { horizontal, down, cross } = glyphs.table;
  const marked = new Set(centers);
  const line = Array.from({ length: columns }, (_, column) => (marked.has(column) ? down : horizontal));
  return [axisLabel(ticks[0]?.text ?? '', left), decoration(cross + line.join(''), 'table.border')];
}

function axisLabel(text: string, left: number): Span {
  return decoration(`${text.padStart(left - 2)} `, 'quiet');
}

/** The first and the last of the years at the ends of the axis, where the table has them all. */
function endsOf(labels: readonly (readonly Span[])[], columns: number, left: number): Line {
  const [first, last] = [lineText(labels[0] ?? []), lineText(labels.at(-1) ?? [])];
  const between = columns - cellWidth(first) - cellWidth(last);
  if (between < 2) return [];
  return [decoration(' '.repeat(left)), decoration(`${first}${' '.repeat(between)}${last}`, 'quiet')];
}

/** A text in the middle below each point. */
function belowPoints(
  sign: Line,
  texts: readonly (readonly Span[])[],
  { centers }: Places,
  left: number,
): Line {
  const line: Span[] = [...sign];
  let width = lineWidth(sign);
  for (const [at, text] of texts.entries()) {
    const own = lineWidth(text);
    if (own === 0) continue;
    const start = left + (centers[at] ?? 0) - Math.floor(own / 2);
    if (start > width) line.push(decoration(' '.repeat(start - width)));
    line.push(...text);
    width = Math.max(width, start) + own;
  }
  return line;
}
