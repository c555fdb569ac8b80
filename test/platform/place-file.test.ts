import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createPlaceFile, readPlace, type TalkPlace, wasInterrupted } from '../../src/platform/place-file.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-place-'));
after(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const newFolder = () => join(root, String(count++));

const place = (slide: number, isOpen = true): TalkPlace => ({
  name: safeRow('A talk'),
  title: safeRow(`Slide ${slide}`),
  ...{ slide, step: 1, elapsed: 1_500, isOpen },
});

/** Waits, event by event of the folder, until a slide is saved. */
async function untilSaved(folder: string, slide: number): Promise<void> {
  mkdirSync(join(folder, 'places'), { recursive: true });
  const watcher = watch(join(folder, 'places'));
  try {
    while (readPlace('deck', folder)?.slide !== slide) await once(watcher, 'change');
  } finally {
    watcher.close();
  }
}

test('of many places the latest is saved', { timeout: 60_000 }, async () => {
  const folder = newFolder();
  const { save } = createPlaceFile('deck', folder);
  for (let slide = 0; slide < 200; slide++) save(place(slide));
  await untilSaved(folder, 199);
  save(place(3));
  await untilSaved(folder, 3);
  const record = readPlace('deck', folder);
  assert.deepEqual(record, { ...place(3), version: 1, savedAt: record?.savedAt, pid: process.pid });
  assert.ok(Math.abs(Date.now() - (record?.savedAt ?? 0)) < 60_000);
});

test('what is flushed is there at once, and nothing older comes after it', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 20; round++) {
    const folder = newFolder();
    const { save, flush } = createPlaceFile('deck', folder);
    for (let slide = 0; slide < 5; slide++) save(place(slide));
    // Between the steps of a write that was begun.
    for (let turn = 0; turn < round; turn++) await new Promise(resolve => setImmediate(resolve));
    flush(place(7, false));
    assert.deepEqual([readPlace('deck', folder)?.slide, readPlace('deck', folder)?.isOpen], [7, false]);
    save(place(8));
    await untilSaved(folder, 8);
    assert.deepEqual(readdirSync(join(folder, 'places')), ['deck.json'], 'no other file is left');
  }
});

test('a flush without a place writes what was not written yet', () => {
  const folder = newFolder();
  const { save, flush } = createPlaceFile('deck', folder);
  flush();
  assert.equal(readPlace('deck', folder), undefined);
  save(place(4));
  flush();
  assert.equal(readPlace('deck', folder)?.slide, 4);
});

test('a process that ends after a flush leaves what was flushed', () => {
  const folder = newFolder();
  const module = new URL('../../src/platform/place-file.ts', import.meta.url).href;
  const code = `import('${module}').then(({ createPlaceFile }) => {
    const { save, flush } = createPlaceFile('deck', ${JSON.stringify(folder)});
    const place = { name: 'A', title: 'B', step: 0, elapsed: 0 };
    for (let slide = 0; slide < 9; slide++) save({ ...place, slide, isOpen: true });
    flush({ ...place, slide: 9, isOpen: false });
  })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', code], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual([readPlace('deck', folder)?.slide, readPlace('deck', folder)?.isOpen], [9, false]);
});

test('where no folder can be, nothing happens', { timeout: 60_000 }, async () => {
  writeFileSync(join(root, 'file'), '');
  for (const folder of [join(root, 'file'), '/proc/dsac-info']) {
    const { save, flush } = createPlaceFile('deck', folder);
    save(place(1));
    flush();
    await new Promise(resolve => setImmediate(resolve));
    flush(place(2));
    assert.equal(readPlace('deck', folder), undefined);
  }
});

test('a link that was planted for the temporary file is not followed', { timeout: 60_000 }, async () => {
  const folder = newFolder();
  const places = join(folder, 'places');
  mkdirSync(places, { recursive: true, mode: 0o700 });
  const target = join(root, 'target');
  writeFileSync(target, 'precious');
  symlinkSync(target, join(places, `deck.json.${process.pid}.tmp`));
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(places, `other.json.${pid}.tmp`), 'half of it');
  createPlaceFile('deck', folder).save(place(5));
  await untilSaved(folder, 5);
  assert.equal(readFileSync(target, 'utf8'), 'precious');
  assert.deepEqual(readdirSync(places), ['deck.json'], 'and what a killed talk left is cleared');
});

const good = { version: 1, ...place(3), savedAt: 1_700_000_000_000, pid: 4_321 };
const odd: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null],
  ['a list', [good]],
  ['a text', 'good'],
  ['another version', { ...good, version: 2 }],
  ['a slide before the first', { ...good, slide: -1 }],
  ['half a slide', { ...good, slide: 1.5 }],
  ['a slide in words', { ...good, slide: '3' }],
  ['a slide beyond all', { ...good, slide: 1e300 }],
  ['no step', { ...good, step: undefined }],
  ['a time before the beginning', { ...good, elapsed: -1 }],
  ['a time without end', { ...good, elapsed: null }],
  ['a title that is none', { ...good, title: { length: 5 } }],
  ['a name that is none', { ...good, name: 7 }],
  ['neither open nor closed', { ...good, isOpen: 'yes' }],
  ['saved never', { ...good, savedAt: 'today' }],
  ['a group of processes', { ...good, pid: -1 }],
  ['every process', { ...good, pid: 0 }],
];

describe('what is not a place is none', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'places'), { recursive: true });
  const write = (value: unknown) =>
    writeFileSync(join(folder, 'places', 'deck.json'), JSON.stringify(value) ?? '');
  test('a good one', () => {
    write({ ...good, more: 'ignored' });
    assert.deepEqual(readPlace('deck', folder), good);
  });
  for (const [name, value] of odd) {
    test(name, () => {
      write(value);
      assert.equal(readPlace('deck', folder), undefined);
    });
  }
  test('what a terminal would obey is made visible', () => {
    write({ ...good, title: 'a\u001b]52;c;!\u0007\nb', name: '\u202e' });
    assert.deepEqual(
      [readPlace('deck', folder)?.title, readPlace('deck', folder)?.name],
      ['a␛]52;c;!␇ b', '\ufffd'],
    );
  });
});

describe('a talk was interrupted', () => {
  const world = { own: 10, isRunning: (pid: number) => pid === 20 || pid === 10, startedAt: () => 5_000 };
  const cases: readonly (readonly [
    name: string,
    isOpen: boolean,
    pid: number,
    savedAt: number,
    is: boolean,
  ])[] = [
    ['ended in order', false, 30, 6_000, false],
    ['its process is gone', true, 30, 6_000, true],
    ['its process runs', true, 20, 6_000, false],
    ['the machine was started since', true, 20, 4_000, true],
    ['its process is now this one', true, 10, 6_000, true],
  ];
  for (const [name, isOpen, pid, savedAt, is] of cases) {
    test(name, () => assert.equal(wasInterrupted({ isOpen, pid, savedAt }, world), is));
  }

  test('real processes', async t => {
    const child: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    t.after(() => child.kill('SIGKILL'));
    await once(child, 'spawn');
    const record = { isOpen: true, pid: child.pid ?? 0, savedAt: Date.now() };
    assert.equal(wasInterrupted(record), false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(wasInterrupted(record), true);
  });
});
