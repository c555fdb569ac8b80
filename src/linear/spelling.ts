import { graphemes } from '../terminal/graphemes.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** The signs of addresses and words, by the names that people say. */
const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '.': 'dot',
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '/': 'slash',
  '\\': 'backslash',
  '-': 'hyphen',
  '–': 'dash',
  '—': 'long dash',
  _: 'underscore',
  '?': 'question mark',
  '!': 'exclamation mark',
  '=': 'equals',
  '&': 'ampersand',
  '%': 'percent',
  '#': 'number sign',
  '+': 'plus',
  '@': 'at',
  '~': 'tilde',
  "'": 'apostrophe',
  '’': 'apostrophe',
  '"': 'quote',
  '(': 'left parenthesis',
  ')': 'right parenthesis',
  '[': 'left bracket',
  ']': 'right bracket',
  '*': 'star',
  $: 'dollar',
  '|': 'bar',
  '<': 'less than',
  '>': 'greater than',
};

/** Sign by sign, as one would spell it on the telephone: `capital C, M, S, dot, g, o, v`. */
export function spelled(text: SafeText): string {
  const signs: string[] = [];
  let isCapital = false;
  for (const sign of graphemes(text)) {
    const isUpper = sign !== sign.toLowerCase();
    const isLetter = /\p{L}/u.test(sign);
    // A run of capitals says so once.
    const mark = isLetter && isUpper !== isCapital ? (isUpper ? 'capital ' : 'small ') : '';
    signs.push(`${mark}${names[sign] ?? sign}`);
    if (isLetter) isCapital = isUpper;
  }
  return signs.join(', ');
}
