import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBlock } from '../../build/docs/blocks.ts';
import { freshPage, freshPictures, pages } from '../../build/docs/generated.ts';
import { filled, marksOf } from '../../build/docs/marks.ts';
import { readRepositoryFile } from '../support/setting.ts';

for (const page of pages) {
  test(`what ${page} takes from the program is fresh`, () => {
    assert.equal(readRepositoryFile(page), freshPage(page).text, 'npm run docs refreshes it');
  });
}

test('the images are fresh', async () => {
  for (const { file, text } of await freshPictures()) {
    assert.equal(readRepositoryFile(file), text, `${file}: npm run docs refreshes it`);
  }
});

test('no mark is left open', () => {
  for (const page of pages) {
    const text = readRepositoryFile(page);
    const [begun, ended] = [/<!-- \/\/ npm run docs/g, /<!-- \/\/ end -->/g].map(
      mark => text.match(mark)?.length ?? 0,
    );
    assert.deepEqual([begun, ended], [marksOf(text).length, begun], page);
  }
});

test('only what stands between two marks is replaced', () => {
  const page = 'a\n<!-- // npm run docs: one two: three -->\nold\n<!-- // end -->\nb\n';
  assert.deepEqual(marksOf(page), ['one two: three']);
  assert.equal(
    filled(page, new Map([['one two: three', 'new $& text']])),
    'a\n<!-- // npm run docs: one two: three -->\n\nnew $& text\n\n<!-- // end -->\nb\n',
  );
});

test('a mark that asks for something unknown says what there is', () => {
  assert.throws(
    () => makeBlock('kyes browser', 'docs/a.md'),
    /^Error: docs\/a\.md: no block kyes browser; .*keys/,
  );
  assert.throws(() => makeBlock('keys brwoser', 'docs/a.md'), /no keys brwoser; .*browser/);
  assert.throws(() => makeBlock('help-list json: Known limits', 'docs/a.md'), /no list below Known limits/);
});
