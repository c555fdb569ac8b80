import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deckId, readState, writeState } from '../../src/platform/state-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-state-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('a deck has one name, by whatever path it is opened', () => {
  const path = join(root, 'deck.md');
  writeFileSync(path, '');
  symlinkSync('deck.md', join(root, 'link.md'));
  const id = deckId({ type: 'file', path });
  assert.match(id, /^[0-9a-f]{64}$/);
  assert.equal(deckId({ type: 'file', path: join(root, 'link.md') }), id);
  assert.notEqual(deckId({ type: 'file', path: join(root, 'gone.md') }), id);
  assert.notEqual(deckId({ type: 'text', text: path }), id);
  assert.equal(deckId({ type: 'text', text: '# A' }), deckId({ type: 'text', text: '# A' }));
  assert.equal(deckId({ type: 'builtIn' }), 'built-in');
});

test('what is written is read again, and is the user’s alone', () => {
  const folder = join(root, 'new', 'dsac-info');
  const path = join(folder, 'file.json');
  const before = process.umask(0);
  assert.deepEqual(writeState(path, { a: 1 }), { type: 'kept' });
  assert.deepEqual(writeState(path, { a: [2] }), { type: 'kept' });
  process.umask(before);
  assert.deepEqual(readState(path), { a: [2] });
  assert.deepEqual(readdirSync(folder), ['file.json'], 'nothing is left beside it');
  if (process.platform === 'win32') return;
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('what cannot be written or read is no trouble', () => {
  // For root no folder is read-only; a file where the folder should be refuses everybody.
  writeFileSync(join(root, 'file'), '');
  assert.equal(writeState(join(root, 'file', 'dsac-info', 'a.json'), {}).type, 'refused');
  assert.equal(writeState('/proc/dsac-info/a.json', {}).type, 'refused');
  assert.equal(writeState(join(root, 'large.json'), 'x'.repeat(1_000_000)).type, 'refused');
  mkdirSync(join(root, 'folder.json'));
  assert.equal(writeState(join(root, 'folder.json'), {}).type, 'refused');
  assert.deepEqual(
    readdirSync(root).filter(name => name.includes('.new')),
    [],
  );
  for (const [name, text] of [
    ['odd.json', '{'],
    ['empty.json', ''],
    ['large.json', JSON.stringify('x'.repeat(1_000_000))],
  ] as const) {
    writeFileSync(join(root, name), text);
    assert.equal(readState(join(root, name)), undefined, name);
    assert.ok(readFileSync(join(root, name)).length === text.length, 'and it stays as it is');
  }
  for (const name of ['folder.json', 'missing.json', 'file/a.json']) {
    assert.equal(readState(join(root, name)), undefined, name);
  }
});

const unixOnly = { skip: process.platform === 'win32' && 'links and owners are of another kind there' };

test('a link that was planted for the temporary file is not followed', unixOnly, () => {
  const folder = join(root, 'planted');
  mkdirSync(folder, { mode: 0o700 });
  const path = join(folder, 'a.json');
  const target = join(root, 'target');
  writeFileSync(target, 'precious');
  symlinkSync(target, `${path}.${process.pid}.new`);
  assert.deepEqual(writeState(path, { a: 1 }), { type: 'kept' });
  assert.equal(readFileSync(target, 'utf8'), 'precious');
  assert.deepEqual(readState(path), { a: 1 });
  assert.deepEqual(readdirSync(folder), ['a.json']);
});

test('a folder that is a link, or in one that anyone may write to, is not used', unixOnly, () => {
  const other = join(root, 'elsewhere');
  mkdirSync(other, { mode: 0o700 });
  symlinkSync(other, join(root, 'linked'));
  assert.equal(writeState(join(root, 'linked', 'a.json'), {}).type, 'refused');
  assert.deepEqual(readdirSync(other), []);
  const open = join(root, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  assert.deepEqual(writeState(join(open, 'mine', 'a.json'), {}), {
    type: 'refused',
    reason: `other users can write to ${open}`,
  });
  chmodSync(open, 0o1777);
  assert.equal(writeState(join(open, 'mine', 'a.json'), {}).type, 'kept');
  assert.equal(writeState(join(open, 'a.json'), {}).type, 'refused');
});

test('what others could do in a folder of ours, they no longer can', unixOnly, () => {
  const folder = join(root, 'shared');
  mkdirSync(folder);
  chmodSync(folder, 0o775);
  assert.deepEqual(writeState(join(folder, 'a.json'), {}), { type: 'kept' });
  assert.equal(statSync(folder).mode & 0o777, 0o755);
});

test('what programs that were killed left half-written is cleared', () => {
  const folder = join(root, 'left');
  mkdirSync(folder, { mode: 0o700 });
  const { pid } = spawnSync(process.execPath, ['--version']);
  const others = [`b.json.${process.ppid}.tmp`, 'c.json'];
  for (const name of [...others, `b.json.${pid}.tmp`, `b.json.${pid}.new`])
    writeFileSync(join(folder, name), '');
  writeState(join(folder, 'a.json'), {});
  assert.deepEqual(readdirSync(folder).sort(), ['a.json', ...others].sort());
});

test('a trial leaves all as it is', () => {
  const path = join(root, 'tried', 'a.json');
  assert.deepEqual(writeState(path, { a: 1 }, true), { type: 'kept' });
  assert.deepEqual(readdirSync(join(root, 'tried')), []);
});
