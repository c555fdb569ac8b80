import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openedList } from '../../../src/list/list-state.ts';
import { listLines } from '../../../src/screens/list/list-lines.ts';
import { typedMarks } from '../../../src/screens/list/list-row.ts';
import { unicodeGlyphs } from '../../../src/terminal/glyphs.ts';
import { lineText } from '../../../src/terminal/line.ts';
import { safeText } from '../../../src/terminal/safe-text.ts';

test('of a long list only what is seen is made', () => {
  const made: number[] = [];
  const list = {
    label: 'Filter slides',
    list: openedList(5_000),
    count: 10_000,
    row(index: number) {
      made.push(index);
      return { lead: '', title: safeText(`Entry ${index}`), marked: typedMarks('') };
    },
    hasTexts: false,
    nothing: 'None.',
  };
  const lines = listLines(list, { columns: 40, rows: 12 }, unicodeGlyphs);
  assert.equal(made.length, 10);
  assert.ok(made.includes(5_000));
  assert.ok(lines.some(line => lineText(line).includes('❯ Entry 5000')));
});
