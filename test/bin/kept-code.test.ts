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
import { sampleOf } from '../support/sample.ts';

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

/** A file of kept code as the launcher writes it. */
function keptOf({ stamp, code }: { readonly stamp: Uint8Array; readonly code: Uint8Array }): Buffer {
  return Buffer.concat([stamp, code, code]);
}

/** Its stamp, and the first of its two copies. */
function partsOf(kept: Buffer) {
  return { stamp: kept.subarray(0, 20), code: kept.subarray(20, (20 + kept.length) / 2) };
}

/** As `run`, but however it ends. */
function start(env: Readonly<Record<string, string>>) {
  const { status, signal } = spawnSync(bin, ['stats', '--plain'], { env: environment(env) });
  return { status, signal };
}
const hasCrashed = ({ status, signal }: ReturnType<typeof start>) => signal !== null || status === 70;

/** Numbers that look random, the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One byte of it is another. */
function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = value;
  return damaged;
}

/** The number of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

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
  run({ HOME: home, LOCALAPPDATA: join(home, '.cache'), XDG_CACHE_HOME: '' });
  assert.ok(existsSync(inCaches(join(home, '.cache'))));
  const absent = join(home, 'absent');
  run({ HOME: absent, XDG_CACHE_HOME: '' });
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
    // Twice the same, but V8 sees that it made something else.
    keptOf({ stamp: kept.subarray(0, 20), code: Buffer.alloc(64) }),
    keptOf({ stamp: kept.subarray(0, 20), code: Buffer.alloc(0) }),
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

test('no damage of a byte or a bit ends a start', t => {
  const XDG_CACHE_HOME = createFolder(t);
  const env = { XDG_CACHE_HOME, LOCALAPPDATA: XDG_CACHE_HOME };
  start(env);
  const folder = inCaches(XDG_CACHE_HOME);
  const random = createRandom(42);
  const names = readdirSync(folder).sort();
  assert.ok(names.length >= 3, names.join());
  for (let count = 0; count < sampleOf(16, 4); count++) {
    // One in every file: each is a damage of its own.
    const damages = names.map(name => {
      const file = join(folder, name);
      const whole = readFileSync(file);
      const at = random(whole.length);
      const before = whole[at] ?? 0;
      const value = count % 2 === 0 ? before ^ (1 << random(8)) : (before + 1 + random(255)) % 256;
      writeFileSync(file, withByte(whole, at, value));
      return `byte ${at} of ${name} is ${value}`;
    });
    assert.deepEqual(start(env), { status: 0, signal: null }, damages.join());
    for (const name of names) {
      const replaced = readFileSync(join(folder, name));
      assert.deepEqual(replaced, keptOf(partsOf(replaced)), name);
    }
    assert.deepEqual(readdirSync(folder).sort(), names, 'nothing is left behind');
  }
});

test('after a start that did not get far, the next one goes without what is kept, and keeps it anew', t => {
  const XDG_CACHE_HOME = createFolder(t);
  const env = { XDG_CACHE_HOME, LOCALAPPDATA: XDG_CACHE_HOME };
  start(env);
  const folder = inCaches(XDG_CACHE_HOME);
  const file = join(folder, 'cli.cjs');
  const whole = readFileSync(file);
  const random = createRandom(7);
  let crashes = 0;
  // What two copies do not show: as where V8 itself is wrong.
  for (let count = 0; count < 100 && crashes < 2; count++) {
    const { stamp, code } = partsOf(whole);
    writeFileSync(file, keptOf({ stamp, code: withByte(code, random(code.length), random(256)) }));
    if (!hasCrashed(start(env))) continue;
    crashes++;
    assert.deepEqual(start(env), { status: 0, signal: null });
    assert.deepEqual(
      readdirSync(folder).filter(name => !name.endsWith('.cjs')),
      [],
    );
  }
  assert.equal(crashes, 2);
  assert.notDeepEqual(readFileSync(file), whole);
  const { ino } = statSync(file);
  start(env);
  assert.equal(statSync(file).ino, ino, 'what was kept anew is used');
});

test('what ended starts left half-written is cleared, and what others write is not', t => {
  const XDG_CACHE_HOME = createFolder(t);
  const env = { XDG_CACHE_HOME, LOCALAPPDATA: XDG_CACHE_HOME };
  start(env);
  const folder = inCaches(XDG_CACHE_HOME);
  const kept = readdirSync(folder).sort();
  const others = [`cli.cjs.${process.pid}`, `starting.${process.pid}`];
  const left = [`cli.cjs.${endedProcess()}`, `screen.cjs.${endedProcess()}`];
  for (const name of [...others, ...left]) writeFileSync(join(folder, name), 'half of it');
  const { ino } = statSync(join(folder, 'cli.cjs'));
  start(env);
  assert.deepEqual(readdirSync(folder).sort(), [...kept, ...others].sort());
  assert.equal(statSync(join(folder, 'cli.cjs')).ino, ino, 'a start that still goes on is not suspect');
});

test('a file that cannot be written whole is not left behind', unixOnly, t => {
  const XDG_CACHE_HOME = createFolder(t);
  // No file may grow beyond some kilobytes: as on a disk that becomes full.
  const { status } = spawnSync('/bin/sh', ['-c', 'ulimit -f 20; exec "$0" stats --plain', bin], {
    env: environment({ XDG_CACHE_HOME }),
  });
  assert.equal(status, 0);
  const left = readdirSync(inCaches(XDG_CACHE_HOME));
  assert.deepEqual(
    left.filter(name => !name.endsWith('.cjs')),
    [],
  );
  start({ XDG_CACHE_HOME });
  assert.ok(readdirSync(inCaches(XDG_CACHE_HOME)).includes('cli.cjs'));
});
