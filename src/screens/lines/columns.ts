import { type Line, lineWidth, padLine, truncateLine } from '../../terminal/line.ts';

/** One row with one part at its left end and one at its right. If both do not fit, the left one is cut, with a mark. */
export function spread(left: Line, right: Line, columns: number, ellipsis: string): Line {
  const room = columns - lineWidth(right) - (right.length > 0 ? 2 : 0);
  const shown = truncateLine(left, room, ellipsis);
  return [...padLine(shown, columns - lineWidth(right)), ...right];
}
