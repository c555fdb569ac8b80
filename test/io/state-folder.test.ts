import assert from 'node:assert/strict';
import {
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
import { deckId, readState, stateFolder, writeState } from '../../src/io/state-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-state-'));
after(() => rmSync(root, { recursive: true, force: true }));

const home = { HOME: root };
const inHome = join(root, '.local/state/dsac-info');
const folders: readonly (readonly [NodeJS.Platform, Record<string, string>, string | undefined])[] = [
  ['linux', home, inHome],
  ['darwin', home, inHome],
  ['linux', { ...home, XDG_STATE_HOME: '/state' }, '/state/dsac-info'],
  ['linux', { XDG_STATE_HOME: '/state' }, '/state/dsac-info'],
  ['linux', { ...home, XDG_STATE_HOME: 'state' }, inHome],
  ['linux', { ...home, XDG_STATE_HOME: '' }, inHome],
  ['linux', {}, undefined],
  ['linux', { HOME: '' }, undefined],
  ['linux', { HOME: 'ada' }, undefined],
  ['linux', { HOME: '/nonexistent' }, undefined],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }, 'C:\\Users\\ada\\AppData\\Local\\dsac-info'],
  ['win32', { ...home, XDG_STATE_HOME: '/state' }, undefined],
];

test('where the state is', () => {
  for (const [platform, env, folder] of folders) assert.equal(stateFolder(env, platform), folder);
});

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
  assert.ok(writeState(path, { a: 1 }));
  assert.ok(writeState(path, { a: [2] }));
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
  assert.equal(writeState(join(root, 'file', 'dsac-info', 'a.json'), {}), false);
  assert.equal(writeState('/proc/dsac-info/a.json', {}), false);
  assert.equal(writeState(join(root, 'large.json'), 'x'.repeat(1_000_000)), false);
  mkdirSync(join(root, 'folder.json'));
  assert.equal(writeState(join(root, 'folder.json'), {}), false);
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
