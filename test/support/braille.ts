import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import type { Picture } from './teletype.tsx';

// A braille display of 40 cells shows the part of the cursor's row in which the cursor is.

const displayCells = 40;

/** What is on the braille display. */
export function braille({ rows, cursor }: Picture): string {
  const start = Math.floor((cursor?.column ?? 0) / displayCells) * displayCells;
  return cellsOf(rows[cursor?.row ?? -1] ?? '')
    .slice(start, start + displayCells)
    .join('')
    .trim();
}

/** One entry a cell; what is two cells wide leaves an empty one. */
export function cellsOf(row: string): readonly string[] {
  const parts = [...new Intl.Segmenter('en').segment(row)].map(({ segment }) => segment);
  return parts.flatMap(part => [part, ...Array<string>(Math.max(0, cellWidth(safeText(part)) - 1)).fill('')]);
}
