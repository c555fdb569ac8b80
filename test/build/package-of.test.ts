import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { packageOf } from '../../build/package-of.ts';

/** Writes the files to a folder of their own, and returns what makes a path in it. */
function folderOf(t: TestContext, files: Readonly<Record<string, string>>): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-build-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return file => join(folder, file);
}

const manifest = JSON.stringify({ name: 'left', version: '1.2.3', license: 'ISC' });

test('a module belongs to the nearest package with a name', t => {
  const path = folderOf(t, {
    'package.json': manifest,
    'LICENSE.md': 'You may.\n',
    'esm/package.json': '{"type":"module"}',
  });
  const expected = { name: 'left', version: '1.2.3', licence: 'ISC', text: 'You may.' };
  assert.deepEqual(packageOf(path('esm/index.js')), expected);
});

test('a package without a license is refused', t => {
  const undeclared = folderOf(t, {
    'package.json': '{"name":"left","version":"1.2.3"}',
    LICENSE: 'You may.',
  });
  assert.throws(() => packageOf(undeclared('index.js')), /left declares no licence/);
  const unwritten = folderOf(t, { 'package.json': manifest });
  assert.throws(
    () => packageOf(unwritten('index.js')),
    /left has no licence text; put it in build.licences.left\.txt/,
  );
});
