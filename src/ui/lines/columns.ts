import { type Line, lineWidth, padLine, truncateLine } from '../../terminal/line.ts';

/** One row with something at its left and something at its right end; the left gives way, ending in a mark. */
export function spread(left: Line, right: Line, columns: number, ellipsis: string): Line {
  const room = columns - lineWidth(right) - (right.length > 0 ? 2 : 0);
  const shown = truncateLine(left, room, ellipsis);
  return [...padLine(shown, columns - lineWidth(right)), ...right];
}
