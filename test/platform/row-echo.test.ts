import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRowEcho } from '../../src/platform/row-echo.ts';
import fc from '../support/property.ts';

/** A row of a terminal that knows plain signs, backspaces and newlines. */
function createRow(columns: number) {
  const cells: string[] = [];
  let column = 0;
  const written: string[] = [];
  return {
    columns,
    written,
    write(text: string) {
      written.push(text);
      for (const sign of text) {
        if (sign === '\b') column -= 1;
        else if (sign === '\n') {
          cells.length = 0;
          column = 0;
        } else {
          cells[column] = sign;
          column += 1;
        }
        assert.ok(column >= 0);
      }
    },
    text: () => cells.join('').trimEnd(),
    column: () => column,
  };
}

test('typing writes what was typed and no more', () => {
  const row = createRow(80);
  const echo = createRowEcho(row);
  echo.start(10);
  for (const line of ['n', 'ne', 'new']) echo.show(line, line.length);
  echo.show('ne', 2);
  echo.show('ne', 1);
  echo.show('nXe', 2);
  assert.deepEqual(row.written, ['n', 'e', 'w', '\b \b', '\b', 'Xe\b']);
});

test('a line from the history takes the place of the one before it', () => {
  const row = createRow(80);
  const echo = createRowEcho(row);
  echo.start(0);
  echo.show('search cc0', 10);
  echo.show('search tour', 11);
  assert.deepEqual(row.written.slice(1), ['\b\b\btour']);
});

test('what the row shows is the line, and the cursor stands in it, whatever is edited', () => {
  const line = fc.stringMatching(/^[ab ]{0,12}$/).filter(text => text === text.trimEnd());
  const edit = line.chain(text => fc.tuple(fc.constant(text), fc.nat({ max: text.length })));
  fc.assert(
    fc.property(fc.array(edit), fc.constantFrom(8, 80), (edits, columns) => {
      const row = createRow(columns);
      const echo = createRowEcho(row);
      echo.start(0);
      for (const [text, cursor] of edits) {
        echo.show(text, cursor);
        assert.equal(row.text(), text);
        assert.equal(row.column(), cursor);
      }
    }),
  );
});
