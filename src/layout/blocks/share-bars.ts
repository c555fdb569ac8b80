import { cellNumber, chartGrid } from '../../markdown/chart.ts';
import type { Table, TableCell } from '../../markdown/document.ts';
import { decoration, type Line, lineText, lineWidth, padLine, type Span } from '../../terminal/line.ts';
import { type AlignedNumbers, alignNumbers } from '../align-numbers.ts';
import { hang, hangingIndent } from '../hang.ts';
import { gap, labelled } from '../labelled.ts';
import type { LayoutOptions } from '../options.ts';
import { shareOut } from '../share-out.ts';
import { wrap } from '../wrap.ts';
import { looksOf, most, oneRow } from './chart-look.ts';

/** A longer bar says no more. */
const longestBar = 64;
/** A shorter one shows no difference, so that only the words stand. */
const shortestBar = 12;

/**
 * Draws each column of numbers as one bar that is cut into its parts, and below it what they are, how much, and how many
 * of a hundred. A sign in front of each part says which piece of the bar it is.
 */
export function layoutShareBars(table: Table, columns: number, options: LayoutOptions): readonly Line[] {
  const { series, rows } = chartGrid(table);
  const count = most(rows.map(({ cells }) => cells.length));
  const labels = rows.map(({ label }) => oneRow(label, options));
  return Array.from({ length: count }, (_, column): readonly Line[] => {
    const name = series[column];
    const title = name ? oneRow(name, options, 'strong') : [];
    const cells = rows.map(row => row.cells[column]);
    const own = sharesOf(labels, cells, columns, options);
    const above = column > 0 ? [[]] : [];
    return [...above, ...(title.length > 0 ? wrap(title, columns) : []), ...own];
  }).flat();
}

function sharesOf(
  labels: readonly (readonly Span[])[],
  cells: readonly (TableCell | undefined)[],
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  const lookOf = looksOf(options.glyphs);
  const numbers = cells.map(cell => cell && cellNumber(cell));
  const parts = numbers.map(number => number?.value ?? 0);
  const length = Math.min(longestBar, columns);
  const pieces = shareOut(parts, length, 1);
  const bar = pieces.flatMap((cellsOfPart, part): readonly Span[] => {
    const { fill, role } = lookOf(part);
    return cellsOfPart > 0 ? [decoration(fill.repeat(cellsOfPart), role)] : [];
  });
  const isPercent = numbers.some(number => number?.measure === '%');
  const percents = isPercent ? [] : percentsOf(parts);
  const values = cells.map(cell => (cell ? oneRow(cell, options) : []));
  const signs = labels.map((_, part) => {
    const { fill, role } = lookOf(part);
    return [decoration(`${fill.repeat(2)} `, role)];
  });
  const aligned = alignNumbers(values.map(lineText));
  const legend = labels.flatMap((label, part): readonly Line[] => {
    const entry = { label, value: values[part] ?? [], percent: percents[part] };
    return [legendRow(entry, part, labels, aligned, signs[part] ?? [], columns)].flat();
  });
  // A piece for each part must have a place in it.
  if (length < Math.max(shortestBar, 2 * labels.length)) return legend;
  return options.hasLegend === true ? [bar, bar, [], ...legend] : [bar, [], ...legend];
}

type Entry = {
  readonly label: readonly Span[];
  readonly value: readonly Span[];
  readonly percent: string | undefined;
};

function legendRow(
  { label, value, percent }: Entry,
  part: number,
  labels: readonly (readonly Span[])[],
  aligned: AlignedNumbers,
  sign: Line,
  columns: number,
): readonly Line[] {
  const widest = most(labels.map(lineWidth));
  const beside: Line = [
    ...sign,
    ...padLine(label, widest + 2),
    decoration(' '.repeat(aligned.before[part] ?? 0)),
    ...value,
  ];
  const end = lineWidth(sign) + widest + 2 + aligned.columns;
  const whole: Line =
    percent === undefined
      ? beside
      : [...padLine(beside, end), decoration(`  ${percent.padStart(4)}`, 'quiet')];
  if (end + (percent === undefined ? 0 : 6) <= columns) return [whole];
  const words = labelled(label, value, 'chart.label');
  const all = percent === undefined ? words : [...words, gap, decoration(`(${percent})`, 'quiet')];
  return hang(hangingIndent(sign), columns, room => wrap(all, room));
}

/** Parts of a hundred that add up to a hundred, so far as they can be written without a fraction. */
export function percentsOf(parts: readonly number[]): readonly string[] {
  const percents = shareOut(parts, 100, 0);
  const others = percents.filter((_, part) => (parts[part] ?? 0) > 0).length > 1;
  return percents.map((percent, part) => {
    if (percent === 0 && (parts[part] ?? 0) > 0) return '<1%';
    return percent === 100 && others ? '>99%' : `${percent}%`;
  });
}
