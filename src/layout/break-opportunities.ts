import { graphemes } from '../terminal/graphemes.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** Scripts that are written without spaces and may break between any two signs (UAX #14, class ID). */
const ideographic = () => new RegExp(`^${anyIdeographic().source}`, 'u');
const anyIdeographic = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\u3000-\u303f\uff01-\uff60]/u;
/** What must not begin a row (UAX #14, classes CL, EX, NS, CJ): closing marks, small kana, prolonged sounds. */
const notFirst =
  /^[!),.:;?\]}¢°’”‰′″℃、。〃々〉》」』】〕〗〙〛〟ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞ゠ァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝～]/u;
/** What must not end a row (UAX #14, class OP): opening marks. */
const notLast = /[$(£¥[{‘“〈《「『【〔〖〘〝＄（［｛￡￥]$/u;

/**
 * Where a word may break although it has no space: between ideographs and beside them, but not before
 * closing punctuation nor after opening punctuation.
 *
 * @returns UTF-16 offsets into `word`, ascending, without 0 and the end
 */
export function breakOpportunities(word: SafeText): readonly number[] {
  if (!anyIdeographic().test(word)) return [];
  const isIdeographic = ideographic();
  const offsets: number[] = [];
  let before: SafeText | undefined;
  let offset = 0;
  for (const grapheme of graphemes(word)) {
    if (
      before !== undefined &&
      (isIdeographic.test(before) || isIdeographic.test(grapheme)) &&
      !notFirst.test(grapheme) &&
      !notLast.test(before)
    ) {
      offsets.push(offset);
    }
    offset += grapheme.length;
    before = grapheme;
  }
  return offsets;
}
