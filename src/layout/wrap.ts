import { cellWidth } from '../terminal/cell-width.ts';
import { graphemes, isOneCellEach } from '../terminal/graphemes.ts';
import type { Line, Span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText, sliceSafe } from '../terminal/safe-text.ts';
import { breakOpportunities } from './break-opportunities.ts';

/** A stretch of the joined text, by UTF-16 offsets, and its cells. */
type Piece = {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** A hyphen is shown where a row ends after it. */
  readonly hyphen?: boolean;
};
/** A place in a word where the row may end, by its UTF-16 offset. */
type Break = { readonly at: number; readonly hyphen: boolean };
/** An unbreakable piece, with the spaces that part it from the piece before it. */
type Word = Piece & { readonly spaces: number; readonly breakBefore: boolean };

/**
 * The one wrap: spans of a logical row to rows of at most `columns` cells. Words are found in the joined
 * text, so a style that begins in the middle of a word never breaks it. A word that fits a row of its own
 * is never broken but where its author allows it; a wider one breaks between graphemes. Newlines in the text end
 * rows. Spaces inside decoration do not break, so a mark stays with the word that it marks.
 *
 * @returns at least one line; the spaces at a row's ends are dropped
 */
export function wrap(spans: readonly Span[], columns: number): readonly Line[] {
  const text = joinSafe(spans.map(span => span.text));
  const rows: Piece[] = [];
  let row: Piece | undefined;
  for (const word of words(spans, text)) {
    if (row && !word.breakBefore && row.width + word.spaces + fullWidth(word) <= columns) {
      const { end, hyphen = false } = word;
      row = { start: row.start, end, width: row.width + word.spaces + word.width, hyphen };
      continue;
    }
    if (row) rows.push(row);
    row = word;
    if (word.width > columns) {
      const parts = cutByGraphemes(text, word, columns);
      row = parts.pop();
      for (const part of parts) rows.push(part);
    }
  }
  rows.push(row ?? { start: 0, end: 0, width: 0 });
  return cutSpans(spans, rows, columns);
}

/** With the hyphen that it may need. What comes after one is at least as wide. */
function fullWidth({ width, hyphen }: Piece): number {
  return hyphen ? width + 1 : width;
}

/** The cells of the widest word: in fewer columns `wrap` breaks it. */
export function widestWord(spans: readonly Span[]): number {
  let widest = 0;
  for (const word of words(spans, joinSafe(spans.map(span => span.text))))
    widest = Math.max(widest, fullWidth(word));
  return widest;
}

/** The words of the joined text, in order; a word before which the row must end says so. */
function* words(spans: readonly Span[], text: SafeText): Generator<Word> {
  let offset = 0;
  let start: number | undefined;
  let end = 0;
  let breakBefore = false;
  let breaks: Break[] = [];
  for (const span of spans) {
    for (const character of span.text) {
      const next = offset + character.length;
      const separates = character === '\n' || (character === ' ' && !span.decoration);
      if (separates && start !== undefined) {
        yield* pieces(text, { start, end: offset }, start - end, breakBefore, breaks);
        breakBefore = false;
        end = offset;
        start = undefined;
        breaks = [];
      } else if (!separates) {
        start ??= offset;
      }
      if (character === '\n') {
        // Two breaks in a row leave an empty row between them.
        if (breakBefore) yield { start: offset, end: offset, width: 0, spaces: 0, breakBefore };
        breakBefore = true;
      }
      offset = next;
    }
    if (span.breakAfter && start !== undefined)
      breaks.push({ at: offset, hyphen: span.breakAfter === 'hyphen' });
  }
  if (start !== undefined) yield* pieces(text, { start, end: offset }, start - end, breakBefore, breaks);
}

/** A word may break inside, by its script or by its author: all its pieces but the first follow without a space. */
function* pieces(
  text: SafeText,
  { start, end }: { readonly start: number; readonly end: number },
  spaces: number,
  breakBefore: boolean,
  given: readonly Break[],
): Generator<Word> {
  const word = sliceSafe(text, start, end);
  const isPlain = isOneCellEach(word);
  if (isPlain && given.length === 0) {
    yield { start, end, width: word.length, spaces, breakBefore };
    return;
  }
  const found = isPlain ? [] : breakOpportunities(word).map(at => ({ at: start + at, hyphen: false }));
  const breaks = given.length === 0 ? found : [...given, ...found].sort((one, other) => one.at - other.at);
  let from = start;
  for (const { at, hyphen } of [...breaks, { at: end, hyphen: false }]) {
    if (at === from) continue;
    const isFirst = from === start;
    yield {
      start: from,
      end: at,
      width: cellWidth(sliceSafe(text, from, at)),
      hyphen: hyphen && at < end,
      spaces: isFirst ? spaces : 0,
      breakBefore: isFirst && breakBefore,
    };
    from = at;
  }
}

/** An address reads best when a row ends where one of its parts does. */
const address = /^\W?(?:[a-z]+:\/\/|www\.)/i;
const endOfPart = /[/?&=_-]/;
/** The share of a row that may stay empty for that. */
const mostEmpty = 0.3;

function cutByGraphemes(text: SafeText, word: Piece, columns: number): Piece[] {
  const parts: Piece[] = [];
  const isAddress = address.test(sliceSafe(text, word.start, word.start + 16));
  let start = word.start;
  let end = word.start;
  let width = 0;
  /** The last place at which a part of the address ends, late enough in the row. */
  let good: Piece | undefined;
  for (const grapheme of graphemes(sliceSafe(text, word.start, word.end))) {
    const next = cellWidth(grapheme);
    if (width + next > columns && end > start) {
      const part: Piece = good ?? { start, end, width };
      parts.push(part);
      start = part.end;
      width -= part.width;
      good = undefined;
    }
    end += grapheme.length;
    width += next;
    if (isAddress && endOfPart.test(grapheme) && width >= columns * (1 - mostEmpty))
      good = { start, end, width };
  }
  parts.push({ start, end, width, hyphen: word.hyphen ?? false });
  return parts;
}

function withoutBreak({ breakAfter: _, ...span }: Span): Span {
  return span;
}

const hyphenMark = safeText('-');

/** Gives each row the parts of the spans that lie in it, and a hyphen where it has broken at one and has room for it. */
function cutSpans(spans: readonly Span[], rows: readonly Piece[], columns: number): readonly Line[] {
  let index = 0;
  let spanStart = 0;
  return rows.map(({ start, end, width, hyphen }): Line => {
    const line: Span[] = [];
    for (; index < spans.length; index += 1) {
      const whole = spans[index];
      if (!whole) break;
      const span = whole.breakAfter ? withoutBreak(whole) : whole;
      const spanEnd = spanStart + span.text.length;
      const from = Math.max(start, spanStart);
      const to = Math.min(end, spanEnd);
      if (from < to) line.push({ ...span, text: sliceSafe(span.text, from - spanStart, to - spanStart) });
      // The next row may go on in this span.
      if (spanEnd > end) break;
      spanStart = spanEnd;
    }
    const last = line.at(-1);
    if (hyphen && last && width < columns) line.push({ ...last, text: hyphenMark, decoration: true });
    return line;
  });
}
