import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Included } from '../../src/deck/include.ts';
import { createIncludeReader } from '../../src/platform/include.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'dsac-info-include-')));
after(() => rmSync(root, { recursive: true, force: true }));

const at = (...names: string[]) => join(root, ...names);
for (const folder of ['talk/parts/deep', 'talk-notes', 'elsewhere'])
  mkdirSync(at(folder), { recursive: true });
const contents: Readonly<Record<string, string | Uint8Array>> = {
  'talk/deck.md': '# Deck',
  'talk/one.md': '# One',
  'talk/..odd.md': '# Odd',
  'talk/parts/two.md': '# Two',
  'talk/parts/deep/three.md': '# Three',
  'talk/large.md': 'x'.repeat(1_001),
  'talk/picture.md': Buffer.from('\u0089PNG\r\n\u001a\nIHDR', 'latin1'),
  'talk/utf16.md': Buffer.from('\ufeff# Ä', 'utf16le'),
  'talk-notes/secret.md': 'secret',
  'secret.md': 'secret',
};
for (const [name, content] of Object.entries(contents)) writeFileSync(at(name), content);
execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', at('talk/pipe.md')]);
symlinkSync('parts/two.md', at('talk/link.md'));
symlinkSync('parts/deep', at('talk/folder-link'));
symlinkSync('../secret.md', at('talk/out.md'));
symlinkSync('out.md', at('talk/out-twice.md'));
symlinkSync('..', at('talk/folder-out'));
symlinkSync('/dev/zero', at('talk/zero.md'));
symlinkSync('circle.md', at('talk/circle.md'));
symlinkSync('deck.md', at('talk/self.md'));
symlinkSync('../talk/deck.md', at('elsewhere/deck.md'));
symlinkSync('talk', at('talk-link'));

const deck = at('talk/deck.md');
const reader = (path: string | undefined = deck) => createIncludeReader(path, 1_000);
const shown = (answer: Included) => (answer.type === 'text' ? answer.text : `refused: ${answer.reason}`);

const answers: readonly (readonly [path: string, from: string, answer: string])[] = [
  ['one.md', '', '# One'],
  ['./parts/../one.md', '', '# One'],
  ['parts/two.md', '', '# Two'],
  ['..odd.md', '', '# Odd'],
  ['deep/three.md', 'talk/parts/two.md', '# Three'],
  ['../one.md', 'talk/parts/two.md', '# One'],
  ['link.md', '', '# Two'],
  ['folder-link/three.md', '', '# Three'],
  ['utf16.md', '', '# Ä'],
  ['../secret.md', '', 'refused: it is outside the folder of the deck'],
  ['../../secret.md', 'talk/parts/two.md', 'refused: it is outside the folder of the deck'],
  ['../talk-notes/secret.md', '', 'refused: it is outside the folder of the deck'],
  ['../nothing-there.md', '', 'refused: it is outside the folder of the deck'],
  ['out.md', '', 'refused: it is outside the folder of the deck'],
  ['out-twice.md', '', 'refused: it is outside the folder of the deck'],
  ['folder-out/secret.md', '', 'refused: it is outside the folder of the deck'],
  ['zero.md', '', 'refused: it is outside the folder of the deck'],
  ['', '', 'refused: no file is named'],
  ['.', '', 'refused: it is outside the folder of the deck'],
  [at('talk/one.md'), '', 'refused: its path must be relative to the file that includes it'],
  ['/dev/zero', '', 'refused: its path must be relative to the file that includes it'],
  ['deck.md', '', 'refused: the deck would include itself'],
  ['self.md', '', 'refused: the deck would include itself'],
  ['../deck.md', 'talk/parts/two.md', 'refused: the deck would include itself'],
  ['parts', '', 'refused: it is a directory'],
  ['pipe.md', '', 'refused: it is not a regular file'],
  ['missing.md', '', 'refused: there is no such file'],
  ['one.md/more.md', '', 'refused: there is no such file'],
  ['circle.md', '', 'refused: its symbolic links form a loop'],
  ['one.md\0', '', 'refused: that is not a file name'],
  [`${'x'.repeat(300)}.md`, '', 'refused: its name is too long'],
  ['picture.md', '', 'refused: it is not a text file'],
  ['large.md', '', 'refused: it is too large'],
];

describe('an include', () => {
  for (const [path, from, answer] of answers) {
    test(`${JSON.stringify(relative(root, join(root, path)).slice(0, 30))} from ${from || 'the deck'}`, () => {
      assert.equal(shown(reader().read(path, from === '' ? '' : at(from))), answer);
    });
  }
});

test('an include of an include is relative to it, also through a link', () => {
  const { read } = reader();
  const two = read('link.md', '');
  assert.ok(two.type === 'text');
  assert.equal(two.key, at('talk/parts/two.md'));
  assert.equal(shown(read('deep/three.md', two.key)), '# Three');
});

test('a file is called as the user would call it from where the deck is', () => {
  const before = process.cwd();
  process.chdir(at('talk'));
  try {
    const names: readonly (readonly [deck: string, path: string, file: string])[] = [
      ['deck.md', 'parts/two.md', 'parts/two.md'],
      ['./deck.md', 'one.md', 'one.md'],
      ['../talk/deck.md', 'one.md', '../talk/one.md'],
      [deck, 'parts/../one.md', at('talk/one.md')],
      ['deck.md', 'link.md', 'link.md'],
      // The folder is a link: its name still leads to the file.
      ['../talk-link/deck.md', 'one.md', '../talk-link/one.md'],
      // The deck is a link: beside it there is nothing.
      ['../elsewhere/deck.md', 'one.md', at('talk/one.md')],
    ];
    for (const [named, path, file] of names) {
      const answer = createIncludeReader(named, 1_000).read(path, '');
      assert.equal(answer.type === 'text' && answer.file, file, named);
    }
  } finally {
    process.chdir(before);
  }
});

test('standard input includes nothing', () => {
  const { read, files } = createIncludeReader(undefined, 1_000);
  assert.equal(
    shown(read('one.md', '')),
    'refused: a deck from standard input has no folder to include from',
  );
  assert.deepEqual(files(), []);
});

test('a deck that is gone includes nothing, and nobody is hurt', () => {
  assert.equal(shown(reader(at('gone/deck.md')).read('one.md', '')), 'refused: there is no such file');
});

test('files that were asked for are told, missing ones too, but none outside', () => {
  const { read, files } = reader();
  for (const path of ['one.md', 'one.md', 'link.md', 'missing.md', '../secret.md']) read(path, '');
  read('deep/three.md', at('talk/parts/two.md'));
  assert.deepEqual(files(), [
    ...[at('talk/one.md'), at('talk/link.md'), at('talk/missing.md'), at('talk/parts/deep/three.md')],
  ]);
});

test('all includes together have a limit, however often one file is included', () => {
  writeFileSync(at('talk/part.md'), 'x'.repeat(400));
  const { read } = reader();
  const all = [1, 2, 3].map(() => shown(read('part.md', '')).slice(0, 12));
  assert.deepEqual(all, ['xxxxxxxxxxxx', 'xxxxxxxxxxxx', 'refused: all']);
});

test('there is an end of includes', () => {
  writeFileSync(at('talk/empty.md'), '');
  const { read } = reader();
  const answered = Array.from({ length: 1_001 }, () => shown(read('empty.md', '')));
  assert.deepEqual([...new Set(answered)], ['', 'refused: the deck has more than 1000 includes']);
});
