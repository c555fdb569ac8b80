import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { type Line, lineText } from '../../terminal/line.ts';
import type { Rect } from '../frame.ts';

/**
 * Where on a slide the words are that came into view last: whoever reads the screen by its cursor reads these next.
 *
 * @param lines the rows on the screen @param before the same rows as they were, where they were on the screen: what is in
 *   those is not new @param from the row from which on something is new
 */
export function newWordsIn(
  lines: readonly Line[],
  before: readonly Line[],
  from: number,
): Pick<Rect, 'column' | 'row'> {
  const first = lines.findIndex((line, row) => row >= from && isText(line));
  const row = first === -1 ? lines.findIndex((line, index) => index >= from && line.length > 0) : first;
  return { row: Math.max(0, row), column: newColumn(lines[row] ?? [], before[row] ?? []) };
}

function isText(line: Line): boolean {
  return line.some(({ text, decoration }) => decoration === undefined && /\S/u.test(text));
}

/** The first column of a row that holds something which it did not hold before: a column beside another comes later. */
function newColumn(line: Line, before: Line): number {
  const old = [...graphemes(lineText(before))];
  let column = 0;
  let index = 0;
  for (const grapheme of graphemes(lineText(line))) {
    if (grapheme !== old[index] && grapheme.trim() !== '') return column;
    column += cellWidth(grapheme);
    index += 1;
  }
  return 0;
}
