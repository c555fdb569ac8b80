import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Bookmark } from '../../src/library/bookmark.ts';
import { createBookmarkFile } from '../../src/platform/bookmark-file.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-bookmarks-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const bookmark = (letter: string, title: string): Bookmark => ({
  letter,
  id: 'a.md',
  path: [safeText(title)],
  place: { block: 3, characters: 20, skipped: 0 },
});

test('bookmarks are kept by their letters, the latest of a letter counts, each library has its own', t => {
  const folder = folderFor(t);
  const one = createBookmarkFile('one', folder);
  assert.deepEqual(one.read(), []);
  for (const [letter, title] of [
    ['b', 'First'],
    ['a', 'Second'],
    ['b', 'Third'],
  ] as const)
    assert.deepEqual(one.keep(bookmark(letter, title)), { type: 'kept' });
  assert.deepEqual(createBookmarkFile('one', folder).read(), [
    bookmark('a', 'Second'),
    bookmark('b', 'Third'),
  ]);
  assert.deepEqual(createBookmarkFile('two', folder).read(), []);
  assert.equal(readdirSync(join(folder, 'bookmarks')).length, 1);
});

test('what is not as it was written is left out, and no title is a command to the terminal', t => {
  const folder = folderFor(t);
  const file = createBookmarkFile('one', folder);
  file.keep(bookmark('a', 'Kept'));
  const path = join(folder, 'bookmarks', 'one.json');
  const good = bookmark('z', 'Last\u001b[2J');
  for (const text of [
    '',
    '[]',
    '{"version":1}',
    '{"version":2,"bookmarks":[]}',
    '{"version":1,"bookmarks":{}}',
  ]) {
    writeFileSync(path, text);
    assert.deepEqual(file.read(), []);
  }
  const bad = [
    1,
    {},
    { ...good, letter: 'zz' },
    { ...good, place: { block: -1, characters: 0, skipped: 0 } },
    { ...good, path: 'x' },
  ];
  writeFileSync(path, JSON.stringify({ version: 1, bookmarks: [...bad, good] }));
  const [read, ...others] = file.read();
  assert.deepEqual(others, []);
  assert.equal(read?.letter, 'z');
  assert.doesNotMatch(read?.path.join('') ?? '', /\u001b/);
});
