import { cellNumber, chartGrid } from '../../markdown/chart.ts';
import type { Table, TableCell } from '../../markdown/document.ts';
import { decoration, type Line, lineText, lineWidth, padLine, type Span } from '../../terminal/line.ts';
import { alignNumbers } from '../align-numbers.ts';
import { cellInlines } from '../cell.ts';
import { layoutInline } from '../inline.ts';
import { labelled } from '../labelled.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';
import { type Look, looksOf, most, oneRow } from './chart-look.ts';

/** Longer bars say no more, and the eye loses the label. */
const longestBar = 48;
/** A shorter bar shows no difference; label and number then are above the bar instead of beside it. */
const shortestBar = 20;
/** Narrower charts need all their columns for the words. */
const leastForIndent = 32;

/** A bar in eighths of a cell, where its fill has them; a figure above zero never vanishes. */
function barOf(share: number, columns: number, { fill, eighths, role }: Look): Span | undefined {
  const length = Math.max(share > 0 ? 1 : 0, Math.round(share * columns * 8));
  if (length === 0) return undefined;
  if (eighths.length === 0) return decoration(fill.repeat(Math.max(1, Math.round(length / 8))), role);
  return decoration(fill.repeat(Math.floor(length / 8)) + (eighths[(length % 8) - 1] ?? ''), role);
}

/**
 * Draws a table as horizontal bars: its first column labels a group, each other column is a series with a
 * bar for the number that its cell begins with. Every cell stands as text before its bar, so nothing is
 * said by the drawing alone. All bars of a chart share one scale that begins at zero.
 */
export function layoutBarChart(table: Table, columns: number, options: LayoutOptions): readonly Line[] {
  const grid = chartGrid(table);
  const amountOf = (cell: TableCell) => cellNumber(cell)?.value ?? 0;
  const greatest = most(grid.rows.flatMap(({ cells }) => cells.map(amountOf)));
  const series = grid.series.map(cell => oneRow(cell, options, 'chart.label'));
  const rows = grid.rows.map(({ label, cells }) => {
    return { label, cells: cells.map(cell => ({ cell, value: oneRow(cell, options) })) };
  });
  const values = new Map(rows.flatMap(({ cells }) => cells.map(({ cell, value }) => [cell, value] as const)));
  const aligned = alignNumbers([...values.values()].map(lineText));
  const before = new Map([...values.keys()].map((cell, index) => [cell, aligned.before[index]]));
  const valueWidth = aligned.columns;
  const indent = 2;
  const roomBeside = (label: number) => columns - indent - label - valueWidth - 2;
  const hasLegend = options.hasLegend === true && series.length > 1 && roomBeside(0) >= shortestBar;
  const labelWidth = hasLegend ? 0 : most(series.map(name => lineWidth(name) + (name.length > 0 ? 2 : 0)));
  const besides = roomBeside(labelWidth);
  const lookOf = looksOf(options.glyphs);
  const lines: Line[] = hasLegend ? [...legend(series, lookOf, columns), []] : [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) lines.push([]);
    for (const line of wrap(layoutInline(cellInlines(row.label) ?? [], options, ['strong']), columns))
      lines.push(line);
    for (const [column, { cell, value }] of row.cells.entries()) {
      const share = greatest === 0 ? 0 : amountOf(cell) / greatest;
      const name = series[column] ?? [];
      const look = lookOf(column);
      if (besides < shortestBar) {
        for (const line of stackedBar(name, value, share, columns, look)) lines.push(line);
        continue;
      }
      const bar = barOf(share, Math.min(longestBar, besides), look);
      // What is no number is flush right.
      const blank = before.get(cell) ?? valueWidth - lineWidth(value);
      const text: Line = [
        decoration(' '.repeat(indent)),
        ...(hasLegend ? [] : padLine(name, labelWidth)),
        ...(blank > 0 ? [decoration(' '.repeat(blank))] : []),
        ...value,
      ];
      const end = indent + labelWidth + valueWidth;
      lines.push(bar ? [...padLine(text, end), decoration('  '), bar] : text);
    }
  }
  return lines;
}

/** What each kind of bar stands for. */
function legend(
  series: readonly (readonly Span[])[],
  lookOf: (column: number) => Look,
  columns: number,
): readonly Line[] {
  const entries = series.flatMap((name, column): readonly Span[] => {
    const { fill, role } = lookOf(column);
    const parted = column > 0 ? [decoration('   ')] : [];
    return [...parted, decoration(fill.repeat(2), role), decoration(' '), ...name];
  });
  return wrap(entries, columns);
}

/** Label and number above, the bar below them. */
function stackedBar(
  name: readonly Span[],
  value: readonly Span[],
  share: number,
  columns: number,
  look: Look,
): readonly Line[] {
  const indent = columns >= leastForIndent ? 2 : 0;
  const room = columns - indent;
  const words = wrap(labelled(name, value, 'chart.label'), room);
  const bar = barOf(share, Math.min(room, longestBar), look);
  // Zero has no bar, and a blank row would part it from its group.
  const lines: readonly Line[] = bar ? [...words, [bar]] : words;
  return indent === 0 ? lines : lines.map((line): Line => [decoration(' '.repeat(indent)), ...line]);
}
