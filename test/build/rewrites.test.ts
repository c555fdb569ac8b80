import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { changedCells } from '../../build/changed-cells.ts';
import { lazySegmenters } from '../../build/lazy-segmenters.ts';
import { quietHighlighter } from '../../build/quiet-highlighter.ts';
import { rewritten } from '../../build/rewrite.ts';
import { wholeRows } from '../../build/whole-rows.ts';
import { withoutDevtools } from '../../build/without-devtools.ts';
import { withoutElk } from '../../build/without-elk.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const fail = (message: string): never => {
  throw new Error(message);
};

test('every change is made, and as often as it should be', () => {
  assert.equal(rewritten('a b a', [['a', 'c', 2]], fail), 'c b c');
  assert.throws(() => rewritten('a b a', [['a', 'c']], fail), /expected 1 times, found 2 times: a/);
  assert.throws(() => rewritten('b', [['a', 'c']], fail), /found 0 times/);
});

/** Each change to a library: the module, and what must not be left in it. */
const changes: readonly (readonly [plugin: Plugin, module: string, gone: RegExp])[] = [
  [withoutDevtools(), 'ink/build/reconciler.js', /env\['DEV'\]/],
  [withoutElk(), 'beautiful-mermaid/dist/index.js', /from "elkjs/],
  [wholeRows(), 'ink/build/output.js', /get\(\) \{\n\s+(?:\/\/.*\n\s+)?const output/],
  [quietHighlighter(), 'highlight.js/lib/core.js', /^\s*console\./m],
  [changedCells(), 'ink/build/line-update.js', /^(?![\s\S]*rowUpdate)/],
  ...lazySegmenters().map((plugin, index): readonly [Plugin, string, RegExp] => {
    const file = [
      'ink/build/line-update.js',
      'slice-ansi/tokenize-ansi.js',
      'wrap-ansi/index.js',
      '@alcalzone/ansi-tokenize/build/tokenize.js',
    ][index];
    return [plugin, file ?? '', /^(?:const|let|var) \w+ = new Intl\.Segmenter/m];
  }),
];

describe('a library is changed as it is, and the build fails where it is another', () => {
  for (const [plugin, module, gone] of changes) {
    test(`${plugin.name}: ${module}`, () => {
      const code = readFileSync(`${modules}${module}`, 'utf8');
      assert.ok(gone.test(code));
      assert.ok(!gone.test(transformed(plugin, `${modules}${module}`, code)));
      assert.throws(() => transformed(plugin, `${modules}${module}`, 'export {};'), /found 0 times/);
    });
  }
});

test('a plugin fails the build where the module is not bundled any more', () => {
  const { buildEnd } = withoutDevtools();
  assert.ok(typeof buildEnd === 'function');
  assert.throws(() => buildEnd.call({ error: fail } as never), /reconciler.* is not bundled any more/);
});

/** What a plugin makes of a module. */
function transformed({ transform }: Plugin, path: string, code: string): string {
  assert.ok(typeof transform === 'object' && 'handler' in transform);
  const { id } = transform.filter as { readonly id: RegExp };
  assert.match(path, id);
  const made: unknown = transform.handler.call({ error: fail } as never, code, path, {} as never);
  assert.ok(typeof made === 'string');
  return made;
}
