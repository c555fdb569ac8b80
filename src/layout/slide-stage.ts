import { type Line, lineWidth } from '../terminal/line.ts';
import type { Measure } from './measure.ts';

/** Rows of text wider than this are not read from afar. */
const widestText = 92;
/** Edges further apart are no longer seen together. */
const widestGrid = 176;
/** A window of more rows is not used up: the parts of a slide would be too far apart to be seen together. */
const wholeRows = 30;
const highestStage = 44;
/** The least share of the columns that stays free at each side of letters. */
const besideLetters = 16;
/** The grid on which a narrow text begins, in parts of the whole; narrower ones have none. */
const gridColumns = 12;
const leastForGrid = 44;
/** From this size of the grid and the rows on, what is short in a list stands side by side. */
const leastForCards = { columns: 120, rows: 36 };

/** The rows of an area that a slide uses where it fits, and how many stay free above them. */
export type Stage = { readonly top: number; readonly rows: number };

/** The columns of a slide: all stands between the same edges, and prose is no wider than can be read. */
export type Grid = {
  /** The blank columns left of it. */
  readonly left: number;
  readonly columns: number;
};

/**
 * The stage of an area, in the middle of it. It follows from the area alone, so a title has its row on every slide.
 */
export function stageOf(rows: number): Stage {
  const high = Math.min(rows, highestStage, wholeRows + Math.floor(Math.max(0, rows - wholeRows) / 2));
  return { top: Math.floor((rows - high) / 2), rows: high };
}

/** How many of the rows that are free go above a thing, so that it looks as if it were in the middle. */
export function aboveMiddle(free: number): number {
  return Math.floor((Math.max(0, free) * 2) / 5);
}

/** The blank columns at the left of all, which only wide code and tables reach. */
export function leastMargin(columns: number): number {
  return columns >= 60 ? 4 : columns >= 40 ? 2 : columns >= 24 ? 1 : 0;
}

/**
 * The blank columns at the left and right of title, rule, body, header and footer, which share their edges. They grow with
 * the window, but slower.
 */
export function slideMargin(columns: number): number {
  const share = Math.floor((columns - 64) / 7);
  return Math.max(leastMargin(columns), share, Math.floor((columns - widestGrid) / 2));
}

/** Where prose stands in a grid. */
export function proseOf({ left, columns }: Grid): Measure {
  return { left, columns: Math.min(columns, widestText) };
}

/** The columns in the middle of a grid, no more than so many. */
export function middleOfGrid({ left, columns }: Grid, most: number): Grid {
  const used = Math.min(columns, most);
  return { left: left + Math.floor((columns - used) / 2), columns: used };
}

/** Those beside a title in letters, which are read from further away than text. */
export function lettersMargin(columns: number): number {
  const least = Math.floor(columns / besideLetters);
  return Math.min(slideMargin(columns), Math.max(leastMargin(columns), least));
}

/** Whether there is room for cards side by side. @param rows all that a slide has */
export function hasRoomForCards(grid: Grid, rows: number): boolean {
  return grid.columns >= leastForCards.columns && rows >= leastForCards.rows;
}

/**
 * How far to the right a text goes that is narrower than its grid, so that it stands in the middle as a group. Only in
 * steps, so that the texts of a talk begin in few columns.
 */
export function indentOf(lines: readonly Line[], { left, columns }: Grid): number {
  if (columns < leastForGrid) return 0;
  const width = lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0) - left;
  const step = Math.floor(columns / gridColumns);
  return step * Math.floor(Math.max(0, columns - width) / 2 / step);
}
