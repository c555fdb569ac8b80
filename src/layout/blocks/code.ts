import type { Code } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import { hang } from '../hang.ts';
import type { LayoutOptions } from '../options.ts';

const tabStop = 4;
/** In fewer columns the mark of a continued row would leave no room for code. */
const leastForMark = 4;

/** Code is indented by two columns and never reflowed; a row too long goes on in the next, behind a mark. */
export function layoutCode(code: Code, columns: number, options: LayoutOptions): readonly Line[] {
  const indent: Line = [decoration('  ')];
  const mark: Line = [decoration(`${options.glyphs.ellipsis} `, 'list.marker')];
  return hang({ first: indent, rest: indent }, columns, room =>
    code.value
      .split('\n')
      .flatMap(row => cutRow(expandTabs(safeText(row)), room, room < leastForMark ? [] : mark)),
  );
}

function cutRow(row: SafeText, columns: number, continuation: Line): readonly Line[] {
  const lines: Line[] = [];
  let kept: SafeText[] = [];
  let room = columns;
  for (const grapheme of graphemes(row)) {
    const width = cellWidth(grapheme);
    if (width > room && kept.length > 0) {
      lines.push([...(lines.length > 0 ? continuation : []), span(joinSafe(kept), ['code'])]);
      kept = [];
      room = columns - lineWidth(continuation);
    }
    kept.push(grapheme);
    room -= width;
  }
  return [...lines, [...(lines.length > 0 ? continuation : []), span(joinSafe(kept), ['code'])]];
}

/** Tabs go to the next stop, counted in cells from the start of the code row. */
function expandTabs(row: SafeText): SafeText {
  if (!row.includes('\t')) return row;
  const parts: SafeText[] = [];
  let column = 0;
  for (const grapheme of graphemes(row)) {
    const part = grapheme === '\t' ? safeText(' '.repeat(tabStop - (column % tabStop))) : grapheme;
    parts.push(part);
    column += cellWidth(part);
  }
  return joinSafe(parts);
}
