import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, fold, searchWords } from '../../src/markdown/search-words.ts';
import fc from '../support/property.ts';

/** The text with what was found of a query in brackets. */
function found(query: string, text: string): string {
  let marked = '';
  let at = 0;
  for (const [from, to] of findWords(text, searchWords(query))) {
    marked += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return marked + text.slice(at);
}

const cases: readonly (readonly [query: string, text: string, expected: string])[] = [
  ['', 'nothing', 'nothing'],
  ['  \t ', 'nothing', 'nothing'],
  ['a', '', ''],
  ['code', 'Open code, CODE and encoded', 'Open [code], [CODE] and en[code]d'],
  ['zz', 'nothing', 'nothing'],
  // Accents, composed and not; a mark belongs to its letter.
  ['resume', 'A résumé', 'A [résumé]'],
  ['résumé', 'A RESUME', 'A [RESUME]'],
  ['cafe', 'cafe\u0301s', '[cafe\u0301]s'],
  ['café', 'cafe\u0301', '[cafe\u0301]'],
  ['naive', 'naïve', '[naïve]'],
  // Letters whose case changes their length.
  ['istanbul', 'İstanbul', '[İstanbul]'],
  ['İSTANBUL', 'istanbul', '[istanbul]'],
  ['strasse', 'Straße', '[Straße]'],
  ['straße', 'STRASSE', '[STRASSE]'],
  ['STRASSE', 'Straße 7', '[Straße] 7'],
  ['s', 'aßb', 'a[ß]b'],
  ['fi', 'oﬃce', 'o[ﬃ]ce'],
  // The last sigma of a word looks different.
  ['ΟΔΟΣ', 'οδός', '[οδός]'],
  ['οδός', 'ΟΔΟΣ', '[ΟΔΟΣ]'],
  ['οδοσ', 'οδός του', '[οδός] του'],
  // Several words; what overlaps is one stretch.
  ['open source', 'source is open', '[source] is [open]'],
  ['abc bcd', 'xabcdx', 'x[abcd]x'],
  ['abcde cd', 'abcde cd', '[abcde] [cd]'],
  ['abcd cdef efg', 'abcdefg', '[abcdefg]'],
  ['aa', 'aaaaa', '[aa][aa]a'],
  ['a aa', 'aaa', '[aa][a]'],
  // Signs of several code units stay whole.
  ['👍', 'a 👍 b', 'a [👍] b'],
  ['b', '👍b', '👍[b]'],
  ['❤', 'I ❤️ it', 'I [❤️] it'],
  ['漢字', 'mixed漢字text', 'mixed[漢字]text'],
  // Folded, a syllable is its letters: a part of it marks it whole.
  ['하', '한국', '[한]국'],
  ['한국', '한국어', '[한국]어'],
  ['10', '10\u00a0km', '[10]\u00a0km'],
  ['10\u00a0km', '10 km', '[10] [km]'],
];

for (const [query, text, expected] of cases) {
  test(`"${query}" in "${text}"`, () => assert.equal(found(query, text), expected));
}

test('folding once is folding enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});

test('what is found is in order, apart, and folds to what was looked for', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aAbßİéeΣσς漢👍한', 'e\u0301', ' ') });
  fc.assert(
    fc.property(text, text, (query, where) => {
      const words = searchWords(query);
      let end = 0;
      for (const [from, to] of findWords(where, words)) {
        assert.ok(from >= end && to > from && to <= where.length);
        const stretch = fold(where.slice(from, to));
        assert.ok(words.some(word => stretch.includes(word)));
        end = to;
      }
      const isThere = words.some(word => fold(where).includes(word));
      assert.equal(findWords(where, words).length > 0, isThere);
    }),
  );
});

test('a common letter in a long text is found in no time', () => {
  // By the square of the hits this would take minutes.
  assert.equal(findWords('a '.repeat(200_000), ['a']).length, 200_000);
});
