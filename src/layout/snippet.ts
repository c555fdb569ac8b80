import { findWords } from '../markdown/search-words.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { graphemes } from '../terminal/graphemes.ts';
import { joinSafe, type SafeText, safeText, sliceSafe } from '../terminal/safe-text.ts';

/** The share of the columns that comes before the first hit: what is said of it stands mostly behind. */
const shareBefore = 1 / 3;

/**
 * Some words of a text around the first hit, cut between words where there are any near, and always between
 * graphemes.
 *
 * @param words folded, from `searchWords`
 * @param columns the most cells, with the marks for what is left out
 */
export function snippet(
  text: SafeText,
  words: readonly string[],
  columns: number,
  ellipsis: string,
): SafeText {
  // No more than that can be seen; measuring all of a long text would take long.
  if (text.length <= columns * 4 && cellWidth(text) <= columns) return text;
  const mark = safeText(ellipsis);
  const [[hit] = [0]] = findWords(text, words);
  // Near the end of the text, the columns behind it go to what comes before.
  const from = Math.min(
    startBefore(text, hit, Math.floor(columns * shareBefore)),
    startBefore(text, text.length, columns - cellWidth(mark)),
  );
  const room = columns - cellWidth(mark) * (from > 0 ? 2 : 1);
  const most = beginOfCharacter(text, from + columns * 16);
  const whole = from + fitting(sliceSafe(text, from, most), room + cellWidth(mark));
  const to = whole === text.length ? whole : from + fitting(sliceSafe(text, from, most), room);
  const end = to < text.length ? endOfWords(text, from, lastSpace(text, Math.max(from, hit), to)) : to;
  return joinSafe([
    ...(from > 0 ? [mark] : []),
    sliceSafe(text, from, end),
    ...(end < text.length ? [mark] : []),
  ]);
}

/** Where to begin, so that a hit is at most that many columns from there: at a word, if one begins near. */
function startBefore(text: SafeText, hit: number, columns: number): number {
  // A grapheme or two of context more or less is no matter; where it begins is.
  const near = [...graphemes(sliceSafe(text, beginOfCharacter(text, hit - columns * 4), hit))];
  let from = hit;
  let width = 0;
  let word: number | undefined;
  for (const grapheme of near.toReversed()) {
    width += cellWidth(grapheme);
    if (width > columns) return word ?? from;
    if (grapheme === ' ') word = from;
    from -= grapheme.length;
  }
  return from === 0 ? 0 : (word ?? from);
}

/** Not between the halves of a character. */
function beginOfCharacter(text: SafeText, offset: number): number {
  const at = Math.max(0, offset);
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

/** How much of a text fits, in UTF-16 code units. */
function fitting(text: SafeText, columns: number): number {
  let width = 0;
  let end = 0;
  for (const grapheme of graphemes(text)) {
    width += cellWidth(grapheme);
    if (width > columns) break;
    end += grapheme.length;
  }
  return end;
}

/** Without the dot or comma behind the last word: a mark follows, and four dots are no mark. */
function endOfWords(text: SafeText, from: number, to: number): number {
  const words = text.slice(from, to).replace(/[\s.,:;…]+$/u, '');
  return words === '' ? to : from + words.length;
}

/** The end of the last whole word before an offset; the offset itself where that would cut too much. */
function lastSpace(text: SafeText, after: number, to: number): number {
  if (text[to] === ' ') return to;
  const space = text.lastIndexOf(' ', to);
  return space > after ? space : to;
}
