import type { SafeText } from './safe-text.ts';

/** Built at the first text that needs it: the segmenter's tables cost a start some milliseconds. */
let segmenter: Intl.Segmenter | undefined;

const ascii = /^[\x20-\x7e]*$/;

/** Whether every code unit is one grapheme of one cell, so that text can be counted by `.length`. */
export function isPlainAscii(text: string): boolean {
  return ascii.test(text);
}

/** The one knife: user-perceived characters (UAX #29 extended grapheme clusters), in order. */
export function* graphemes(text: SafeText): Generator<SafeText> {
  if (isPlainAscii(text)) {
    for (let index = 0; index < text.length; index += 1) yield text[index] as SafeText;
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment as SafeText;
}
