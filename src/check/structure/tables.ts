import { blockText } from '../../markdown/block-text.ts';
import type { Table, TableRow } from '../../markdown/document.ts';
import { columnCount } from '../../markdown/table-grid.ts';
import type { Checked } from '../checked.ts';
import { howMany, quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks } from '../walk-passage.ts';
import { writtenRows } from './written-rows.ts';

function* tables({ passages }: Checked): Generator<{ readonly table: Table; readonly at: Fault['at'] }> {
  for (const { file, blocks } of passages)
    for (const { block } of foundBlocks(blocks))
      if (block.type === 'table') yield { table: block, at: { file, ...block.position } };
}

function textsOf(row: TableRow): readonly (string | undefined)[] {
  return row.map(place =>
    place.type === 'cell' ? place.children.map(blockText).join(' ').trim() : undefined,
  );
}

/** HTML with one row or one column is there to place things, and so is one with whole blocks in its cells. */
function isForLayout({ header, rows }: Table): boolean {
  const hasBlocks = rows.some(row =>
    row.some(
      place =>
        place.type === 'cell' &&
        (place.children.length > 2 ||
          place.children.some(({ type }) => type === 'table' || type === 'heading')),
    ),
  );
  const hasRowHeaders = rows.some(row => row.some(place => place.type === 'cell' && place.isHeader));
  return header.length === 0 && !hasRowHeaders && (hasBlocks || rows.length < 2);
}

function* layoutTables(checked: Checked): Generator<Fault> {
  for (const { table, at } of tables(checked))
    if (isForLayout(table)) yield { at, message: 'This table only places things next to each other.' };
}

function* missingHeaders(checked: Checked): Generator<Fault> {
  for (const { table, at } of tables(checked)) {
    if (isForLayout(table)) continue;
    const { header, rows } = table;
    const hasRowHeaders = rows.some(row => row.some(place => place.type === 'cell' && place.isHeader));
    const names = header.flatMap(textsOf);
    if (names.every(name => !name)) {
      if (!hasRowHeaders) yield { at, message: 'No column of this table has a header.' };
      continue;
    }
    if (header.length > 1) continue;
    const empty = (header[0] ? textsOf(header[0]) : []).findIndex(
      (name, column) => column > 0 && name === '',
    );
    if (empty > 0) yield { at, message: `Column ${empty + 1} of this table has no header.` };
  }
}

function* repeatedHeaders(checked: Checked): Generator<Fault> {
  for (const { table, at } of tables(checked)) {
    const [row, ...others] = table.header;
    if (!row || others.length > 0) continue;
    const names = textsOf(row).flatMap(name => (name ? [name] : []));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      yield { at, message: `Two columns of this table have the header ${quotedWords(twice)}.` };
  }
}

function* mergedCells(checked: Checked): Generator<Fault> {
  for (const { table, at } of tables(checked)) {
    const merged = [...table.header, ...table.rows]
      .flat()
      .filter(place => place.type === 'cell' && (place.columns !== undefined || place.rows !== undefined));
    if (merged.length > 0)
      yield { at, message: `This table has ${howMany(merged.length, 'cell')} over several rows or columns.` };
  }
}

/** Rows of a table in Markdown with more or fewer cells than its header: the reader sees what GitHub made of them. */
function* raggedTables(checked: Checked): Generator<Fault> {
  for (const { table, at } of tables(checked)) {
    const count = table.header[0]?.length;
    const lines = checked.files.find(({ file }) => file === at.file)?.lines;
    if (count === undefined || !lines) continue;
    for (const { cells, line } of writtenRows(lines, at)) {
      if (cells === count) continue;
      yield {
        at: { ...at, line },
        message: `This row has ${howMany(cells, 'cell')}, and the header has ${count}.`,
        ...(cells > count
          ? { fix: 'Leave out the cells that have no header, or name them: GitHub does not show them.' }
          : { severity: 'advice' as const }),
      };
    }
  }
}

const mostColumns = 6;
const mostRows = 10;

function* largeTables(checked: Checked): Generator<Fault> {
  if (checked.kind !== 'talk') return;
  for (const { table, at } of tables(checked)) {
    const columns = columnCount(table);
    const { length } = table.rows;
    if (columns > mostColumns)
      yield { at, message: `This table has ${columns} columns: by ear, each row is ${columns} pairs.` };
    else if (length > mostRows) yield { at, message: `This table has ${length} rows on one slide.` };
  }
}

export const tableRules: readonly Rule[] = [
  {
    id: 'table-header-missing',
    family: 'structure',
    title: 'Every column of a table has a header',
    why: 'A screen reader says the header before each cell; without it, a figure has no name.',
    wcag: '1.3.1',
    item: 6,
    severity: 'error',
    fix: 'Name the column in the first row.',
    unknown: 'Whether the header says what is in the column.',
    find: missingHeaders,
  },
  {
    id: 'table-header-repeated',
    family: 'structure',
    title: 'No two columns have the same header',
    why: 'By ear, columns with the same header are the same column.',
    wcag: '1.3.1',
    item: 6,
    severity: 'warning',
    fix: 'Say in each header what is different.',
    unknown: 'Nothing.',
    find: repeatedHeaders,
  },
  {
    id: 'table-ragged',
    family: 'structure',
    title: 'Every row of a table has a cell for each header',
    why: 'A cell without a header has no name and is not shown, and one that is missing moves those behind it.',
    wcag: '1.3.1',
    item: 6,
    severity: 'warning',
    fix: 'Write an empty cell where there is nothing.',
    unknown: 'Which cell is missing.',
    find: raggedTables,
  },
  {
    id: 'table-for-layout',
    family: 'structure',
    title: 'Tables are for data, not for layout',
    why: 'A screen reader announces rows and columns that mean nothing.',
    wcag: '1.3.2',
    item: 6,
    severity: 'warning',
    fix: 'Use a list, or column_layout on a slide.',
    unknown: 'Whether its cells are data after all.',
    find: layoutTables,
  },
  {
    id: 'table-merged',
    family: 'structure',
    title: 'Tables have no merged cells',
    why: 'With merged cells, it is easy to lose which header a cell belongs to.',
    wcag: '1.3.1',
    item: 6,
    severity: 'advice',
    fix: 'Split it into simple tables.',
    unknown: 'Whether the merged cells are easy to follow.',
    find: mergedCells,
  },
  {
    id: 'table-large',
    family: 'structure',
    title: `Tables on slides have no more than ${mostColumns} columns and ${mostRows} rows`,
    why: 'A large table is not read in a hall, and by ear it is a long list of pairs.',
    item: 6,
    severity: 'warning',
    fix: 'Show the rows that matter, and link to the rest.',
    unknown: 'Which rows matter.',
    find: largeTables,
  },
];
