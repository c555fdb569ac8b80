import { eastAsianWidth } from 'get-east-asian-width';
import { graphemes, isPlainAscii } from './graphemes.ts';
import type { SafeText } from './safe-text.ts';

const zeroWidth = /^[\p{Default_Ignorable_Code_Point}\p{Mark}\p{Control}]+$/u;
const emojiPresentation = /^\p{Emoji_Presentation}/u;
const flag = /^\p{Regional_Indicator}{2}$/u;
const keycapOrEmojiStyle = /^[\p{Emoji}].*\ufe0f/u;
/** Half- and full-width forms keep cells of their own behind a base (voiced katakana). */
const widthForms = /[\uff00-\uffef]/u;

function measure(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  if (flag.test(grapheme) || emojiPresentation.test(grapheme) || keycapOrEmojiStyle.test(grapheme)) return 2;
  let width = 0;
  let first = true;
  for (const character of grapheme) {
    if (first ? !zeroWidth.test(character) : widthForms.test(character)) {
      width += eastAsianWidth(character.codePointAt(0) ?? 0);
      first = false;
    }
  }
  return width;
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
  if (isPlainAscii(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}
