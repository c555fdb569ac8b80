import { cellInlines } from '../layout/cell.ts';
import { shareOut } from '../layout/share-out.ts';
import { type ChartGrid, cellNumber, chartGrid } from '../markdown/chart.ts';
import type { ChartKind, Table, TableCell } from '../markdown/document.ts';
import { counted, framed } from './frame.ts';
import { type Passage, told } from './passage.ts';
import { writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

type Words = (cell: TableCell | undefined) => string;

/** The numbers of a chart in words, each with what it is of. What is drawn is not said: the numbers are all there is to it. */
export function writeChart(table: Table, kind: ChartKind, writing: Writing): readonly Passage[] {
  if (kind === 'sparklines') return writeTable(table, writing);
  const grid = chartGrid(table);
  const words: Words = cell => {
    const inlines = cell && cellInlines(cell);
    return inlines ? writeInlines(inlines, writing.naming).replaceAll('\n', ' ') : '';
  };
  const { opening, passages, ending } = writers[kind](grid, words);
  const caption = table.caption ? writing.write(table.caption, writing) : [];
  return [...caption, ...framed(table, writing, opening, passages, ending)];
}

type Written = {
  readonly opening: string;
  readonly passages: readonly Passage[];
  readonly ending: string;
};

const writers: Readonly<
  Record<Exclude<ChartKind, 'sparklines'>, (grid: ChartGrid, words: Words) => Written>
> = {
  bar: (grid, words) => ({
    opening: `Chart as figures, ${counted(grid.rows.length, 'group')}`,
    passages: groups(grid, words),
    ending: 'End of chart',
  }),
  figures({ series, rows }, words) {
    const passages = rows.flatMap(({ label, cells }) =>
      cells.map((cell, column) => {
        const name = [words(label), words(series[column])].filter(part => part !== '').join(', ');
        return told(`- ${named(name, words(cell))}`);
      }),
    );
    return { opening: `Figures, ${counted(passages.length, 'item')}`, passages, ending: 'End of figures' };
  },
  line: (grid, words) => ({
    opening: `Line chart as figures, ${counted(grid.rows.length, 'point')}`,
    passages: groups(grid, words),
    ending: 'End of chart',
  }),
  shares({ series, rows }, words) {
    const count = rows[0]?.cells.length ?? 0;
    const passages = Array.from({ length: count }, (_, column): readonly Passage[] => {
      const name = words(series[column]);
      const cells = rows.map(({ cells: all }) => all[column]);
      const percents = percentWords(cells);
      const parts = rows.map(({ label }, part) =>
        told(`- ${named(words(label), words(cells[part]))}${percents[part] ?? ''}`),
      );
      return name === '' ? parts : [told(name), ...parts];
    }).flat();
    return {
      opening: `Chart of shares as figures, ${counted(rows.length, 'part')}`,
      passages,
      ending: 'End of chart',
    };
  },
};

/** Each row with the name of its group, and below it each number with the name of its series. */
function groups({ corner, series, rows }: ChartGrid, words: Words): readonly Passage[] {
  return rows.flatMap(({ label, cells }): readonly Passage[] => [
    told(named(words(corner), words(label))),
    ...cells.map((cell, column) => told(`- ${named(words(series[column]), words(cell))}`)),
  ]);
}

function named(name: string, value: string): string {
  return name === '' ? value : `${name}: ${value}`;
}

/** What follows each number: its part of a hundred, unless that is what it says itself. */
function percentWords(cells: readonly (TableCell | undefined)[]): readonly string[] {
  const numbers = cells.map(cell => cell && cellNumber(cell));
  if (numbers.some(number => number?.measure === '%')) return [];
  const parts = numbers.map(number => number?.value ?? 0);
  const isOnly = parts.filter(part => part > 0).length === 1;
  return shareOut(parts, 100, 0).map((percent, part) => {
    if (percent === 0 && (parts[part] ?? 0) > 0) return ', less than 1 percent';
    return percent === 100 && !isOnly ? ', more than 99 percent' : `, ${percent} percent`;
  });
}
