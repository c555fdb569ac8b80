import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { recentFiles, rememberFile } from '../../src/platform/recent-files.ts';

test('files are remembered once each, the latest first, and not more than thirty', t => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsac-info-recent-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const state = join(folder, 'state');
  assert.deepEqual(recentFiles(state), []);
  const files = Array.from({ length: 40 }, (_, index) => join(folder, `${index}.md`));
  for (const file of files) {
    writeFileSync(file, '');
    rememberFile(file, state);
  }
  rememberFile(join(folder, '30.md'), state);
  rememberFile(join(folder, 'none.md'), state);
  const recent = recentFiles(state);
  assert.equal(recent.length, 30);
  assert.deepEqual(
    recent.slice(0, 3),
    [30, 39, 38].map(index => join(folder, `${index}.md`)),
  );
  for (const text of ['', '{}', '{"version":1,"files":7}', '{"version":1,"files":[7]}']) {
    writeFileSync(join(state, 'recent.json'), text);
    assert.deepEqual(recentFiles(state), []);
  }
});
