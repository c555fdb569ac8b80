import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutBlock } from '../../src/layout/block.ts';
import type { Footnotes } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText } from '../../src/terminal/line.ts';

const [, footnotes] = parseMarkdown('a[^1] b[^2]\n\n[^1]: one\n\n[^2]: two\n', 'a.md').blocks;
const rows = (block: Footnotes) => layoutBlock(block, 20, { glyphs: unicodeGlyphs }).map(lineText).slice(1);

test('footnotes come after their numbers: 1, 2, … or those of a part of them', () => {
  assert.ok(footnotes?.type === 'footnotes');
  assert.deepEqual(rows(footnotes), ['¹ one', '² two']);
  assert.deepEqual(rows({ ...footnotes, numbers: [3, 12] }), ['³ one', '¹² two']);
});
