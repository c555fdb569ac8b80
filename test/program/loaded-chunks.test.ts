import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { environment } from '../support/environment.ts';
import { loadedChunks } from '../support/loaded-chunks.ts';
import { packed } from '../support/packed.ts';
import { createStage } from '../support/stage.ts';

const { bin, folder } = packed();

/** The text by which each module is recognized in a bundle, regardless of file names. */
const marks = {
  Ink: 'Raw mode is not supported',
  React: 'react.transitional.element',
  highlighter: 'registerLanguage',
  'names of emoji': 'grinning',
  formulas: 'circledparallel',
  diagrams: 'Empty mermaid diagram',
  // V8 builds the whole table when it reads the expression, before anybody uses it.
  'table of emoji': String.raw`\p{RGI_Emoji}`,
} as const;
type Thing = keyof typeof marks;
const things = Object.keys(marks) as Thing[];

const isIn = (text: string) => (thing: Thing) => text.includes(marks[thing]);

/** Each thing that was loaded, with the files it was in. */
async function loaded(
  use: (env: Readonly<Record<string, string>>) => Promise<void> | void,
): Promise<ReadonlySet<Thing>> {
  const chunks = await loadedChunks(folder, use);
  assert.ok(chunks.has('cli.cjs'), `what was loaded is known: ${[...chunks.keys()].join(', ')}`);
  return new Set([...chunks.values()].flatMap(text => things.filter(isIn(text))));
}

test('the marks are in the package, or the tests below would see nothing', () => {
  const texts = readdirSync(join(folder, 'dist')).map(name =>
    readFileSync(join(folder, 'dist', name), 'utf8'),
  );
  for (const thing of ['Ink', 'React', 'highlighter', 'names of emoji', 'formulas', 'diagrams'] as const)
    assert.ok(
      texts.some(text => isIn(text)(thing)),
      thing,
    );
});

describe('what prints loads nothing that draws or highlights', () => {
  test('--version loads nothing at all', async () => {
    const chunks = await loadedChunks(folder, env => {
      assert.equal(spawnSync(bin, ['--version'], { env: environment(env) }).status, 0);
    });
    assert.deepEqual([...chunks.keys()], []);
  });
  for (const words of [['--help'], ['show', 'stats'], ['search', 'medicare']]) {
    test(words.join(' '), async () => {
      const found = await loaded(env => {
        const { status, stdout } = spawnSync(bin, words, { env: environment(env), encoding: 'utf8' });
        assert.equal(status, 0);
        assert.notEqual(stdout, '');
      });
      assert.deepEqual([...found], []);
    });
  }
});

describe('the first frame comes without highlighter and emoji', () => {
  const first: Readonly<Record<string, readonly string[]>> = { Mission: [], 'DSAC, part of': ['present'] };
  for (const [text, words] of Object.entries(first)) {
    test(['dsac-info', ...words].join(' '), async t => {
      const stage = createStage(t, '');
      const found = await loaded(async env => {
        const terminal = stage.open(words, { columns: 100, rows: 40, env });
        await terminal.until(text);
        terminal.press('q');
        assert.deepEqual(await terminal.ended, { code: 0, signal: null });
      });
      assert.deepEqual([...found].sort(), ['Ink', 'React']);
    });
  }
});
