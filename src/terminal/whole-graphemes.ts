import { graphemes } from './graphemes.ts';
import type { Line, Span } from './line.ts';
import { joinSafe, sliceSafe } from './safe-text.ts';

/** Most text: what begins with Latin, Greek or Cyrillic letters never goes on with a grapheme. */
const startsAnew = /^[\0-\u02ff\u0370-\u0482]/;
const joiner = '\u200d';
/** No grapheme that anyone reads is longer. UTF-16 code units. */
const longest = 40;

/** How much of the second text completes the last grapheme of the first, in UTF-16 code units. */
function overlap(first: Span, second: Span): number {
  if (startsAnew.test(second.text) && !first.text.endsWith(joiner)) return 0;
  const before = sliceSafe(first.text, -longest);
  let offset = 0;
  for (const grapheme of graphemes(joinSafe([before, sliceSafe(second.text, 0, longest)]))) {
    offset += grapheme.length;
    if (offset >= before.length) break;
  }
  return offset - before.length;
}

/**
 * Gives each grapheme to one span: where a style changes inside one, as in `e**\u0301**`, all of it gets the
 * look of its start. A terminal draws what is on two sides of an escape code in two cells, though it was
 * measured as one, and the row would be too wide. Decoration is measured apart and stays apart.
 */
export function wholeGraphemes(line: Line): Line {
  const spans: Span[] = [];
  for (const span of line) {
    const before = spans.at(-1);
    const moved = before && !before.decoration && !span.decoration ? overlap(before, span) : 0;
    if (before && moved > 0) {
      spans[spans.length - 1] = { ...before, text: joinSafe([before.text, sliceSafe(span.text, 0, moved)]) };
      if (moved < span.text.length) spans.push({ ...span, text: sliceSafe(span.text, moved) });
    } else {
      spans.push(span);
    }
  }
  return spans;
}
