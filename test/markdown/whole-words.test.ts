import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWholeWords, wholeWords } from '../../src/markdown/search-words.ts';

test('words are runs of letters and digits, folded', () => {
  assert.deepEqual(wholeWords("CMS' Open-Source, v2!"), ['cms', 'open', 'source', 'v2']);
  assert.deepEqual(wholeWords('opensource@cms.hhs.gov'), ['opensource', 'cms', 'hhs', 'gov']);
  assert.deepEqual(wholeWords('Été STRASSE straße Σας'), ['ete', 'strasse', 'strasse', 'σασ']);
  assert.deepEqual(wholeWords('e\u0301te\u0301'), ['ete'], 'marks belong to their letters');
  assert.deepEqual(wholeWords(' .,- \u2013 \u001b '), []);
});

test('scripts without spaces have a word in each character', () => {
  assert.deepEqual(wholeWords('東京 tower'), ['東', '京', 'tower']);
  assert.deepEqual(wholeWords('a東b'), ['a', '東', 'b']);
  assert.deepEqual(wholeWords('ok 🎉'), ['ok', '🎉']);
});

test('what is endless is cut', () => {
  assert.deepEqual(
    wholeWords('x'.repeat(100_000)).map(word => word.length),
    [64],
  );
});

test('whole words are found where they stand, and not inside of others', () => {
  const found = (text: string, ...words: readonly string[]) =>
    findWholeWords(text, words).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(found('The office of the Office', 'of', 'OFFICE'), ['office', 'of', 'Office']);
  assert.deepEqual(found('Zürich, zurich', 'zurich'), ['Zürich', 'zurich']);
  assert.deepEqual(found('anything'), []);
});
