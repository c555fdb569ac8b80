import { decoration, type Line, lineWidth, truncateLine } from '../../terminal/line.ts';

/** One row with something at its left and something at its right end; the right end goes first when it is tight. */
export function spread(left: Line, right: Line, columns: number, ellipsis: string): Line {
  const gap = columns - lineWidth(left) - lineWidth(right);
  if (gap >= 2) return [...left, decoration(' '.repeat(gap)), ...right];
  return truncateLine(left, columns, ellipsis);
}
