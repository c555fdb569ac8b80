import { blockText } from './block-text.ts';
import type { ChartKind, Comment, Table, TableCell } from './document.ts';
import { cellsOfRow } from './table-grid.ts';
import { isNoNumber, readNumber, type WrittenNumber } from './written-number.ts';

/** How many numbers a chart can draw so that a reader sees more than in the table. */
const mostNumbers: Readonly<Record<ChartKind, number>> = {
  bar: 400,
  figures: 12,
  line: 400,
  shares: 24,
  sparklines: 4000,
};

export const chartKinds = Object.keys(mostNumbers) as readonly ChartKind[];

/** The kind of chart that a comment asks for: `<!-- chart: bar -->`. */
export function chartName({ value }: Comment): string | undefined {
  return /^chart:\s*(\S+)$/.exec(value)?.[1];
}

export function isChartKind(name: string | undefined): name is ChartKind {
  return chartKinds.some(kind => kind === name);
}

/** A table as a chart sees it: a label for each row of numbers, a name for each series. */
export type ChartGrid = {
  /** What the labels are; nothing is drawn of it. */
  readonly corner: TableCell;
  readonly series: readonly TableCell[];
  readonly rows: readonly { readonly label: TableCell; readonly cells: readonly TableCell[] }[];
};

/** Beyond it, neighboring numbers are no longer told apart. */
const greatest = 1e15;

const noCell: TableCell = { type: 'cell', children: [] };
const year = /^\d{4}$/;

/** A line runs over the years, wherever they are: where they name the columns, each row is a series. */
export function chartGrid({ chart, header, rows }: Table): ChartGrid {
  const [corner = noCell, ...names] = cellsOfRow(header, header.length - 1);
  const read = rows.map((_, row) => {
    const [label = noCell, ...cells] = cellsOfRow(rows, row);
    return { label, cells };
  });
  const isAcross =
    chart === 'line' && names.every(isYear) && names.length > 1 && !read.every(({ label }) => isYear(label));
  if (!isAcross) return { corner, series: names, rows: read };
  return {
    corner: noCell,
    series: read.map(({ label }) => label),
    rows: names.map((label, at) => ({ label, cells: read.map(({ cells }) => cells[at] ?? noCell) })),
  };
}

function isYear(cell: TableCell): boolean {
  return year.test(cellWords(cell));
}

/** The words of a cell, in one row. */
export function cellWords({ children }: TableCell): string {
  return children.map(blockText).join(' ');
}

/** The number that a cell begins with. */
export function cellNumber(cell: TableCell): WrittenNumber | undefined {
  return readNumber(cellWords(cell));
}

/**
 * Why a table cannot be drawn as a chart of this kind.
 *
 * @returns what follows "chart bar" in a sentence, or nothing where it can
 */
export function chartProblem(table: Table, kind: ChartKind): string | undefined {
  if (!isPlain(table)) return 'needs a table of plain cells below one row of headings';
  const grid = chartGrid({ ...table, chart: kind });
  const cells = grid.rows.flatMap(row => row.cells);
  if (cells.length === 0) return 'needs a column of names and one of numbers';
  const most = mostNumbers[kind];
  if (cells.length > most) return `draws at most ${most} numbers`;
  const numbers: WrittenNumber[] = [];
  for (const cell of cells) {
    const words = cellWords(cell);
    const number = readNumber(words);
    const isDrawn = number ? Math.abs(number.value) <= greatest : !isNoNumber(words);
    const isBelowZero = number !== undefined && number.value < 0 && (kind === 'bar' || kind === 'shares');
    if (!isDrawn || isBelowZero) return `cannot draw "${words.slice(0, 20)}"`;
    if (number) numbers.push(number);
  }
  if (numbers.length === 0) return 'needs numbers';
  if ((kind === 'figures' || kind === 'shares') && numbers.length < cells.length)
    return 'needs a number in each cell';
  return problems[kind](grid, numbers);
}

const problems: Readonly<
  Record<ChartKind, (grid: ChartGrid, numbers: readonly WrittenNumber[]) => string | undefined>
> = {
  bar: (_, numbers) => mixed(numbers),
  figures: () => undefined,
  line: (grid, numbers) => mixed(numbers) ?? lineProblem(grid),
  shares: (grid, numbers) => mixed(numbers) ?? sharesProblem(grid),
  sparklines: ({ rows }) =>
    rows.some(({ cells }) => cells.filter(cellNumber).length > 1)
      ? undefined
      : 'needs rows of two numbers or more',
};

/** All its cells are words, each in a place of its own: a chart has no room for more. */
function isPlain({ header, rows }: Table): boolean {
  if (header.length > 1) return false;
  return [...header, ...rows].every(row =>
    row.every(place => {
      if (place.type === 'covered' || place.columns !== undefined || place.rows !== undefined) return false;
      const [first, ...others] = place.children;
      return others.length === 0 && (first === undefined || first.type === 'paragraph');
    }),
  );
}

/** One scale for dollars and percents would be a lie. */
function mixed(numbers: readonly WrittenNumber[]): string | undefined {
  const measured = numbers.filter(({ value }) => value !== 0);
  const measures = [...new Set(measured.map(({ measure }) => (measure === '' ? 'plain numbers' : measure)))];
  return measures.length > 1 ? `cannot draw ${measures.slice(0, 2).join(' and ')} on one scale` : undefined;
}

function lineProblem({ rows }: ChartGrid): string | undefined {
  if (rows.length < 2) return 'needs two rows or more';
  const years = rows.map(({ label }) => (isYear(label) ? Number(cellWords(label)) : undefined));
  const isInOrder = years.every((one, at) => {
    const before = at > 0 ? years[at - 1] : undefined;
    return one === undefined || before === undefined || before < one;
  });
  return isInOrder ? undefined : 'needs its years in order';
}

function sharesProblem({ rows }: ChartGrid): string | undefined {
  if (rows.length < 2) return 'needs two rows or more';
  for (const column of rows[0]?.cells.keys() ?? []) {
    const parts = rows.flatMap(({ cells }) => (cells[column] && cellNumber(cells[column])) || []);
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    if (whole === 0) return 'needs parts above zero';
    if (parts[0]?.measure === '%' && Math.abs(whole - 100) > 1)
      return `needs parts of 100%, and these add up to ${Math.round(whole)}%`;
  }
  return undefined;
}
