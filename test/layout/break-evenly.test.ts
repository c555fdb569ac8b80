import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakEvenly } from '../../src/layout/break-evenly.ts';
import fc from '../support/property.ts';

const gap = 1;
const widthOf = (words: readonly { readonly width: number }[]) =>
  words.reduce((sum, { width }) => sum + width, gap * (words.length - 1));

/** The widths of the words, with a bar where a line ends. */
function broken(widths: readonly number[], room: number): string | undefined {
  const lines = breakEvenly(
    widths.map(width => ({ width })),
    room,
    gap,
  );
  return lines?.map(line => line.map(({ width }) => width).join(' ')).join(' | ');
}

test('lines are alike in width, not filled one after the other', () => {
  assert.equal(broken([3, 3, 3, 3], 12), '3 3 | 3 3');
  assert.equal(broken([5, 2, 5], 8), '5 2 | 5');
  assert.equal(broken([2, 2, 8], 9), '2 2 | 8');
  assert.equal(broken([4, 4], 9), '4 4');
});

test('a word that is too wide for the room cannot be broken', () => {
  assert.equal(broken([3, 10], 9), undefined);
  assert.equal(broken([9], 9), '9');
  assert.equal(broken([], 9), '');
});

/** Every way to part words into lines. */
function* ways<Word>(words: readonly Word[]): Generator<readonly (readonly Word[])[]> {
  if (words.length === 0) yield [];
  for (let end = 1; end <= words.length; end += 1) {
    for (const rest of ways(words.slice(end))) yield [words.slice(0, end), ...rest];
  }
}

test('no other way has fewer lines, or as many and less raggedness', () => {
  const word = fc.record({ width: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: 9, max: 30 }), (words, room) => {
      const raggedness = (lines: readonly (readonly { readonly width: number }[])[]) =>
        lines.reduce((sum, line) => sum + (room - widthOf(line)) ** 2, 0);
      const best = breakEvenly(words, room, gap) ?? [];
      assert.deepEqual(best.flat(), words);
      for (const other of ways(words)) {
        if (other.some(line => widthOf(line) > room)) continue;
        assert.ok(best.length <= other.length);
        if (best.length === other.length) assert.ok(raggedness(best) <= raggedness(other));
      }
    }),
  );
});

test('thousands of words are broken at once', () => {
  const lines = breakEvenly(
    Array.from({ length: 20_000 }, () => ({ width: 1 })),
    80,
    gap,
  );
  assert.equal(lines?.length, 500);
});
