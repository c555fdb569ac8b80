import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { configFolder, sessionFolder, stateFolder } from '../../src/platform/user-folders.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-folders-'));
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
  for (const [platform, env, folder] of folders) assert.equal(stateFolder({ env, platform }), folder);
});

test('where the settings are', () => {
  const of = (platform: NodeJS.Platform, env: Record<string, string>) => configFolder({ env, platform });
  assert.equal(of('linux', { XDG_CONFIG_HOME: '/config', HOME: '/home/ada' }), '/config/dsac-info');
  assert.equal(of('linux', { XDG_CONFIG_HOME: 'config', HOME: '/home/ada' }), '/home/ada/.config/dsac-info');
  assert.equal(of('linux', {}), undefined);
  assert.equal(of('win32', { APPDATA: 'C:\\ada' }), 'C:\\ada\\dsac-info');
});

test('where a login session has its sockets', () => {
  const of = (env: Record<string, string>) => sessionFolder({ env, platform: 'linux' });
  assert.equal(of({ XDG_RUNTIME_DIR: '/run/user/7' }), '/run/user/7');
  assert.equal(of({ XDG_RUNTIME_DIR: 'run' }), undefined);
  assert.equal(of({}), undefined);
});
