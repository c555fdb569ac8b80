import type { Block } from '../markdown/document.ts';
import type { Place } from '../markdown/place.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import type { Line } from '../terminal/line.ts';
import type { Row } from './part-hits.ts';

/** Finds the links of a document that is laid out. `visible` is the rows of the screen. */
export type FlowLinks = {
  /** A place at which the link is on the screen: the same one where it is already. */
  revealing(linkIndex: number, from: Place, visible: number): Place;
  /** The first row of a link. */
  placeOfLink(linkIndex: number): Place | undefined;
  /** Whether some of the link is on the screen. */
  showsLink(linkIndex: number, from: Place, visible: number): boolean;
  /**
   * The link where someone looks who has none chosen: the first one on the screen, or below it; backwards the last one on
   * it, or above. With a target that is the first one from it on, or the last one before it.
   */
  nearestLink(from: Place, direction: 1 | -1, visible: number, target?: Place): number | undefined;
};

/** What is asked of the document as it is laid out. */
type LaidOut = {
  /** The blocks that are drawn. */
  readonly blocks: readonly Block[];
  linesOf(index: number): readonly Line[];
  rowAt(place: Place): Row;
  placeAt(row: Row): Place;
  /** The first and the last row of a screen. */
  rowsAbout(from: Place, visible: number): { readonly top: Row; readonly bottom: Row };
  isBelow(one: Row, other: Row): boolean;
  /** The place that shows a row with this many rows above it. */
  showing(row: Row, above: number, visible: number): Place;
};

/** The rows of each link in the lines of a block, by its index, counted from the first line. */
type LinkRows = ReadonlyMap<number, { readonly first: number; readonly last: number }>;

/** A block may have a link in every word: its lines are read once, not once for each link. */
const known = new WeakMap<readonly Line[], LinkRows>();

function linkRowsOf(lines: readonly Line[]): LinkRows {
  const before = known.get(lines);
  if (before) return before;
  const rows = new Map<number, { first: number; last: number }>();
  for (const [row, line] of lines.entries()) {
    for (const { link } of line) {
      if (link) rows.set(link.index, { first: rows.get(link.index)?.first ?? row, last: row });
    }
  }
  known.set(lines, rows);
  return rows;
}

export function createFlowLinks(laidOut: LaidOut): FlowLinks {
  const { blocks, linesOf, rowAt, placeAt, rowsAbout, isBelow, showing } = laidOut;
  /** The block of each link, in reading order, once one has been asked for: it need not be laid out to be passed over. */
  let linkBlocks: ReadonlyMap<number, number> | undefined;

  function blocksOfLinks(): ReadonlyMap<number, number> {
    linkBlocks ??= new Map(
      blocks.flatMap((block, at) => [...linksOfBlock(block)].map(({ index }) => [index, at] as const)),
    );
    return linkBlocks;
  }
  function rowsOfLink(index: number): { readonly first: Row; readonly last: Row } | undefined {
    const block = blocksOfLinks().get(index);
    if (block === undefined) return undefined;
    const rows = linkRowsOf(linesOf(block)).get(index);
    return rows && { first: { block, row: rows.first }, last: { block, row: rows.last } };
  }
  /** Whether rows that begin and end so have one on the screen. */
  function isSeen(first: Row, last: Row, from: Place, visible: number): boolean {
    const { top, bottom } = rowsAbout(from, visible);
    return !isBelow(top, last) && !isBelow(first, bottom);
  }

  return {
    revealing(linkIndex, from, visible) {
      const rows = rowsOfLink(linkIndex);
      if (!rows || isSeen(rows.first, rows.first, from, visible)) return from;
      // A third of the screen above it: what a link is about mostly comes before it.
      return showing(rows.first, Math.floor(visible / 3), visible);
    },
    placeOfLink(linkIndex) {
      const rows = rowsOfLink(linkIndex);
      return rows && placeAt(rows.first);
    },
    showsLink(linkIndex, from, visible) {
      const rows = rowsOfLink(linkIndex);
      return rows !== undefined && isSeen(rows.first, rows.last, from, visible);
    },
    nearestLink(from, direction, visible, target) {
      const { top, bottom } = rowsAbout(from, visible);
      const start = target ? rowAt(target) : direction === 1 ? top : bottom;
      const isOnItsWay = (index: number, block: number): boolean => {
        if (direction === 1 ? block < start.block : block > start.block) return false;
        const rows = rowsOfLink(index);
        if (!rows) return false;
        if (direction === 1) return !isBelow(start, target ? rows.first : rows.last);
        return target ? isBelow(start, rows.first) : !isBelow(rows.first, start);
      };
      const inOrder = [...blocksOfLinks()];
      const all = direction === 1 ? inOrder : inOrder.reverse();
      return all.find(([index, block]) => isOnItsWay(index, block))?.[0];
    },
  };
}
