import { cellWidth } from '../terminal/cell-width.ts';
import { decoration, type Line, type Span } from '../terminal/line.ts';

/** A row with blanks where words come later. They were wrapped with all others, so that nothing moves when they come. */
export function withoutLater(line: Line): Line {
  if (!line.some(({ isLater }) => isLater)) return line;
  const last = line.findLastIndex(({ isLater }) => !isLater);
  return line
    .slice(0, last + 1)
    .map((span): Span => (span.isLater ? decoration(' '.repeat(cellWidth(span.text))) : span));
}
