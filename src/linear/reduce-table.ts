import type { Table } from '../markdown/document.ts';
import { counted } from './frame.ts';
import { heardBlock } from './heard.ts';
import { namingOf } from './numbered-links.ts';
import { type Passage, told } from './passage.ts';
import type { LinearReduced, LinearState, LinearWorld, ReadTable } from './state.ts';
import { says } from './state.ts';
import { wholeText } from './write-blocks.ts';
import { tableReader } from './write-table.ts';

/** Reads a table by row and cell. */
export function reduceTable(
  state: LinearState,
  word: 'table' | 'row' | 'cell',
  rest: string,
  world: LinearWorld,
): LinearReduced {
  const numbers = rest
    .split(/[ ,]+/)
    .filter(typed => typed !== '')
    .map(Number);
  if (!numbers.every(number => Number.isSafeInteger(number) && number > 0))
    return says(
      state,
      told(`Type ${word} and ${word === 'cell' ? 'two numbers, row and column' : 'a number'}.`),
    );
  const [first, second] = numbers;
  if (word === 'table') return sayTable(state, first, world);
  const current = currentTable(state, world);
  if (!current) return says(state, told('No table here.'));
  const { table } = current;
  if (word === 'row') return sayRow(state, current, first ?? current.row + 1, world);
  const [row, column] = second === undefined ? [current.row, first] : [first, second];
  if (row === undefined || row === 0 || column === undefined)
    return says(state, told('Type cell and two numbers, row and column.'));
  const reader = tableReader(table, wholeText(namingOf(state, world.library)));
  if (row > table.rows.length || column > reader.columns)
    return says(state, told(`The table has ${sizeOf(table, reader.columns)}.`));
  const next = { ...state, table: { table, row } };
  return { state: next, said: named(`Row ${row}, column ${column}. `, reader.cell(row - 1, column - 1)) };
}

/** The table that was asked for while it is here, else the last one that was read. */
function currentTable(state: LinearState, world: LinearWorld): ReadTable | undefined {
  const found = heardBlock(state, 'table', world);
  const { table } = state;
  if (!found) return undefined;
  const isHere = Array.from({ length: found.count }, (_, at) =>
    heardBlock(state, 'table', world, at + 1),
  ).some(known => known?.block === table?.table);
  return table && isHere ? table : { table: found.block, row: 0 };
}

function sayTable(state: LinearState, wanted: number | undefined, world: LinearWorld): LinearReduced {
  const found = heardBlock(state, 'table', world, wanted);
  if (!found)
    return says(state, told(wanted === undefined ? 'No table here.' : 'No table with that number here.'));
  const { block: table, number, count } = found;
  const { columns, names } = tableReader(table, wholeText(namingOf(state, world.library)));
  const of = count > 1 ? ` ${number} of ${count}` : '';
  const listed = names
    .map((name, index) => `column ${index + 1}: ${name === '' ? 'no name' : name}`)
    .join('; ');
  return says(
    { ...state, table: { table, row: 0 } },
    told(`Table${of}, ${sizeOf(table, columns)}. ${listed.slice(0, 1).toUpperCase()}${listed.slice(1)}.`),
    told('Type row for the next row, row and a number, or cell, row and column.'),
  );
}

function sayRow(state: LinearState, { table }: ReadTable, row: number, world: LinearWorld): LinearReduced {
  const { length } = table.rows;
  if (row > length)
    return says(state, told(length === 0 ? 'The table has no rows.' : `The last row is ${length}.`));
  const reader = tableReader(table, wholeText(namingOf(state, world.library)));
  const said = named(`Row ${row} of ${length}. `, reader.row(row - 1));
  return { state: { ...state, table: { table, row } }, said };
}

function named(name: string, [first = told('empty'), ...others]: readonly Passage[]): readonly Passage[] {
  return [told(`${name}${first.text}`), ...others];
}

function sizeOf({ rows }: Table, columns: number): string {
  return `${counted(rows.length, 'row')}, ${counted(columns, 'column')}`;
}
