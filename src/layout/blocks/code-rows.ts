import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { type Line, lineText, lineWidth, type Span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';

const tabStop = 4;

/** A grapheme of a row, or one of the spaces that a tab becomes, and the span in which it begins. */
type Sign = { readonly text: SafeText; readonly width: number; readonly span: Span };

const space = safeText(' ');

/** Tabs go to the next stop, counted in cells from the start of the code row. */
function* signs(row: Line): Generator<Sign> {
  let spanIndex = 0;
  let spanEnd = row[0]?.text.length ?? 0;
  let offset = 0;
  let column = 0;
  // Cut in the joined text: a grapheme may have its parts in two spans.
  for (const grapheme of graphemes(lineText(row))) {
    while (offset >= spanEnd && spanIndex < row.length - 1) {
      spanIndex += 1;
      spanEnd += row[spanIndex]?.text.length ?? 0;
    }
    const own = row[spanIndex];
    if (!own) return;
    if (grapheme === '\t') {
      for (let left = tabStop - (column % tabStop); left > 0; left -= 1, column += 1) {
        yield { text: space, width: 1, span: own };
      }
    } else {
      const width = cellWidth(grapheme);
      yield { text: grapheme, width, span: own };
      column += width;
    }
    offset += grapheme.length;
  }
}

/**
 * A row of code in the columns that there are.
 *
 * @param continuation what is before the rows in which it goes on
 */
export function cutRow(row: Line, columns: number, continuation: Line): readonly Line[] {
  const lines: Line[] = [];
  let kept: Sign[] = [];
  let room = columns;
  for (const sign of signs(row)) {
    if (sign.width > room && kept.length > 0) {
      lines.push([...(lines.length > 0 ? continuation : []), ...joinSigns(kept)]);
      kept = [];
      room = columns - lineWidth(continuation);
    }
    kept.push(sign);
    room -= sign.width;
  }
  return [...lines, [...(lines.length > 0 ? continuation : []), ...joinSigns(kept)]];
}

/** Spans again: neighbors that come from the same one stay together. */
function joinSigns(signs: readonly Sign[]): Line {
  const line: Span[] = [];
  let own: Span | undefined;
  let kept: SafeText[] = [];
  for (const sign of signs) {
    if (own && sign.span !== own) {
      line.push({ ...own, text: joinSafe(kept) });
      kept = [];
    }
    own = sign.span;
    kept.push(sign.text);
  }
  return own ? [...line, { ...own, text: joinSafe(kept) }] : line;
}
