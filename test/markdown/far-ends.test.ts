import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Table } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const textOf = (source: string) => parseMarkdown(source, 'a.md').blocks.map(blockText).join('|');

describe('a label of a footnote', () => {
  const note = (label: string) => parseMarkdown(`a[^${label}]\n\n[^${label}]: b\n`, 'a.md');
  const hasNote = (label: string) => note(label).blocks.at(-1)?.type === 'footnotes';

  test('has up to 999 characters', () => {
    assert.deepEqual(
      [hasNote('1'), hasNote('x'.repeat(999)), hasNote('x'.repeat(1000))],
      [true, true, false],
    );
  });
  test('has no space, and no bracket at its end is no label', () => {
    assert.equal(hasNote('a b'), false);
    assert.equal(textOf('^[^[^[a'), '^[^[^[a');
    assert.equal(textOf('[^] a [^constructor] [^toString]\n\n[^a]: b'), '[^] a [^constructor] [^toString]');
  });
});

describe('an element that is never shown', () => {
  test('vanishes up to its first end in the paragraph', () => {
    assert.equal(textOf('a <svg>b</svg>c <svg>d</svg>e'), 'a c e');
    assert.equal(textOf('a <svg><svg>b</svg>c</svg>d'), 'a cd');
    assert.equal(textOf('a <svg>b <math>c</math> d</svg>e'), 'a e');
  });
  test('whose end came before it has none', () => {
    assert.equal(textOf('a </svg>b <select>c</select> d'), 'a b d');
  });
});

describe('rows far shorter than their table', () => {
  const tableOf = (columns: number, rows: number) =>
    parseMarkdown(`${'|a'.repeat(columns)}\n${'|-'.repeat(columns)}\n${'|c\n'.repeat(rows)}`, 'a.md')
      .blocks[0] as Table;

  test('are filled up to a thousand cells', () => {
    assert.deepEqual([...new Set(tableOf(100, 10).rows.map(row => row.length))], [100]);
  });
  test('and beyond that keep only the cells that they have', () => {
    const table = tableOf(1000, 60);
    assert.equal(table.header[0]?.length, 1000);
    assert.deepEqual([...new Set(table.rows.map(row => row.length))], [1]);
  });
});
