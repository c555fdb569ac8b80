import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, truncateLine } from '../../terminal/line.ts';

/** Tells what a screen does not show of a text: rows below first, else those above. */
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
