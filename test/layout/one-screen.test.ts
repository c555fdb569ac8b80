import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import type { Block, Document } from '../../src/markdown/document.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';

const rows = 30;
const paragraphs = 5000;
const text = Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index}.`).join('\n\n');

/** The same document, and which of its blocks someone looked into: layout must, to know their words. */
function watched(document: Document): { readonly document: Document; readonly seen: ReadonlySet<number> } {
  const seen = new Set<number>();
  const blocks = document.blocks.map((block, index): Block => {
    if (block.type !== 'paragraph') return block;
    const { children, ...rest } = block;
    return {
      ...rest,
      get children() {
        seen.add(index);
        return children;
      },
    };
  });
  return { document: { ...document, blocks }, seen };
}

function open() {
  const { document, seen } = watched(parseMarkdown(text, 'long.md'));
  return { flow: createFlow(document, 80, { glyphs: unicodeGlyphs }), seen };
}

test('one screen of a long document costs one screen', () => {
  const { flow, seen } = open();
  assert.equal(flow.lines(startOfDocument, rows).length, rows);
  // A paragraph takes a row and one separates it from the next; the last row is the one above the sixteenth.
  assert.equal(seen.size, rows / 2 + 1);
});

test('so does its end, and each row further down costs no more than what comes into view', () => {
  const { flow, seen } = open();
  const middle = { block: paragraphs / 2, characters: 0, skipped: 0 };
  flow.lines(middle, rows);
  flow.progress(middle, rows);
  const shown = seen.size;
  assert.ok(shown <= rows, `${shown} blocks`);
  flow.lines(flow.move(middle, 1, rows), rows);
  assert.ok(seen.size <= shown + 2, `${seen.size - shown} more blocks`);
  const before = seen.size;
  flow.lines(flow.end(rows), rows);
  assert.ok(seen.size - before <= rows, `${seen.size - before} blocks for the end`);
});
