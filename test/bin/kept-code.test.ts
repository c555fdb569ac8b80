import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { environment } from '../support/environment.ts';
import { packed } from '../support/packed.ts';

// What the launcher keeps of the code, so that the next start need not parse it again.

const { bin } = packed();
const unixOnly = { skip: process.platform === 'win32' && 'permissions are of another kind there' };

function createFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-kept-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the program to its end. It always prints the same, whatever is kept. */
function run(env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync(bin, ['--version', '--plain'], {
    env: environment(env),
    encoding: 'utf8',
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^dsac-info \d+\.\d+\.\d+\n$/);
}

const versionFolder = `${process.version}-${process.arch}`;
const inCaches = (caches: string) => join(caches, 'dsac-info', versionFolder);

test('the code that ran is kept, for this user alone, and not written again', unixOnly, t => {
  const XDG_CACHE_HOME = createFolder(t);
  run({ XDG_CACHE_HOME });
  const kept = inCaches(XDG_CACHE_HOME);
  assert.equal(statSync(kept).mode & 0o777, 0o700);
  assert.ok(readdirSync(kept).includes('cli.cjs'));
  const file = join(kept, 'cli.cjs');
  const { ino } = statSync(file);
  run({ XDG_CACHE_HOME });
  assert.equal(statSync(file).ino, ino);
});

test('without a folder for it, it is kept in the home that is there, and none is made', t => {
  const home = createFolder(t);
  run({ HOME: home, LOCALAPPDATA: join(home, '.cache') });
  assert.ok(existsSync(inCaches(join(home, '.cache'))));
  const absent = join(home, 'absent');
  run({ HOME: absent });
  assert.equal(existsSync(absent), false);
  // There no folder can be made, and Node's own way to make several would try for ever.
  run({ HOME: '/proc', XDG_CACHE_HOME: '' });
  run({ HOME: absent, XDG_CACHE_HOME: 'relative' });
  assert.equal(existsSync('relative'), false);
});

test('what is damaged, or of other code, is not used but replaced', t => {
  const XDG_CACHE_HOME = createFolder(t);
  const env = { XDG_CACHE_HOME, LOCALAPPDATA: XDG_CACHE_HOME };
  run(env);
  const file = join(inCaches(XDG_CACHE_HOME), 'cli.cjs');
  const kept = readFileSync(file);
  const damages: readonly Buffer[] = [
    Buffer.alloc(0),
    Buffer.from('no code at all'),
    kept.subarray(0, kept.length / 2),
    Buffer.concat([Buffer.from('/*0123456789abcdef*/'), kept.subarray(20)]),
    // Whole by its stamps, but V8 sees that it made something else.
    Buffer.concat([kept.subarray(0, 20), Buffer.alloc(64), kept.subarray(-20)]),
  ];
  for (const damaged of damages) {
    writeFileSync(file, damaged);
    run(env);
    assert.equal(readFileSync(file).subarray(0, 20).toString(), kept.subarray(0, 20).toString());
    assert.ok(readFileSync(file).length > 1000);
  }
});

test('nothing is kept in a folder that others can write to', unixOnly, t => {
  const XDG_CACHE_HOME = createFolder(t);
  run({ XDG_CACHE_HOME });
  const kept = inCaches(XDG_CACHE_HOME);
  writeFileSync(join(kept, 'cli.cjs'), '');
  chmodSync(kept, 0o777);
  run({ XDG_CACHE_HOME });
  assert.equal(statSync(join(kept, 'cli.cjs')).size, 0);
});

test('nor where Node is told to keep none', t => {
  const XDG_CACHE_HOME = createFolder(t);
  run({ XDG_CACHE_HOME, LOCALAPPDATA: XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE: '1' });
  assert.deepEqual(readdirSync(XDG_CACHE_HOME), []);
});
