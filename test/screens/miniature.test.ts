import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { miniature, miniatureSize } from '../../src/screens/speaker/miniature.ts';
import { type Line, lineText, lineWidth, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const linesOf = (rows: readonly string[]): readonly Line[] =>
  rows.map(row => (row === '' ? [] : [span(safeText(row))]));

/** A screen as rows, in less room. */
function small(rows: readonly string[], columns: number, height: number, focus = 0): readonly string[] {
  const window = { columns: 40, rows: rows.length };
  const lines = linesOf(rows);
  return miniature(lines, lines, window, { columns, rows: height }, focus, '…').map(line => lineText(line));
}

describe('a picture of a screen in fewer cells', () => {
  test('as it is where it fits', () => {
    const rows = ['', '    Title', '', '  one   two', ''];
    assert.deepEqual(small(rows, 40, 5), rows);
  });
  test('blank rows and columns become fewer, and words stay whole', () => {
    const rows = ['', '', '        Title', '', '', '', '        a      b', '', ''];
    assert.deepEqual(small(rows, 20, 5), ['', '   Title', '', '   a     b', '']);
  });
  test('what has no room is cut, with a mark', () => {
    assert.deepEqual(small(['    A long title of a slide'], 12, 1), ['A long titl…']);
  });
  test('of more rows than there is room for, those around the focus', () => {
    const rows = Array.from({ length: 10 }, (_, row) => `Row ${row}`);
    assert.deepEqual(small(rows, 40, 3, 8), ['Row 7', 'Row 8', 'Row 9']);
    assert.deepEqual(small(rows, 40, 3), ['Row 0', 'Row 1', 'Row 2']);
  });
  test('nothing moves when more comes into view', () => {
    const whole = linesOf(['', '    Title', '', '', '          Later']);
    const now = linesOf(['', '    Title', '', '', '']);
    const [before, after] = [now, whole].map(lines =>
      miniature(lines, whole, { columns: 40, rows: 5 }, { columns: 14, rows: 4 }, 0, '…').map(lineText),
    );
    assert.deepEqual(before?.slice(0, 3), after?.slice(0, 3));
  });
  test('never larger than its room, in the proportions of the window', () => {
    const size = fc.record({
      columns: fc.integer({ min: 20, max: 300 }),
      rows: fc.integer({ min: 5, max: 90 }),
    });
    const text = fc.array(
      fc.constantFrom('', 'word', '   indented 日本 words', 'é — a longer row of words'),
      {
        maxLength: 90,
      },
    );
    fc.assert(
      fc.property(size, size, text, (window, most, rows) => {
        const room = miniatureSize(window, most);
        assert.ok(room.columns <= most.columns && room.rows <= most.rows);
        const lines = linesOf(rows.slice(0, window.rows));
        const picture = miniature(lines, lines, window, room, 0, '…');
        assert.equal(picture.length, room.rows);
        for (const line of picture) assert.ok(lineWidth(line) <= room.columns, lineText(line));
      }),
    );
  });
});
