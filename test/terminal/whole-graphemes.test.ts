import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphemes } from '../../src/terminal/graphemes.ts';
import { decoration, lineText, type Span, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { wholeGraphemes } from '../../src/terminal/whole-graphemes.ts';
import fc from '../support/property.ts';

const line = (...texts: readonly string[]): readonly Span[] => texts.map(text => span(safeText(text)));

const cases: readonly (readonly [what: string, before: readonly string[], after: readonly string[]])[] = [
  ['words', ['one ', 'two'], ['one ', 'two']],
  ['an accent behind its letter', ['e', '\u0301a'], ['e\u0301', 'a']],
  ['an accent alone', ['e', '\u0301', 'a'], ['e\u0301', 'a']],
  ['accents in many spans', ['e', '\u0301', '\u0302', '\u0303'], ['e\u0301\u0302\u0303']],
  ['a joined emoji', ['a👩', '\u200d💻b'], ['a👩‍💻', 'b']],
  ['the same cut behind the joiner', ['👩\u200d', '💻'], ['👩‍💻']],
  ['a skin tone', ['👍', '🏽'], ['👍🏽']],
  ['two halves of a flag', ['🇺', '🇸🇨🇦'], ['🇺🇸', '🇨🇦']],
  ['an emoji style', ['❤', '\ufe0f'], ['❤\ufe0f']],
  ['ideographs', ['漢', '字'], ['漢', '字']],
];

for (const [what, before, after] of cases) {
  test(`${what}: ${JSON.stringify(after)}`, () =>
    assert.deepEqual(wholeGraphemes(line(...before)), line(...after)));
}

test('decoration gets nothing and gives nothing', () => {
  const marked = [decoration('│ '), span(safeText('\u0301a')), decoration('\u0301')];
  assert.deepEqual(wholeGraphemes(marked), marked);
});

test('the text stays, and every span is measured as it will be drawn', () => {
  const unit = fc.constantFrom(
    'a',
    'e',
    '\u0301',
    '\u200d',
    '👩',
    '💻',
    '🏽',
    '🇺',
    '🇸',
    '漢',
    '\ufe0f',
    'क',
    '्',
    'ก',
    'ำ',
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 5 }), texts => {
      const spans = line(...texts);
      const whole = wholeGraphemes(spans);
      assert.equal(lineText(whole), lineText(spans));
      assert.deepEqual(
        whole.flatMap(({ text }) => [...graphemes(text)]),
        [...graphemes(lineText(spans))],
      );
    }),
  );
});
