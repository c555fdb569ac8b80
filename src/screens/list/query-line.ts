import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';

/** What was typed into a list, with a blank cell behind it for the cursor. Of a long query, the end is shown, where the user types. */
export function queryLine(label: string, query: string, columns: number, { ellipsis }: Glyphs): Line {
  const name = decoration(`${label}: `, 'hint.key');
  const room = columns - lineWidth([name]) - 1;
  return [name, span(endOf(safeRow(query), room, safeText(ellipsis)))];
}

function endOf(text: SafeText, columns: number, ellipsis: SafeText): SafeText {
  if (cellWidth(text) <= columns) return text;
  const kept: SafeText[] = [];
  let width = cellWidth(ellipsis);
  for (const grapheme of [...graphemes(text)].toReversed()) {
    width += cellWidth(grapheme);
    if (width > columns) break;
    kept.unshift(grapheme);
  }
  return joinSafe([ellipsis, ...kept]);
}
