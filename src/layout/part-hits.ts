import { type Jump, type Place, startOfDocument } from '../markdown/place.ts';
import { type Line, lineText } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** A row of a block that is laid out. Both count from 0. */
export type Row = { readonly block: number; readonly row: number };

/** Whether a text has one of the words that someone looks for. */
export type HasWord = (text: SafeText) => boolean;

/** Finds words in a part of a document: from a block to the next heading. `visible` is the rows of the screen. */
export type PartHits = {
  /**
   * To the first row with a word, with the first row of the part where both have room; the first row, where
   * no row has one.
   *
   * @param block the first of the part, counted in the document from 0
   */
  hit(block: number, hasWord: HasWord, visible: number): Jump;
  /** The next place in the part with a word in a row that is not on the screen; nothing if none is. */
  nextHit(block: number, hasWord: HasWord, from: Place, direction: 1 | -1, visible: number): Jump | undefined;
};

/** What is asked of the document as it is laid out. */
type LaidOut = {
  /** The laid-out blocks of a part; `end` is after the last. */
  partFrom(block: number): { readonly index: number; readonly end: number };
  linesOf(index: number): readonly Line[];
  /** The first and the last row of a screen. */
  rowsAbout(from: Place, visible: number): { readonly top: Row; readonly bottom: Row };
  isBelow(one: Row, other: Row): boolean;
  /** Shows a row with this many rows above it. */
  showing(row: Row, above: number, visible: number): Jump;
};

export function createPartHits({ partFrom, linesOf, rowsAbout, isBelow, showing }: LaidOut): PartHits {
  function* rowsOfPart(block: number): Generator<Row & { readonly line: Line }> {
    const { index, end } = partFrom(block);
    for (let at = index; at < end; at += 1) {
      for (const [row, line] of linesOf(at).entries()) yield { block: at, row, line };
    }
  }
  /** What a hit is about mostly comes before it. */
  const withContext = (row: Row, visible: number) => showing(row, Math.floor(visible / 3), visible);

  return {
    hit(block, hasWord, visible) {
      let first: Row | undefined;
      let above = 0;
      const shownWith = (row: Row, hit: Row) => ({
        ...showing(row, 0, visible),
        target: showing(hit, 0, visible).target,
      });
      for (const row of rowsOfPart(block)) {
        // Blank rows belong to what is above them.
        if (!first && row.line.length === 0) continue;
        first ??= row;
        if (hasWord(lineText(row.line))) {
          const isNear = above < visible - Math.ceil(visible / 4);
          return isNear ? shownWith(first, row) : withContext(row, visible);
        }
        above += 1;
      }
      return first ? showing(first, 0, visible) : { place: startOfDocument, target: startOfDocument };
    },
    nextHit(block, hasWord, from, direction, visible) {
      const { top, bottom } = rowsAbout(from, visible);
      let found: Row | undefined;
      for (const row of rowsOfPart(block)) {
        const isBeyond = direction === 1 ? isBelow(row, bottom) : isBelow(top, row);
        if (!isBeyond || !hasWord(lineText(row.line))) continue;
        found = row;
        if (direction === 1) break;
      }
      return found && withContext(found, visible);
    },
  };
}
