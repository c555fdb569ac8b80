import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { readRepositoryFile } from '../support/setting.ts';

test('every path that src/README.md names exists, and it stays short', () => {
  const text = readRepositoryFile('src/README.md');
  assert.ok(text.split('\n').length <= 141, 'at most 140 lines');
  const paths = [...text.matchAll(/`((?:\.\.\/)?[\w-]+(?:\/[\w.-]+)*(?:\.tsx?|\/))`/g)].map(
    match => match[1] ?? '',
  );
  assert.ok(paths.length > 20);
  for (const path of paths) {
    assert.ok(
      existsSync(new URL(path, new URL('../../src/', import.meta.url))),
      `src/README.md names ${path}`,
    );
  }
});
