import { wrap } from '../../layout/wrap.ts';
import { chosenOf } from '../../list/list-state.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { type Line, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { groupLine } from './group-line.ts';
import { type ListShape, type ListSlot, listPage, startsGroup } from './list-page.ts';
import { betweenLine, entryLine, entryTextLine, type ListRow, wrappedTitleLine } from './list-row.ts';
import { queryLine } from './query-line.ts';

/** The entries of a list. */
type ShownEntries = ListShape & {
  /** An entry, counted from 0: of many, few are drawn. */
  row(index: number): ListRow;
};

/** A list with what was typed above it. */
export type ShownList = ShownEntries & {
  /** What is before the query. */
  readonly label: string;
  /** What an empty list says. */
  readonly nothing: string;
};

type Area = { readonly columns: number; readonly rows: number };

/** The rows above the entries: the query and a blank one; in a low window the query alone. */
function queryRows(rows: number): number {
  return rows < 6 ? 1 : 2;
}

/** How many rows of a list of that many are for its entries. */
export function rowsForEntries(rows: number): number {
  return rows - queryRows(rows);
}

/** How many entries are on the page of the chosen one. @param rows those of the whole list */
export function listCapacity(shape: ListShape, rows: number): number {
  const { from, to } = listPage(shape, rowsForEntries(rows));
  return Math.max(1, to - from);
}

/**
 * The entry in a row of a list, both counted from 0; nothing for rows without an entry.
 *
 * @param rows the rows of the whole list
 */
export function entryAtRow(row: number, shape: ListShape, rows: number): number | undefined {
  const slot = listPage(shape, rowsForEntries(rows)).slots[row - queryRows(rows)];
  return slot?.type === 'title' || slot?.type === 'text' ? slot.entry : undefined;
}

/** A list, as many of its entries as fit around the chosen one. */
export function listLines(shown: ShownList, { columns, rows }: Area, glyphs: Glyphs): readonly Line[] {
  const { label, list, count, nothing } = shown;
  return [
    queryLine(label, list.query, columns, glyphs),
    ...(queryRows(rows) === 1 ? [] : [[]]),
    ...(count > 0
      ? entryLines(shown, { columns, rows: rowsForEntries(rows) }, glyphs)
      : wrap([span(safeText(nothing))], columns)),
  ];
}

/** The entries of a list alone, as many as fit around the chosen one. */
export function entryLines(shown: ShownEntries, { columns, rows }: Area, glyphs: Glyphs): readonly Line[] {
  const { from, slots } = listPage(shown, rows);
  const chosen = chosenOf(shown.list, shown.count);
  const known = new Map<number, ListRow>();
  const rowOf = (entry: number): ListRow => {
    const row = known.get(entry) ?? inMargin(shown, entry, entry === from);
    known.set(entry, row);
    return row;
  };
  function lineOf(slot: ListSlot): Line {
    const { entry } = slot;
    switch (slot.type) {
      case 'blank':
        return betweenLine(rowOf(entry), glyphs);
      case 'group':
        return groupLine(shown.groups, entry, columns, glyphs);
      case 'title':
        return entryLine(rowOf(entry), entry === chosen, columns, glyphs);
      case 'text':
        return rowOf(entry).wrapped
          ? wrappedTitleLine(rowOf(entry), slot.row)
          : entryTextLine(rowOf(entry), columns, glyphs);
    }
  }
  return slots.map(lineOf);
}

/** An entry with the name of its group in the margin, where that is its place: once, at the first of a group or a page. */
function inMargin({ groups, count, row }: ShownEntries, entry: number, isFirst: boolean): ListRow {
  const own = row(entry);
  if (groups?.place !== 'beside') return own;
  const isNamed = isFirst || startsGroup(groups, entry);
  return {
    ...own,
    margin: {
      name: isNamed ? groups.nameOf(entry) : safeText(''),
      columns: groups.columns,
      isLast: entry === count - 1,
    },
  };
}
