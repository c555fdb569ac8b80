import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unicodeGlyphs } from '../../../src/terminal/glyphs.ts';
import { lineText } from '../../../src/terminal/line.ts';
import { safeText } from '../../../src/terminal/safe-text.ts';
import { listLines, typedWords } from '../../../src/ui/lines/list-lines.ts';

test('of a long list only what is seen is made', () => {
  const made: number[] = [];
  const list = {
    label: 'Filter slides',
    query: '',
    count: 10_000,
    row(index: number) {
      made.push(index);
      return { lead: '', title: safeText(`Entry ${index}`), marked: typedWords('') };
    },
    chosen: 5_000,
    hasTexts: false,
    nothing: 'None.',
  };
  const lines = listLines(list, { columns: 40, rows: 12 }, unicodeGlyphs);
  assert.equal(made.length, 10);
  assert.ok(made.includes(5_000));
  assert.ok(lines.some(line => lineText(line).includes('❯ Entry 5000')));
});
