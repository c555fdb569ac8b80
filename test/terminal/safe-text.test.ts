import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinSafe, safeRow, safeText, sliceSafe } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

/** Text as it came, and as it may be shown. */
const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['plain text', 'Medicare & CHIP: 67 million', 'Medicare & CHIP: 67 million'],
  ['tab and newline', 'a\tb\nc', 'a\tb\nc'],
  ['the line ends of Windows and of old Macs', 'a\r\nb\rc', 'a\nb\nc'],
  ['an escape sequence', '\u001b[2J', '␛[2J'],
  ['a bell, a null, a backspace', '\u0007\u0000\u0008', '␇␀␈'],
  ['delete', '\u007f', '␡'],
  ['the one-character CSI and OSC of 8-bit terminals', '\u009b2J\u009d0;t\u009c', '�2J�0;t�'],
  ['next line', 'a\u0085b', 'a�b'],
  ['the line ends of Unicode', 'a\u2028b\u2029c', 'a�b�c'],
  ['what turns text around', 'a\u202ab\u202ec\u2066d\u2069e', 'a�b�c�d�e'],
  ['what hides in text', 'a\u3164b\u115fc\u206ad\ufff9e', 'a�b�c�d�e'],
  ['what only helps to set it', 'a\u200bb\u00adc\u2060d\ufeffe\u034ff\u2062g', 'abcdefg'],
  ['marks of direction alone', 'a\u200eb\u200fc\u061cd', 'abcd'],
  ['a pair in two halves, with nothing between them to see', '\ud83d\u200b\udc4d', '��'],
  ['tag characters', 'a\u{e0041}\u{e007f}', 'a��'],
  ['a lone half of a pair', 'a\ud83db\udc4dc', 'a�b�c'],
  ['an emoji with ZWJ and variation selector', '👩‍💻 ❤️', '👩‍💻 ❤️'],
  ['Persian with ZWNJ', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['accents on their own', 'cafe\u0301', 'cafe\u0301'],
];

for (const [what, text, shown] of cases) {
  test(`${what}: ${JSON.stringify(shown)}`, () => assert.equal(safeText(text), shown));
}

test('a row has neither tabs nor newlines', () => {
  assert.equal(safeRow('a\r\n\tb\u001bc\nd'), 'a b␛c d');
});

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test('what is safe stays as it is', () => {
  fc.assert(fc.property(anyText, text => safeText(safeText(text)) === safeText(text)));
});

test('no control, no format character that hides or turns, no lone surrogate is left', () => {
  const controls = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  fc.assert(fc.property(anyText, text => !controls.test(safeText(text).replace(/[\t\n]/g, ''))));
});

test('safe pieces are safe together', () => {
  fc.assert(
    fc.property(fc.array(anyText), texts => {
      const whole = joinSafe(texts.map(safeText), ', ');
      assert.equal(safeText(whole), whole);
    }),
  );
});

test('a part of a safe text is cut by UTF-16 offsets', () => {
  assert.equal(sliceSafe(safeText('a漢b'), 1), '漢b');
  assert.equal(sliceSafe(safeText('a漢b'), 0, 2), 'a漢');
});
