import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { watchFiles } from '../../src/platform/watch-file.ts';

/** Long ago, so that no file is told of for having been changed just now. */
const old = new Date('2020-01-01');

/** A folder with `deck.md`, and a watch on some of its files, which is asked for its paths at each turn. */
function watching(
  t: TestContext,
  names: readonly string[],
  prepare: (folder: string) => void = () => {},
  readAt?: number,
) {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-watch-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('deck.md'), 'old');
  prepare(folder);
  const waiting = new Set<() => void>();
  const seen = { paths: names.map(path), told: 0, turns: 0, beforeTurn() {} };
  const look = () => {
    for (const check of waiting) check();
  };
  const stop = watchFiles(
    () => {
      seen.turns++;
      seen.beforeTurn();
      look();
      return seen.paths;
    },
    () => {
      seen.told++;
      look();
    },
    readAt === undefined ? undefined : () => readAt,
  );
  // The watch keeps no process alive, so something else has to.
  const alive = setInterval(() => {}, 60_000);
  t.after(() => {
    stop();
    clearInterval(alive);
    rmSync(folder, { recursive: true, force: true });
  });
  const until = (isSo: () => boolean) =>
    new Promise<void>(resolve => {
      const check = () => {
        if (!isSo()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return {
    ...{ path, seen, stop },
    told: (times: number) => until(() => seen.told >= times),
    /** Waits until everything has been looked at so many times. */
    turns(count: number) {
      const end = seen.turns + count;
      return until(() => seen.turns >= end);
    },
  };
}

/** Turns after which a change that is no change would have been told. */
const many = 5;
const timeout = 60_000;

type Save = (path: (name: string) => string) => void;
const saves: readonly (readonly [name: string, save: Save, prepare?: (folder: string) => void])[] = [
  ['truncate and write', path => writeFileSync(path('deck.md'), 'new')],
  [
    'write in place',
    path => {
      const descriptor = openSync(path('deck.md'), 'r+');
      writeSync(descriptor, 'new');
      closeSync(descriptor);
    },
  ],
  [
    'rename over',
    path => {
      writeFileSync(path('deck.tmp'), 'new');
      renameSync(path('deck.tmp'), path('deck.md'));
    },
  ],
  [
    'rename over, with size and time as they were',
    path => {
      const { atime, mtime } = statSync(path('deck.md'));
      writeFileSync(path('deck.tmp'), 'new');
      utimesSync(path('deck.tmp'), atime, mtime);
      renameSync(path('deck.tmp'), path('deck.md'));
    },
    folder => utimesSync(join(folder, 'deck.md'), old, old),
  ],
  [
    'move away, write anew (vim)',
    path => {
      renameSync(path('deck.md'), path('deck.md~'));
      writeFileSync(path('deck.md'), 'new');
      rmSync(path('deck.md~'));
    },
  ],
  [
    'delete and create',
    path => {
      rmSync(path('deck.md'));
      writeFileSync(path('deck.md'), 'new');
    },
  ],
  [
    'through a symlink',
    path => writeFileSync(path('real.md'), 'new'),
    folder => {
      writeFileSync(join(folder, 'real.md'), 'old');
      link(folder, 'real.md');
    },
  ],
  [
    'a symlink pointed elsewhere',
    path => {
      symlinkSync('two.md', path('link'));
      renameSync(path('link'), path('deck.md'));
    },
    folder => {
      writeFileSync(join(folder, 'one.md'), 'old');
      writeFileSync(join(folder, 'two.md'), 'new');
      for (const name of ['one.md', 'two.md']) utimesSync(join(folder, name), old, old);
      link(folder, 'one.md');
    },
  ],
  [
    'a symlink to its folder pointed elsewhere',
    path => {
      symlinkSync('two', path('link'));
      renameSync(path('link'), path('current'));
    },
    folder => {
      for (const name of ['one', 'two']) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'deck.md'), name === 'one' ? 'old' : 'new');
      }
      symlinkSync('one', join(folder, 'current'));
      link(folder, 'current/deck.md');
    },
  ],
];

function link(folder: string, target: string): void {
  rmSync(join(folder, 'deck.md'));
  symlinkSync(target, join(folder, 'deck.md'));
}

// Side by side: most of their time they wait.
describe('every style of saving is told, and more than once', { concurrency: true }, () => {
  for (const [name, save, prepare] of saves) {
    test(name, { timeout }, async t => {
      const { path, told, seen } = watching(t, ['deck.md'], prepare);
      assert.equal(readFileSync(path('deck.md'), 'utf8'), 'old');
      save(path);
      await told(1);
      assert.equal(readFileSync(path('deck.md'), 'utf8'), 'new');
      appendFileSync(path('deck.md'), ' and more');
      await told(2);
      writeFileSync(path('deck.tmp'), 'third');
      renameSync(path('deck.tmp'), path('deck.md'));
      await told(3);
      assert.equal(seen.told, 3);
    });
  }
});

describe('what a watch waits for', { concurrency: true }, () => {
  test('what does not change is not told', { timeout }, async t => {
    const { seen, turns } = watching(t, ['deck.md', 'missing.md']);
    await turns(many);
    assert.equal(seen.told, 0);
  });

  test('a save that empties the file first is told when it is full', { timeout }, async t => {
    const { path, told, turns, seen } = watching(t, ['deck.md']);
    truncateSync(path('deck.md'));
    await turns(4);
    assert.equal(seen.told, 0);
    writeFileSync(path('deck.md'), 'new');
    await told(1);
    await turns(many);
    assert.equal(seen.told, 1);
  });

  test('a file that stays empty is told', { timeout }, async t => {
    const { path, told } = watching(t, ['deck.md']);
    truncateSync(path('deck.md'));
    await told(1);
  });

  test('a file that is still being written is waited for', { timeout }, async t => {
    const { path, told, turns, seen } = watching(t, ['deck.md']);
    seen.beforeTurn = () => appendFileSync(path('deck.md'), 'more');
    await turns(2 * many);
    assert.equal(seen.told, 0);
    seen.beforeTurn = () => {};
    await told(1);
    await turns(many);
    assert.equal(seen.told, 1);
  });

  test('a file that is gone is told once, when that is clear, and again when it is back', {
    timeout,
  }, async t => {
    const { path, told, turns, seen } = watching(t, ['deck.md']);
    renameSync(path('deck.md'), path('away.md'));
    await turns(4);
    assert.equal(seen.told, 0);
    await told(1);
    await turns(many);
    assert.equal(seen.told, 1);
    renameSync(path('away.md'), path('deck.md'));
    await told(2);
  });

  test('a file that was never there is told when it comes', { timeout }, async t => {
    const { path, told } = watching(t, ['deck.md', 'part.md']);
    writeFileSync(path('part.md'), 'part');
    await told(1);
  });

  test('a file that joins in is watched from then on', { timeout }, async t => {
    const { path, told, turns, seen } = watching(t, ['deck.md'], folder => {
      writeFileSync(join(folder, 'part.md'), 'part');
      utimesSync(join(folder, 'part.md'), old, old);
    });
    seen.paths = [path('deck.md'), path('part.md')];
    await turns(many);
    assert.equal(seen.told, 0);
    writeFileSync(path('part.md'), 'new');
    await told(1);
    seen.paths = [path('deck.md')];
    await turns(2);
    writeFileSync(path('part.md'), 'newer');
    await turns(many);
    assert.equal(seen.told, 1);
  });

  test('a file that joins in just after it was changed is told: who knows when it was read', {
    timeout,
  }, async t => {
    const { path, told, turns, seen } = watching(t, ['deck.md']);
    writeFileSync(path('part.md'), 'part');
    seen.paths = [path('deck.md'), path('part.md')];
    await told(1);
    await turns(many);
    assert.equal(seen.told, 1);
  });

  test('a file that joins in is told if it was changed after it was read, however long ago', {
    timeout,
  }, async t => {
    const prepare = (folder: string) => {
      writeFileSync(join(folder, 'part.md'), 'part');
      utimesSync(join(folder, 'part.md'), old, old);
    };
    const { path, told, seen } = watching(t, ['deck.md'], prepare, old.getTime() - 60_000);
    seen.paths = [path('deck.md'), path('part.md')];
    await told(1);
  });

  test('a folder is watched for the names in it', { timeout }, async t => {
    const { path, told, turns, seen } = watching(t, ['in'], folder =>
      mkdirSync(join(folder, 'in/deep'), { recursive: true }),
    );
    writeFileSync(path('in/new.md'), 'new');
    await told(1);
    renameSync(path('in/new.md'), path('in/newer.md'));
    await told(2);
    writeFileSync(path('in/newer.md'), 'saved');
    writeFileSync(path('in/deep/new.md'), 'new');
    await turns(many);
    assert.equal(seen.told, 2);
  });

  test('of very many files each is looked at in its turn', { timeout }, async t => {
    const names = ['deck.md', ...Array.from({ length: 40 }, (_, index) => `part${index}.md`)];
    const { path, told } = watching(t, names, folder => {
      for (const name of names) writeFileSync(join(folder, name), 'old');
    });
    writeFileSync(path('part39.md'), 'new');
    await told(1);
    writeFileSync(path('part0.md'), 'new');
    await told(2);
  });

  test('after its end nothing is told', { timeout }, async t => {
    const { path, seen, stop } = watching(t, ['deck.md']);
    const other = watching(t, ['deck.md']);
    stop();
    const { turns } = seen;
    writeFileSync(path('deck.md'), 'new');
    await other.turns(many);
    assert.deepEqual([seen.told, seen.turns], [0, turns]);
  });
});

test('a watch keeps no process alive', () => {
  const module = new URL('../../src/platform/watch-file.ts', import.meta.url).href;
  const code = `import('${module}').then(({ watchFiles }) => watchFiles(() => [${JSON.stringify(fileURLToPath(import.meta.url))}], () => {}))`;
  const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', '-e', code], { timeout });
  assert.deepEqual({ status, signal }, { status: 0, signal: null });
});
