import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import type { Rect } from '../frame.ts';

/** Lines, and the cells of the window that they go in. No line may be wider than those. */
export type Placed = { readonly rect: Rect; readonly lines: readonly Line[] };

/**
 * The rows of a part of the window.
 *
 * @param area the part: what is placed outside of it is left out
 * @param placed from left to right, where some are side by side
 */
export function placeLines(area: Rect, placed: readonly Placed[]): readonly Line[] {
  const rows = Array.from({ length: area.rows }, (): Line => []);
  for (const { rect, lines } of placed) {
    for (const [index, line] of lines.slice(0, rect.rows).entries()) {
      const at = rect.row + index - area.row;
      const before = rows[at];
      if (before === undefined || line.length === 0) continue;
      const gap = rect.column - area.column - lineWidth(before);
      rows[at] = gap > 0 ? [...before, decoration(' '.repeat(gap)), ...line] : [...before, ...line];
    }
  }
  return rows;
}
