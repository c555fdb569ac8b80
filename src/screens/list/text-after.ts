import { type SafeText, sliceSafe } from '../../terminal/safe-text.ts';

/** A text without the title with which it begins: that is in the row above. */
export function textAfter(title: SafeText, text: SafeText): SafeText {
  if (title === '' || !`${text} `.startsWith(`${title} `)) return text;
  return sliceSafe(text, Math.min(text.length, title.length + 1), text.length);
}
