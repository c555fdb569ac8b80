import { cellInlines } from '../layout/cell.ts';
import type { Table, TableCell } from '../markdown/document.ts';
import { cellAt, columnCount, nameOfColumn, nameOfColumns } from '../markdown/table-grid.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { closeUp, counted, framed } from './frame.ts';
import { anchored, type Passage, told } from './passage.ts';
import { isWritten } from './steps.ts';
import { writeInlines } from './write-inlines.ts';
import type { Writing } from './writing.ts';

/** A cell: its words if it is only text, otherwise its passages. */
type Cell = {
  readonly words: SafeText | undefined;
  readonly passages: readonly Passage[];
  readonly anchors?: readonly SafeText[];
};

/** The text of a cell of several rows is repeated in each row unless it is longer than this. Cells of the screen. */
const mostRepeated = 40;

/** A table as it is said: the names of its columns, its rows and its cells. Rows and columns count from 0. */
export type TableReader = {
  readonly columns: number;
  readonly names: readonly string[];
  row(row: number): readonly Passage[];
  /** A cell behind the name of its column. */
  cell(row: number, column: number): readonly Passage[];
};

export function tableReader(table: Table, writing: Writing): TableReader {
  const read = createRead(writing);
  const names = namesOf(table, read);
  return {
    columns: names.length,
    names,
    row: row => writeRow(table, row, names, read),
    cell(row, column) {
      const cell = cellAt(table.rows, row, column);
      const { words, passages } = cell ? read(cell) : { words: undefined, passages: [] };
      const label = names[column] ? `${names[column]}: ` : '';
      if (passages.length === 0)
        return [told(`${label}${words === undefined || words === '' ? 'empty' : words}`)];
      return label === '' ? passages : [told(label.trimEnd()), ...passages];
    },
  };
}

/** Each cell is written once. */
function createRead(writing: Writing): Read {
  const known = new Map<TableCell, Cell>();
  return cell => {
    const found = known.get(cell) ?? readCell(cell, writing);
    known.set(cell, found);
    return found;
  };
}

function namesOf(table: Table, read: Read): readonly string[] {
  return Array.from({ length: columnCount(table) }, (_, column) =>
    nameOf(nameOfColumn(table.header, column), read),
  );
}

/** `Name: …; Date: …`, row by row: each value with the name of its column. A row may come at a later step. */
export function writeTable(table: Table, writing: Writing): readonly Passage[] {
  const { steps, step } = writing;
  const isShown = isWritten(step, steps);
  const read = createRead(writing);
  const names = namesOf(table, read);
  const caption = table.caption ? readCell({ type: 'cell', children: table.caption }, writing) : undefined;
  const title = caption?.words === undefined ? '' : `${plainName(caption)}, `;
  // One header over several columns names them once.
  const listed = names.filter((name, column) => name !== '' && name !== names[column - 1]);
  const named = listed.length > 0 ? `: ${listed.join('; ')}` : '';
  const size = `${counted(table.rows.length, 'row')}, ${counted(names.length, 'column')}`;
  const headers = table.header.flat().flatMap(place => (place.type === 'cell' ? [read(place)] : []));
  const passages = [
    ...(isShown
      ? [
          ...(caption?.passages ?? []),
          ...headers.flatMap(({ words, passages: inside }) => (words === undefined ? inside : [])),
        ]
      : []),
    ...table.rows.flatMap((row, index) =>
      isWritten(steps.of(row, step), steps) ? writeRow(table, index, names, read) : [],
    ),
  ];
  const [first, ...others] = framed(
    table,
    writing,
    `Table, ${title}${size}${named}`,
    passages,
    'End of table',
  );
  const anchors = [caption, ...headers].flatMap(cell => cell?.anchors ?? []);
  return first ? [isShown && anchors.length > 0 ? anchored(first, anchors) : first, ...others] : [];
}

type Read = (cell: TableCell) => Cell;

function readCell(cell: TableCell, writing: Writing): Cell {
  const inlines = cellInlines(cell);
  if (!inlines) return { words: undefined, passages: writing.write(cell.children, writing) };
  const anchors = cell.children[0]?.anchors;
  return { words: writeInlines(inlines, writing.naming), passages: [], ...(anchors && { anchors }) };
}

function plainName({ words }: Cell): string {
  return (words ?? '').replaceAll('\n', ' ');
}

function nameOf(parts: ReturnType<typeof nameOfColumn>, read: Read): string {
  return parts.map(part => (typeof part === 'string' ? part : plainName(read(part)))).join('');
}

/** One passage if all cells of the row are text; otherwise, the blocks of a cell are below the name of its column. */
function writeRow(table: Table, row: number, names: readonly string[], read: Read): readonly Passage[] {
  const passages: Passage[] = [];
  let fields: string[] = [];
  let anchors: SafeText[] = [];
  /** The field before this one names the row, so a colon follows it. */
  let isNamed = false;
  const add = (field: string) => {
    const before = isNamed ? fields.pop() : undefined;
    fields.push(before === undefined ? field : `${before}: ${field}`);
    isNamed = false;
  };
  const takeFields = () => {
    const field = isNamed ? [...fields.slice(0, -1), `${fields.at(-1) ?? ''}:`] : fields;
    if (fields.length > 0)
      passages.push(anchored(told(field.join('; ')), anchors.length > 0 ? anchors : undefined));
    fields = [];
    anchors = [];
    isNamed = false;
  };
  for (const [column, place] of (table.rows[row] ?? []).entries()) {
    if (place.type === 'covered' && place.left > 0) continue;
    const cell = cellAt(table.rows, row, column);
    if (!cell) continue;
    const { words, passages: inside, anchors: own = [] } = read(cell);
    const columns = cell.columns ?? 1;
    const name =
      columns === 1
        ? (names[column] ?? '')
        : nameOf(nameOfColumns({ header: table.header, count: names.length }, column, columns), read);
    const label = name === '' ? '' : `${name}: `;
    if (place.type === 'covered') {
      const isShort = words !== undefined && words !== '' && cellWidth(words) <= mostRepeated;
      if (words !== '') add(`${label}${isShort ? words : 'as above'}`);
      continue;
    }
    anchors.push(...own);
    if (words !== undefined) {
      // An empty cell is worth reporting only with the name of what is missing.
      if (words === '' && name === '') continue;
      add(`${label}${words === '' ? 'empty' : words}`);
      isNamed = cell.isHeader === true && name === '';
      continue;
    }
    if (name !== '') add(`${name}:`);
    takeFields();
    const [first, ...others] = inside;
    if (first) passages.push(closeUp(first), ...others);
  }
  isNamed = false;
  takeFields();
  return passages;
}
