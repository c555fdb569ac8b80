import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLineSplitter } from '../../src/platform/line-splitter.ts';
import fc from '../support/property.ts';

/** The lines of bytes that come in pieces. */
function split(most: number, ...pieces: readonly (string | readonly number[])[]): readonly string[] {
  const next = createLineSplitter(most);
  return pieces.flatMap(piece =>
    next(typeof piece === 'string' ? Buffer.from(piece) : Uint8Array.from(piece)),
  );
}

test('lines', () => assert.deepEqual(split(9, 'a\nbc\n'), ['a', 'bc']));
test('half lines', () => assert.deepEqual(split(9, 'a', 'b\nc', '', 'd', '\n'), ['ab', 'cd']));
test('a line that has not ended', () => assert.deepEqual(split(9, 'a\nb'), ['a']));
test('empty lines', () => assert.deepEqual(split(9, '\n\na\n\n'), ['a']));
test('a character in two pieces', () => assert.deepEqual(split(9, [0xc3], [0xa4, 0x0a]), ['ä']));
test('bytes that are no UTF-8', () => assert.deepEqual(split(9, [0x61, 0xff, 0x0a, 0x62, 0x0a]), ['b']));
test('half a character at the end', () => assert.deepEqual(split(9, [0xc3, 0x0a, 0x62, 0x0a]), ['b']));
test('the longest line', () => assert.deepEqual(split(3, 'abc\n', 'a', 'bc\n'), ['abc', 'abc']));
test('a longer one', () => assert.deepEqual(split(3, 'abcd\ne\n'), ['e']));
test('a longer one in pieces', () => assert.deepEqual(split(3, 'ab', 'cd', 'ef', 'g\nh', '\n'), ['h']));
test('a longer one that has not ended', () => assert.deepEqual(split(3, 'abcd', 'e'), []));

test('lines are the same however they come in pieces', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(text => !text.includes('\n'));
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      (lines, sizes) => {
        const bytes = Buffer.from(lines.map(each => `${each}\n`).join(''));
        const next = createLineSplitter(20);
        const found: string[] = [];
        for (let from = 0, turn = 0; from < bytes.length; turn++) {
          const to = from + sizes[turn % sizes.length]!;
          found.push(...next(bytes.subarray(from, to)));
          from = to;
        }
        assert.deepEqual(
          found,
          lines.filter(each => Buffer.byteLength(each) <= 20),
        );
      },
    ),
  );
});
