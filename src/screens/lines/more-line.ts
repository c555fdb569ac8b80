import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, truncateLine } from '../../terminal/line.ts';

/** How many rows of a text are off the screen: those below, or if there are none, those above. */
export function moreLine(
  above: number,
  below: number,
  columns: number,
  { ellipsis, up, down }: Glyphs,
): Line {
  const rows = (count: number) => `${count} more ${count === 1 ? 'row' : 'rows'}`;
  const words =
    below > 0 ? `${ellipsis} ${rows(below)} ${down}` : above > 0 ? `${ellipsis} ${rows(above)} ${up}` : '';
  return truncateLine(
    [decoration(columns >= 24 ? '  ' : ''), decoration(words, 'notice')],
    columns,
    ellipsis,
  );
}
