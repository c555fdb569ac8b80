import { type Line, lineWidth } from '../terminal/line.ts';
import type { Measure } from './measure.ts';

/** Rows of text wider than this are not read from afar. */
const widestText = 92;
/** A window of more rows is not used up: the parts of a slide would be too far apart to be seen together. */
const wholeRows = 28;
const highestStage = 40;
/** The least share of the columns that stays free at each side of letters. */
const besideLetters = 16;
/** The grid on which a narrow text begins, in parts of the measure; narrower measures have none. */
const gridColumns = 6;
const leastForGrid = 60;

/** The rows of an area that a slide uses where it fits, and how many stay free above them. */
export type Stage = { readonly top: number; readonly rows: number };

/**
 * The stage of an area, in the middle of it. It follows from the area alone, so a title has its row on every slide.
 */
export function stageOf(rows: number): Stage {
  const high = Math.min(rows, highestStage, wholeRows + Math.floor(Math.max(0, rows - wholeRows) / 4));
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
 * The blank columns at the left and right of title, rule, text and footer, which share their edges: in the middle, wherever
 * the window has room.
 */
export function slideMargin(columns: number): number {
  return Math.max(leastMargin(columns), Math.floor((columns - widestText) / 2));
}

/** Those beside a title in letters, which are read from further away than text. */
export function lettersMargin(columns: number): number {
  const least = Math.floor(columns / besideLetters);
  return Math.min(slideMargin(columns), Math.max(leastMargin(columns), least));
}

/**
 * How far to the right a text goes that is much narrower than its measure, so that it does not stick to the left edge. Only
 * two steps, so that the texts of a talk begin in few columns.
 */
export function indentOf(lines: readonly Line[], { left, columns }: Measure): number {
  if (columns < leastForGrid) return 0;
  const width = lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0) - left;
  const steps = width <= columns / 3 ? 2 : width <= (columns * 2) / 3 ? 1 : 0;
  return steps * Math.floor(columns / gridColumns);
}
