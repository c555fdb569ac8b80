import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { graphemes } from '../../src/terminal/graphemes.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

const cases: readonly (readonly [what: string, text: string, cells: number])[] = [
  ['nothing', '', 0],
  ['ASCII', 'Medicare', 8],
  ['Latin with accents', 'café', 4],
  ['a combining accent', 'cafe\u0301', 4],
  ['a combining accent on its own', '\u0301', 1],
  ['ideographs', '漢字', 4],
  ['kana', 'ひらカナ', 8],
  ['half-width kana, voiced', 'ﾊﾟﾊﾞ', 4],
  ['full-width Latin', 'ＡＢ', 4],
  ['Hangul', '한국', 4],
  ['Hangul as conjoining jamo', '\u1112\u1161\u11ab', 2],
  ['Thai with vowels above and tones', 'ที่นี่', 2],
  ['Persian with ZWNJ', 'می\u200cخواهم', 7],
  ['Devanagari with a vowel sign', 'नि', 1],
  ['a Devanagari conjunct', 'क्ष', 2],
  ['an emoji', '👍', 2],
  ['with a skin tone', '👍🏽', 2],
  ['joined', '👩‍💻', 2],
  ['a family', '👨‍👩‍👧‍👦', 2],
  ['a flag', '🇺🇸', 2],
  ['two flags', '🇺🇸🇨🇦', 4],
  ['a keycap', '1️⃣', 2],
  ['a sign that VS16 makes an emoji', '❤\ufe0f', 2],
  ['the same without', '❤', 1],
  ['the same with VS15', '❤\ufe0e', 1],
  ['an emoji by default, which VS15 does not narrow', '⌚\ufe0e', 2],
  ['what we draw with', '█▏│─━•◦▪☑☐❯…·↑', 14],
  ['a no-break space', 'a\u00a0b', 3],
  ['what stands for a control', safeText('\u001b\u009b'), 2],
];

for (const [what, text, cells] of cases) {
  test(`${what}: ${text} takes ${cells}`, () => {
    assert.equal(safeText(text), text, 'measured as it is shown');
    assert.equal(cellWidth(safeText(text)), cells);
  });
}

test('a text takes what its graphemes take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), any => {
      const text = safeText(any);
      const parts = [...graphemes(text)];
      assert.equal(parts.join(''), text);
      assert.equal(
        parts.reduce((sum, part) => sum + cellWidth(part), 0),
        cellWidth(text),
      );
    }),
  );
});

test('graphemes are what a reader calls one character', () => {
  const parts = (text: string): readonly SafeText[] => [...graphemes(safeText(text))];
  assert.deepEqual(parts('ab'), ['a', 'b']);
  assert.deepEqual(parts('e\u0301👩‍💻🇺🇸'), ['e\u0301', '👩‍💻', '🇺🇸']);
});
