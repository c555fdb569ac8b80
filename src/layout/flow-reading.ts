import type { Place } from '../markdown/place.ts';
import { isRead, type Line } from '../terminal/line.ts';
import type { Row } from './part-hits.ts';

/** Reads a document that is laid out row by row. `visible` is the rows of the screen. */
export type FlowReading = {
  /** The next row with words above or below a place; nothing where there is none. */
  nextWords(place: Place, direction: 1 | -1): Place | undefined;
  /** The first row with words on the screen; if there is none, its first row. */
  firstWords(from: Place, visible: number): Place;
  /** The last row with words on the screen; if there is none, its last row. */
  lastWords(from: Place, visible: number): Place;
  /** Where reading goes on once the screen has moved from a place to another: at the first row that was not on it. */
  afterScroll(from: Place, to: Place, direction: 1 | -1, visible: number): Place;
  /** In which row of the screen a place is, counted from 0; nothing if it is on none. */
  rowOnScreen(place: Place, from: Place, visible: number): number | undefined;
  /** A place that has the row of another on the screen, moved as little as possible. */
  keepingOnScreen(place: Place, from: Place, visible: number): Place;
};

/** What is asked of the document as it is laid out. */
type LaidOut = {
  linesOf(index: number): readonly Line[];
  rowAt(place: Place): Row;
  placeAt(row: Row): Place;
  /** Steps over rows, stopping at either end; says how many steps could be made. */
  step(from: Row, rows: number): { readonly at: Row; readonly made: number };
  /** The first and the last row of a screen. */
  rowsAbout(from: Place, visible: number): { readonly top: Row; readonly bottom: Row };
  isBelow(one: Row, other: Row): boolean;
  /** The place that shows a row with this many rows above it. */
  showing(row: Row, above: number, visible: number): Place;
};

export function createFlowReading(laidOut: LaidOut): FlowReading {
  const { linesOf, rowAt, placeAt, step, rowsAbout, isBelow, showing } = laidOut;
  const hasWords = ({ block, row }: Row) => isRead(linesOf(block)[row] ?? []);

  function wordsFrom(start: Row, direction: 1 | -1): Row | undefined {
    for (let { at, made } = step(start, direction); made === 1; { at, made } = step(at, direction)) {
      if (hasWords(at)) return at;
    }
    return undefined;
  }
  function firstWords(from: Place, visible: number): Place {
    const { top, bottom } = rowsAbout(from, visible);
    const found = hasWords(top) ? top : wordsFrom(top, 1);
    return placeAt(found && !isBelow(found, bottom) ? found : top);
  }
  function lastWords(from: Place, visible: number): Place {
    const { top, bottom } = rowsAbout(from, visible);
    const found = hasWords(bottom) ? bottom : wordsFrom(bottom, -1);
    return placeAt(found && !isBelow(top, found) ? found : bottom);
  }
  return {
    nextWords(place, direction) {
      const found = wordsFrom(rowAt(place), direction);
      return found && placeAt(found);
    },
    firstWords,
    lastWords,
    afterScroll(from, to, direction, visible) {
      if (direction === -1) return firstWords(to, visible);
      const found = wordsFrom(rowsAbout(from, visible).bottom, 1);
      return found && !isBelow(found, rowsAbout(to, visible).bottom)
        ? placeAt(found)
        : lastWords(to, visible);
    },
    rowOnScreen(place, from, visible) {
      const { top } = rowsAbout(from, visible);
      const wanted = rowAt(place);
      for (let row = 0; row < visible; row += 1) {
        const { at, made } = step(top, row);
        if (made < row) return undefined;
        if (at.block === wanted.block && at.row === wanted.row) return row;
      }
      return undefined;
    },
    keepingOnScreen(place, from, visible) {
      const { top, bottom } = rowsAbout(from, visible);
      const row = rowAt(place);
      if (isBelow(top, row)) return showing(row, 0, visible);
      return isBelow(row, bottom) ? showing(row, visible - 1, visible) : from;
    },
  };
}
