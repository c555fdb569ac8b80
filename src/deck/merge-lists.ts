import type { List, ListItem } from '../markdown/document.ts';
import type { Part } from './part.ts';

/** A part, and which items of its list follow a pause that was between lists. */
export type Sibling = Part & { readonly pausesBefore?: ReadonlySet<ListItem> };

/**
 * Makes one list of those that only a pause parts: in Markdown a comment ends a list, but the audience is to see
 * one. Ordered lists are one where their numbers go on.
 */
export function mergeLists(parts: readonly Part[]): readonly Sibling[] {
  const merged: Sibling[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (!part) break;
    const run = part.block.type === 'list' ? readRun(parts, at, part.block) : undefined;
    if (run && part.block.type === 'list') {
      // What stood between them asks for nothing that depends on its place.
      merged.push({ ...part, ...joined(part.block, run.lists) }, ...run.between);
      at = run.end;
    } else {
      merged.push(part);
      at += 1;
    }
  }
  return merged;
}

type Run = {
  readonly lists: readonly List[];
  /** Comments between them, but for the pauses. */
  readonly between: readonly Part[];
  /** The part after the last list. */
  readonly end: number;
};

/** The lists that go on with the one at `from`, if any do. */
function readRun(parts: readonly Part[], from: number, first: List): Run | undefined {
  const lists = [first];
  const between: Part[] = [];
  let end = from + 1;
  let next = first.start === undefined ? undefined : first.start + first.children.length;
  for (;;) {
    const gap = readGap(parts, end);
    const list = parts[end + gap.length]?.block;
    const isPaused = gap.some(({ command }) => command?.type === 'pause');
    if (!isPaused || list?.type !== 'list' || list.delimiter !== first.delimiter || list.start !== next)
      break;
    if (next !== undefined) next += list.children.length;
    lists.push(list);
    for (const part of gap) if (part.command?.type !== 'pause') between.push(part);
    end += gap.length + 1;
  }
  return lists.length > 1 ? { lists, between, end } : undefined;
}

/** Pauses and notes from a part on. */
function readGap(parts: readonly Part[], from: number): readonly Part[] {
  let to = from;
  while (parts[to]?.command?.type === 'pause' || parts[to]?.command?.type === 'speakerNote') to += 1;
  return parts.slice(from, to);
}

function joined(
  first: List,
  lists: readonly List[],
): { readonly block: List; readonly pausesBefore: ReadonlySet<ListItem> } {
  const block: List = {
    ...first,
    tight: lists.every(({ tight }) => tight),
    children: lists.flatMap(({ children }) => children),
  };
  return { block, pausesBefore: new Set(lists.slice(1).flatMap(({ children }) => children.slice(0, 1))) };
}
