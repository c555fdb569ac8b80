import { eastAsianWidth } from 'get-east-asian-width';
import { graphemes, isOneCellEach } from './graphemes.ts';
import type { SafeText } from './safe-text.ts';

const flag = () => /^\p{Regional_Indicator}{2}/u;
/** Half- and full-width forms keep cells of their own behind a base (voiced katakana). */
const widthForms = /[\uff00-\uffef]/u;
const mark = () => /\p{Mark}/u;
/** What follows a mark inside a grapheme is beside it, but for the vowels that Thai and Lao write so. */
const besideMark = () => /(?![\u0e33\u0eb3])\p{Other_Letter}/u;
const emojiStyle = '\ufe0f';
const joiner = '\u200d';

/**
 * A terminal gives a grapheme the cells of its widest character, and one at least: a mark without a base
 * has a cell too. Unicode calls the consonants of an Indic conjunct one grapheme, but they stand side by side.
 */
function measure(grapheme: string): number {
  if (flag().test(grapheme)) return 2;
  let width = 0;
  let widest = 0;
  let isAfterMark = false;
  for (const character of grapheme) {
    const own = character === emojiStyle ? 2 : eastAsianWidth(character.codePointAt(0) ?? 0);
    if (widest > 0 && (widthForms.test(character) || (isAfterMark && besideMark().test(character)))) {
      width += widest;
      widest = 0;
    }
    widest = Math.max(widest, own, 1);
    isAfterMark = mark().test(character) || (isAfterMark && character === joiner);
  }
  return width + widest;
}

const measured = new Map<string, number>();

function graphemeWidth(grapheme: string): number {
  const known = measured.get(grapheme);
  if (known !== undefined) return known;
  const width = measure(grapheme);
  if (measured.size > 4096) measured.clear();
  measured.set(grapheme, width);
  return width;
}

/** The one ruler: how many columns a terminal gives to text of one row (no tab, no newline in it). */
export function cellWidth(text: SafeText): number {
  if (isOneCellEach(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}
