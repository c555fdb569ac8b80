import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeLine } from '../../src/terminal/ansi.ts';
import { span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { isScaling, markScaled, writeScaled } from '../../src/terminal/scaled-text.ts';

test('a marked text is written over its row and the one above, and nothing over it', () => {
  const row = `\u001b[1m${markScaled('Join in', 7)}\u001b[0m`;
  assert.equal(writeScaled(row), '\u001b[1m\u001b[A\u001b]66;s=2;Join in\u001b\\\u001b[B\u001b[0m');
  assert.equal(writeScaled('Join in'), 'Join in');
});

test('a line says so to the terminal only where its text is larger', () => {
  const pen = { sgr: () => '', hyperlinks: false };
  const text = span(safeText('Join'));
  assert.equal(encodeLine([text], pen), 'Join');
  assert.equal(
    writeScaled(encodeLine([{ ...text, scale: 2 }], pen)),
    '\u001b[A\u001b]66;s=2;Join\u001b\\\u001b[B',
  );
});

test('no text of an author has the marks', () => {
  const text = safeText(markScaled('a\u001b\\b', 2));
  assert.equal(writeScaled(text), text);
});

test('a terminal scales text if its cursor says so', () => {
  assert.equal(isScaling([1, 3, 5]), true);
  // It knows of the width alone.
  assert.equal(isScaling([1, 3, 3]), false);
  assert.equal(isScaling([1, 1, 1]), false);
  // It shows what it does not know.
  assert.equal(isScaling([1, 9, 17]), false);
  assert.equal(isScaling([1, 3]), false);
});
