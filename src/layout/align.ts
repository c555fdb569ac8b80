import type { Alignment } from '../markdown/document.ts';
import { decoration, type Line, lineWidth } from '../terminal/line.ts';

/** Moves a line to the right, as far as its alignment asks within `columns`. */
export function align(line: Line, columns: number, alignment: Alignment | undefined): Line {
  if (alignment === undefined || alignment === 'left' || line.length === 0) return line;
  const missing = columns - lineWidth(line);
  const left = alignment === 'right' ? missing : Math.floor(missing / 2);
  return left > 0 ? [decoration(' '.repeat(left)), ...line] : line;
}

/** The same for the lines of a whole block. */
export function alignAll(
  lines: readonly Line[],
  columns: number,
  alignment: Alignment | undefined,
): readonly Line[] {
  return alignment === undefined ? lines : lines.map(line => align(line, columns, alignment));
}
