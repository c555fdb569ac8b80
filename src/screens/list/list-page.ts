import { chosenOf, type ListState } from '../../list/list-state.ts';
import type { SafeText } from '../../terminal/safe-text.ts';

/** Entries that belong together; those of one group follow each other. */
export type ListGroups = {
  /** The name of the group that an entry is in. */
  nameOf(index: number): SafeText;
} & (
  | /** Named in a row above, with how many entries the group of an entry has. */ {
      readonly place: 'above';
      countOf(index: number): number;
    }
  /** Named in the margin beside, which has so many columns. */
  | { readonly place: 'beside'; readonly columns: number }
  /** Only a blank row apart, where all have room for that. */
  | { readonly place: 'apart'; readonly count: number }
);

/** What the rows of a list depend on. */
export type ListShape = {
  readonly list: ListState;
  readonly count: number;
  /** How many there are, whatever the query leaves: where all have room for it, blank rows part them. Typing moves nothing. */
  readonly total?: number;
  /** Whether entries say more than their titles, which is a second row. */
  readonly hasTexts: boolean;
  /** How many such rows this one has, of a list in which entries have some; one unless it says so. */
  textRows?(index: number): number;
  readonly groups?: ListGroups;
};

/** What is in a row of the entries of a list. `row`: which of the rows below its title, counted from 0. */
export type ListSlot =
  | { readonly type: 'blank' | 'group' | 'title'; readonly entry: number }
  | { readonly type: 'text'; readonly entry: number; readonly row: number };

/** A page of a list: its first entry, the one after its last, and what is in its rows. */
export type ListPage = { readonly from: number; readonly to: number; readonly slots: readonly ListSlot[] };

/** With a blank row between entries, so many of two rows must still fit. */
const leastParted = 6;

/**
 * The page of a list that has the chosen entry. Lists turn pages instead of scrolling row by row, so a step mostly changes
 * two rows, the chosen one and the one before: a screen reader reads less, and a slow connection sends less.
 *
 * @param rows for the entries, without the query
 */
export function listPage(shape: ListShape, rows: number): ListPage {
  const { list, count } = shape;
  if (count === 0) return { from: 0, to: 0, slots: [] };
  const makeUpOf = makeUpWithin(shape, rows);
  const rowsOf = (entry: number, isFirst: boolean) => sum(makeUpOf(entry, isFirst));
  const chosen = chosenOf(list, count);
  let from = 0;
  let to = 0;
  do {
    from = to;
    let used = 0;
    do {
      used += rowsOf(to, to === from);
      to += 1;
    } while (to < count && used + rowsOf(to, false) <= rows);
  } while (to <= chosen && to < count);
  if (to === count) from = Math.min(from, startOfLastPage(count, rows, rowsOf));
  const slots = Array.from({ length: to - from }, (_, nth) => from + nth).flatMap(entry =>
    slotsOf(entry, makeUpOf(entry, entry === from)),
  );
  return { from, to, slots: slots.slice(0, rows) };
}

/** The last page is as full as the others. */
function startOfLastPage(
  count: number,
  rows: number,
  rowsOf: (entry: number, isFirst: boolean) => number,
): number {
  let from = count - 1;
  let below = 0;
  while (from > 0) {
    below += rowsOf(from, false);
    if (below + rowsOf(from - 1, true) > rows) break;
    from -= 1;
  }
  return from;
}

/** The rows of an entry apart from its title: what parts it from the one before, the name of its group, and its text. */
type MakeUp = { readonly blank: 0 | 1; readonly group: 0 | 1; readonly text: number };

function sum({ blank, group, text }: MakeUp): number {
  return blank + group + 1 + text;
}

function slotsOf(entry: number, { blank, group, text }: MakeUp): readonly ListSlot[] {
  return [
    ...(blank === 1 ? [{ type: 'blank', entry } as const] : []),
    ...(group === 1 ? [{ type: 'group', entry } as const] : []),
    { type: 'title', entry },
    ...Array.from({ length: text }, (_, row) => ({ type: 'text', entry, row }) as const),
  ];
}

function makeUpWithin(shape: ListShape, rows: number): (entry: number, isFirst: boolean) => MakeUp {
  const { hasTexts, textRows, groups } = shape;
  const areParted = arePartedWithin(shape, rows);
  return (entry, isFirst) => {
    const isNew = groups !== undefined && (isFirst || startsGroup(groups, entry));
    const isParted = areParted.entries || (areParted.groups && isNew && groups.place !== 'beside');
    return {
      blank: !isFirst && isParted ? 1 : 0,
      group: isNew && groups.place === 'above' ? 1 : 0,
      text: hasTexts ? (textRows?.(entry) ?? 1) : 0,
    };
  };
}

/** What a blank row is between, where there is room. */
function arePartedWithin(
  { total, hasTexts, groups }: ListShape,
  rows: number,
): { readonly entries: boolean; readonly groups: boolean } {
  if (hasTexts) return { entries: Math.floor((rows + 1) / 3) >= leastParted, groups: true };
  if (groups?.place === 'apart')
    return { entries: false, groups: total !== undefined && total + groups.count - 1 <= rows };
  return { entries: !groups && total !== undefined && total * 2 - 1 <= rows, groups: true };
}

/** Whether an entry is the first of its group. */
export function startsGroup({ nameOf }: ListGroups, entry: number): boolean {
  return entry === 0 || nameOf(entry) !== nameOf(entry - 1);
}
