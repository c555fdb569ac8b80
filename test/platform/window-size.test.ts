import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenOutput } from '../../src/platform/terminal-output.ts';
import { windowSize } from '../../src/platform/window-size.ts';

test('a window has its size, up to what is drawn on', () => {
  assert.deepEqual(windowSize({ columns: 80, rows: 24 }), { columns: 80, rows: 24 });
  assert.deepEqual(windowSize({ columns: 1000, rows: 500 }), { columns: 1000, rows: 500 });
  assert.deepEqual(windowSize({ columns: 65_535, rows: 65_535 }), { columns: 1000, rows: 500 });
  assert.deepEqual(windowSize({ columns: 65_535, rows: 5 }), { columns: 1000, rows: 5 });
  // A terminal that does not know says 0 or nothing.
  assert.deepEqual(windowSize({ columns: 0, rows: 0 }), { columns: 80, rows: 24 });
  assert.deepEqual(windowSize({}), { columns: 80, rows: 24 });
});

test('Ink draws in the same size', () => {
  const stdout = { columns: 65_535, rows: 65_535, write: () => true };
  const { stream } = screenOutput(
    stdout as unknown as NodeJS.WriteStream,
    {
      title: { open: () => '', close: () => '', show() {} },
      mouse: { around: (bytes: string) => bytes, set() {} },
      erasesPainted: true,
      beforeLeaving: () => '',
      onReturn() {},
    } as unknown as Parameters<typeof screenOutput>[1],
  );
  assert.deepEqual([stream.columns, stream.rows], [1000, 500]);
});
