import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packReport } from '../support/pack-report.ts';

// Whoever tries the program waits for every byte and every file of it.
const { size, files } = packReport();

test('the package is small', () => {
  const largest = files.toSorted((one, other) => other.size - one.size).slice(0, 5);
  const told = largest.map(file => `${file.path} ${file.size}`).join(', ');
  assert.ok(size < 1_000_000, `${size} bytes; unpacked, the largest are ${told}`);
});

test('the package has few files', () => {
  assert.ok(files.length <= 52, `${files.length}: ${files.map(({ path }) => path).join(', ')}`);
});
