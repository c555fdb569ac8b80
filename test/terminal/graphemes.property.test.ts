import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphemes } from '../../src/terminal/graphemes.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

const sign = fc.constantFrom(
  'a',
  'é',
  'ж',
  'א',
  'ب',
  '\u0600',
  '\u05b0',
  'か',
  '가',
  '\u2400',
  '\ufffd',
  '漢',
  '\u0301',
  '👩',
  '\u200d',
  '💻',
  '🇺',
  '🇸',
  'क',
  '\u094d',
  'ᄀ',
  'ᅡ',
  '\ufe0f',
);
/** Long enough to be read in several pieces, wherever a piece may end. */
const text = fc
  .array(fc.tuple(sign, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 300 }))), { maxLength: 20 })
  .map(runs => safeText(runs.map(([each, times]) => each.repeat(times)).join('')));

test('a long text has the graphemes that it has as a whole', () => {
  const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, each => {
      assert.deepEqual(
        [...graphemes(each)],
        Array.from(whole.segment(each), ({ segment }) => segment),
      );
    }),
  );
});
