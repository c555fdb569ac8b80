import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decoration,
  type Line,
  lineText,
  lineWidth,
  padLine,
  span,
  truncateLine,
} from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const line = (...texts: readonly string[]): Line => texts.map(text => span(safeText(text)));

test('a line is as wide as its cells, also where a grapheme is in two spans', () => {
  assert.equal(lineWidth([]), 0);
  assert.equal(lineWidth(line('a漢', 'b')), 4);
  assert.equal(lineWidth(line('🇺', '🇸')), 2);
});

test('padding fills up to the columns, and cuts nothing', () => {
  assert.equal(lineText(padLine(line('a漢'), 5)), 'a漢  ');
  assert.deepEqual(padLine(line('a漢'), 3), line('a漢'));
  assert.deepEqual(padLine(line('a漢'), 2), line('a漢'));
});

test('truncating ends in an ellipsis where something is left out', () => {
  const cut = (columns: number) => lineText(truncateLine(line('abc', '漢def'), columns, '…'));
  assert.deepEqual([8, 7, 6, 5, 4, 3, 1, 0].map(cut), [
    'abc漢def',
    'abc漢d…',
    'abc漢…',
    'abc…',
    'abc…',
    'ab…',
    '…',
    '',
  ]);
});

test('what layout adds is told apart from words, and is safe too', () => {
  assert.deepEqual(decoration('\u001b│', 'quote.mark'), {
    text: '␛│',
    roles: ['quote.mark'],
    decoration: true,
  });
});
