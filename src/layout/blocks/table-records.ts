import type { Table, TableCell } from '../../markdown/document.ts';
import { cellAt, columnCount, type NamePart, nameOfColumns } from '../../markdown/table-grid.ts';
import { decoration, type Line, type Span } from '../../terminal/line.ts';
import type { LaidOutCell } from '../cell.ts';
import { gap, labelled } from '../labelled.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';
import type { LaidOutCells } from './table-grid.ts';

/** What a cell of several rows says in each of them is no longer; else the later ones point to the first. Columns. */
const mostRepeated = 40;

/** A table that is too narrow to be one: `Header: value` rows, a blank row between two records. */
export function layoutRecords(
  table: Table,
  cells: LaidOutCells,
  columns: number,
  { isHidden }: Pick<LayoutOptions, 'isHidden'> = {},
): readonly Line[] {
  const { header, rows } = table;
  const names = { header, count: columnCount(table) };
  const laidOut = (cell: TableCell) => cells.get(cell);
  if (rows.length === 0)
    return header
      .flat()
      .flatMap(place => (place.type === 'cell' ? (laidOut(place)?.layout(columns) ?? []) : []));
  return rows.flatMap((row, index): readonly Line[] => {
    const fields: Line[] = [];
    /** The cell before, where it names the row and waits for what it names. */
    let waiting: LaidOutCell | undefined;
    const endWaiting = () => {
      if (waiting) fields.push(...waiting.layout(columns));
      waiting = undefined;
    };
    for (const [column, place] of row.entries()) {
      if (place.type === 'covered' && place.left > 0) continue;
      const cell = cellAt(rows, index, column);
      const own = cell && laidOut(cell);
      if (!cell || !own) continue;
      const name = waiting ? [waiting] : namesOf(nameOfColumns(names, column, cell.columns ?? 1), cells);
      if (cell.isHeader && name.length === 0 && own.spans && own.need.natural > 0) {
        endWaiting();
        waiting = own;
        continue;
      }
      waiting = undefined;
      fields.push(...field(name, own, place.type === 'covered', columns));
    }
    endWaiting();
    const lines: readonly Line[] = index === 0 ? fields : [[], ...fields];
    return isHidden?.(row) ? lines.map(() => []) : lines;
  });
}

/** What names a cell: laid-out cells, and the words between them. */
type Names = readonly (LaidOutCell | string)[];

function namesOf(parts: readonly NamePart[], cells: LaidOutCells): Names {
  return parts.flatMap((part): Names => {
    const cell = typeof part === 'string' ? part : cells.get(part);
    return cell === undefined ? [] : [cell];
  });
}

function field(names: Names, cell: LaidOutCell, isRepeated: boolean, columns: number): readonly Line[] {
  const isShort = cell.spans !== undefined && cell.need.natural <= mostRepeated;
  const spans = isRepeated && !isShort ? [decoration('as above')] : cell.spans;
  const name = spansOf(names);
  if (spans && name) {
    if (name.length === 0 && cell.need.natural === 0) return [];
    return wrap(labelled(name, spans, 'table.header'), columns);
  }
  const heads = names.flatMap(part => (typeof part === 'string' ? [] : part.layout(columns)));
  return [...heads, ...(spans ? wrap(spans, columns) : cell.layout(columns))];
}

/** The name as one run of text, where all that it is made of is. */
function spansOf(names: Names): readonly Span[] | undefined {
  const runs = names.map(part => (typeof part === 'string' ? between(part) : part.spans));
  return runs.some(run => run === undefined) ? undefined : runs.flatMap(run => run ?? []);
}

/** The words between two names, which rows may end at. */
function between(words: string): readonly Span[] {
  return words.split(/(?= )|(?<= )/).map(piece => (piece === ' ' ? gap : decoration(piece, 'table.header')));
}
