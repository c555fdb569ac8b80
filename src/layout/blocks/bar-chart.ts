import type { Table, TableCell } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import { cellsOfRow } from '../../markdown/table-grid.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, padLine, type Role, type Span } from '../../terminal/line.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { cellInlines } from '../cell.ts';
import { layoutInline } from '../inline.ts';
import { labelled } from '../labelled.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/** Longer bars say no more, and the eye loses the label. */
const longestBar = 48;
/** A shorter bar shows no difference; label and number then are above the bar instead of beside it. */
const shortestBar = 20;
/** Narrower charts need all their columns for the words. */
const leastForIndent = 32;

/** `1,234.5 million` begins with 1234.5. */
function leadingNumber(text: string): number | undefined {
  const match = /^\s*(\d[\d,]*(?:\.\d+)?)/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(',', ''));
}

/** What is beside a bar is one row: its line breaks become spaces. */
function oneRow(cell: TableCell, options: LayoutOptions, ...roles: readonly Role[]): readonly Span[] {
  return layoutInline(cellInlines(cell) ?? [], options, roles).map(piece => ({
    ...piece,
    text: safeRow(piece.text),
  }));
}

function cellText(cell: TableCell): string {
  return inlineText(cellInlines(cell) ?? []);
}

/** How the bars of a series look: told apart by color, and by what fills them where there is none. */
type Look = { readonly role: Role; readonly fill: string; readonly eighths: readonly string[] };

const noLook: Look = { role: 'chart.bar', fill: '', eighths: [] };

function looksOf({ bar, barEighths, barFills }: Glyphs): readonly Look[] {
  const others = barFills.map((fill, index): Look => {
    return { role: index % 2 === 0 ? 'accent' : 'chart.bar', fill, eighths: [] };
  });
  return [{ role: 'chart.bar', fill: bar, eighths: barEighths }, ...others];
}

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
  const rows = table.rows.map((_, row) => cellsOfRow(table.rows, row));
  const figures = rows.flatMap(row => row.slice(1).map(cell => leadingNumber(cellText(cell)) ?? 0));
  const greatest = most(figures);
  const names = cellsOfRow(table.header, table.header.length - 1);
  const series = names.slice(1).map(cell => oneRow(cell, options, 'chart.label'));
  const valueWidth = most(rows.flatMap(row => row.slice(1).map(cell => lineWidth(oneRow(cell, options)))));
  const indent = 2;
  const roomBeside = (label: number) => columns - indent - label - valueWidth - 2;
  const hasLegend = options.hasLegend === true && series.length > 1 && roomBeside(0) >= shortestBar;
  const labelWidth = hasLegend ? 0 : most(series.map(name => lineWidth(name) + (name.length > 0 ? 2 : 0)));
  const besides = roomBeside(labelWidth);
  const looks = looksOf(options.glyphs);
  const lookOf = (column: number): Look => looks[column % looks.length] ?? noLook;
  const lines: Line[] = hasLegend ? [...legend(series, lookOf, columns), []] : [];
  rows.forEach((row, index) => {
    if (index > 0) lines.push([]);
    const label = layoutInline((row[0] && cellInlines(row[0])) ?? [], options, ['strong']);
    for (const line of wrap(label, columns)) lines.push(line);
    row.slice(1).forEach((cell, column) => {
      const value = oneRow(cell, options);
      const share = greatest === 0 ? 0 : (leadingNumber(cellText(cell)) ?? 0) / greatest;
      const name = series[column] ?? [];
      const look = lookOf(column);
      if (besides >= shortestBar) {
        const bar = barOf(share, Math.min(longestBar, besides), look);
        lines.push([
          decoration(' '.repeat(indent)),
          ...(hasLegend ? [] : padLine(name, labelWidth)),
          // Flush right, so that figures of one unit are below each other.
          decoration(' '.repeat(valueWidth - lineWidth(value))),
          ...value,
          ...(bar ? [decoration('  '), bar] : []),
        ]);
      } else {
        for (const line of stackedBar(name, value, share, columns, look)) lines.push(line);
      }
    });
  });
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

/** The greatest of numbers, 0 at least. There may be more of them than a function takes arguments. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
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
