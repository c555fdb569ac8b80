import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openRuntimeFolder, runtimeFolders, type SocketSetting } from '../../src/platform/runtime-folder.ts';
import { runtimeSetting } from '../support/runtime.ts';

const modeOf = (path: string) => (lstatSync(path).mode & 0o777).toString(8);

/** A user with a runtime folder and a temporary folder that everybody may write in. */
function setting(context: TestContext) {
  const { runtimeFolder, ...rest } = runtimeSetting(context);
  const temporaryFolder = join(runtimeFolder, 'tmp');
  mkdirSync(temporaryFolder);
  chmodSync(temporaryFolder, 0o1777);
  return {
    ...{ ...rest, runtimeFolder, temporaryFolder },
    inRuntime: join(runtimeFolder, 'dsac-info'),
    inTemporary: join(temporaryFolder, `dsac-info-${rest.userId}`),
  };
}

const opened = (given: SocketSetting) => {
  const folder = openRuntimeFolder(given);
  if (folder !== undefined) assert.equal(modeOf(folder), '700');
  return folder;
};

test('it is made in the runtime folder, for the user alone', context => {
  const given = setting(context);
  assert.equal(opened(given), given.inRuntime);
  assert.equal(opened(given), given.inRuntime);
  assert.deepEqual(runtimeFolders(given), [given.inRuntime]);
});

test('looking makes none', context => {
  const given = setting(context);
  assert.deepEqual(runtimeFolders(given), []);
  assert.equal(existsSync(given.inRuntime), false);
});

test('both are looked at', context => {
  const given = setting(context);
  opened(given);
  opened({ ...given, runtimeFolder: undefined });
  assert.deepEqual(runtimeFolders(given), [given.inRuntime, given.inTemporary]);
});

for (const [name, runtimeFolder] of [
  ['no runtime folder', undefined],
  ['an empty name', ''],
  ['one that is not absolute', '.'],
  ['one that does not exist', '/nonexistent/run'],
] as const) {
  test(`${name}: the temporary folder`, context => {
    const given = setting(context);
    assert.equal(opened({ ...given, runtimeFolder }), given.inTemporary);
  });
}

test('a path that is too long for a socket: the temporary folder', context => {
  const given = setting(context);
  const runtimeFolder = join(given.runtimeFolder, 'a'.repeat(60));
  mkdirSync(runtimeFolder);
  assert.equal(opened({ ...given, runtimeFolder }), given.inTemporary);
});

test('a runtime folder in which others may write: the temporary folder', context => {
  const given = setting(context);
  chmodSync(given.runtimeFolder, 0o770);
  assert.equal(opened(given), given.inTemporary);
});

test('a link is refused, even to a folder of our own', context => {
  const given = setting(context);
  const elsewhere = join(given.runtimeFolder, 'elsewhere');
  mkdirSync(elsewhere, 0o755);
  symlinkSync(elsewhere, given.inRuntime);
  symlinkSync(elsewhere, given.inTemporary);
  assert.equal(opened(given), undefined);
  assert.deepEqual(runtimeFolders(given), []);
  assert.equal(modeOf(elsewhere), '755');
});

test('a file is refused', context => {
  const given = setting(context);
  writeFileSync(given.inRuntime, '');
  assert.equal(opened(given), given.inTemporary);
});

test('a folder of ours that others could write in is closed to them', context => {
  const given = setting(context);
  mkdirSync(given.inRuntime);
  chmodSync(given.inRuntime, 0o777);
  assert.equal(opened(given), given.inRuntime);
});

test('a folder of someone else is refused, and so is all in their runtime folder', context => {
  const given = setting(context);
  opened(given);
  // All there is, is someone else's for another user.
  const other = { ...given, userId: given.userId! + 1 };
  mkdirSync(join(given.temporaryFolder, `dsac-info-${other.userId}`), { mode: 0o777 });
  assert.equal(openRuntimeFolder(other), undefined);
  assert.deepEqual(runtimeFolders(other), []);
});

test('a temporary folder in which others may replace what is ours is refused', context => {
  const given = setting(context);
  chmodSync(given.temporaryFolder, 0o777);
  assert.equal(opened({ ...given, runtimeFolder: undefined }), undefined);
});
