import type { Line } from '../terminal/line.ts';
import { aboveMiddle, type Stage } from './slide-stage.ts';

/** How many blank rows may part a title from its text: they are seen together. A higher window is seen from further away. */
const farthestText = (rows: number): number => Math.max(8, Math.floor(rows / 4));

/** A slide laid out for an area. */
export type SlideLayout = {
  /** All its rows: as many as the area has, or more where it does not fit. */
  readonly rows: number;
  /** Its title is only a picture of the words: they must be said elsewhere. */
  readonly isTitleDrawn: boolean;
  /** All rows as they are seen at a step: what comes later is blank, so that nothing ever moves. */
  lines(step: number): readonly Line[];
};

/** The parts of a slide from top to bottom: all blank rows between them are still to be put in. */
export type Parts = {
  readonly top: readonly Line[];
  readonly body: readonly Line[];
  /** What is in the middle of the screen. */
  readonly lower: readonly Line[];
  readonly addresses: readonly Line[];
  readonly below: readonly Line[];
};

export function heightOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, { length }) => sum + length, 0);
}

/** Puts the rows that are left over around the slide, and around its body, which is one group. */
export function spreadOut(parts: Parts, rows: number, stage: Stage): readonly Line[] {
  const { top, body, lower, addresses, below } = parts;
  const height = heightOf(parts);
  const start = Math.max(0, Math.min(stage.top, rows - height));
  const spare = Math.max(0, stage.rows - height);
  const before = start + top.length;
  const rest = Math.max(0, rows - start - height - spare);
  const after = [...addresses, ...below, ...blank(rest)];
  if (lower.length === 0) {
    const above = Math.min(aboveMiddle(spare), farthestText(rows) - 1);
    return [...blank(start), ...top, ...blank(above), ...body, ...blank(spare - above), ...after];
  }
  // In the middle of the screen, not of what the rows above leave.
  const middle = Math.floor((rows - lower.length) / 2) - before - body.length;
  const above = Math.max(0, Math.min(middle, spare));
  return [...blank(start), ...top, ...body, ...blank(above), ...lower, ...blank(spare - above), ...after];
}

export function blank(rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => []);
}
