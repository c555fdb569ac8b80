import { cellInlines } from '../layout/cell.ts';
import type { Table, TableCell } from '../markdown/document.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { closeUp, counted, framed } from './frame.ts';
import { type Passage, told } from './passage.ts';
import { writeInlines } from './write-inlines.ts';
import type { Writing } from './writing.ts';

/** A cell: its words where they are one run, else what it holds. */
type Cell = { readonly words: SafeText | undefined; readonly passages: readonly Passage[] };

/** `Name: …; Date: …`, row by row: each value with the name of its column. */
export function writeTable(table: Table, writing: Writing): readonly Passage[] {
  const read = (cell: TableCell) => readCell(cell, writing);
  const header = table.header.map(read);
  const names = header.map(nameOf);
  const rows = table.rows.map(row => row.map(read));
  if (table.chart === 'bar' && rows.length > 0) return writeChart(table, names, rows, writing);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const named = names.some(name => name !== '') ? `: ${names.filter(name => name !== '').join('; ')}` : '';
  const opening = `Table, ${counted(rows.length, 'row')}, ${counted(columns, 'column')}${named}`;
  const passages = [
    ...header.flatMap(({ words, passages: inside }) => (words === undefined ? inside : [])),
    ...rows.flatMap(row => writeRow(row, names)),
  ];
  return framed(table, writing, opening, passages, 'End of table');
}

function readCell(cell: TableCell, writing: Writing): Cell {
  const inlines = cellInlines(cell);
  return {
    words: inlines && writeInlines(inlines, writing.nameOf),
    passages: inlines ? [] : writing.write(cell.children, writing),
  };
}

function nameOf({ words }: Cell): string {
  return (words ?? '').replaceAll('\n', ' ');
}

/** One row where all its cells are words; else what a cell holds stands below the name of its column. */
function writeRow(row: readonly Cell[], names: readonly string[]): readonly Passage[] {
  const passages: Passage[] = [];
  let fields: string[] = [];
  const takeFields = () => {
    if (fields.length > 0) passages.push(told(fields.join('; ')));
    fields = [];
  };
  for (const [index, { words, passages: inside }] of row.entries()) {
    const name = names[index] ?? '';
    const label = name === '' ? '' : `${name}: `;
    if (words !== undefined) {
      // An empty cell is something that is known to be missing; without a name it would not say what.
      if (words !== '' || name !== '') fields.push(`${label}${words === '' ? 'empty' : words}`);
      continue;
    }
    if (name !== '') fields.push(`${name}:`);
    takeFields();
    const [first, ...others] = inside;
    if (first) passages.push(closeUp(first), ...others);
  }
  takeFields();
  return passages;
}

/** A chart is its figures: each with the name of its series, below what they are of. */
function writeChart(
  table: Table,
  [of = '', ...series]: readonly string[],
  rows: readonly (readonly Cell[])[],
  writing: Writing,
): readonly Passage[] {
  const passages = rows.flatMap(([label, ...figures]): readonly Passage[] => [
    told(`${of === '' ? '' : `${of}: `}${label ? nameOf(label) : ''}`),
    ...figures.flatMap((figure, index) => {
      const name = series[index] ?? '';
      const first = told(
        `- ${name === '' ? '' : `${name}: `}${figure.words === undefined ? '' : nameOf(figure)}`,
      );
      return [first, ...figure.passages];
    }),
  ]);
  const opening = `Chart as figures, ${counted(rows.length, 'group')}`;
  return framed(table, writing, opening, passages, 'End of chart');
}
