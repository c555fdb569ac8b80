import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippet } from '../../src/layout/snippet.ts';
import { findWords, searchWords } from '../../src/markdown/search-words.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeRow, safeText } from '../../src/terminal/safe-text.ts';
import { words } from '../support/documents.ts';
import fc from '../support/property.ts';

const cut = (text: string, query: string, columns: number): string =>
  snippet(safeText(text), searchWords(query), columns, '…');

test('a text that fits is whole', () => {
  assert.equal(cut('A few words', 'few', 11), 'A few words');
  assert.equal(cut('', 'few', 11), '');
});

test('a longer one is cut between words, around the first hit', () => {
  const text = 'The first words of it, then the hit, and a lot of words behind it';
  assert.equal(cut(text, 'hit', 24), '…the hit, and a lot of…');
  assert.equal(cut(text, 'first', 24), 'The first words of it…');
  assert.equal(cut(text, 'behind', 24), '…lot of words behind it');
  assert.equal(cut(text, 'nowhere', 24), 'The first words of it…');
});

test('wide characters count for two, and none is cut', () => {
  assert.equal(cut('漢字仮名交じり文', '名', 9), '…仮名交…');
  const text = `${'👍'.repeat(30)}hit${'👍'.repeat(30)}`;
  assert.equal(cut(text, 'hit', 15), '…👍👍hit👍👍👍…');
});

test('it is never wider than it may be, is text of the text, and has the hit in it', () => {
  const texts = fc.array(words, { minLength: 1, maxLength: 30 }).map(list => safeRow(list.join(' ')));
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 20, max: 100 }), (before, behind, columns) => {
      const text = safeRow(`${before} needle ${behind}`);
      const shown = snippet(text, ['needle'], columns, '…');
      assert.ok(cellWidth(shown) <= columns, shown);
      assert.equal(shown, safeText(shown));
      assert.ok(text.includes(shown.replace(/^…|…$/g, '')));
      assert.equal(findWords(shown, ['needle']).length, 1, shown);
    }),
  );
});
