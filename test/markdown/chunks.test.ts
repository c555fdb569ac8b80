import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BlockBuilder } from '../../src/markdown/build-blocks.ts';
import { chunksOf } from '../../src/markdown/chunks.ts';
import type { Block } from '../../src/markdown/document.ts';
import { MarkdownParser } from '../../src/markdown/parse.ts';
import { MarkdownReader, parseMarkdown } from '../../src/markdown/read.ts';

/** Pieces that a careless cut would spoil, each ending in a blank line. */
const pieces = [
  '# Heading\n\nA paragraph with a [reference] and a note[^n].\n\n',
  '```md\n# no heading\n\n- no list\n\n~~~\n```\n\n',
  '- item\n\n  its second paragraph\n\n  ```\n  code\n\n  # none\n  ```\n\n- another\n\n',
  '1. one\n\n   more\n2. two\n\n',
  '> quote\n>\n> goes on\n\n',
  '<!-- a comment\n\n# none\n\n-->\n\n',
  '<pre>\n\n# none\n\n</pre>\n\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n\n',
  '    indented code\n\n    # goes on\n\n',
  'Setext\n======\n\nText.\n\n',
];
const definitions = '[reference]: https://example.com/late\n\n[^n]: The note.\n';
const source =
  Array.from({ length: 3000 }, (_, index) => pieces[(index * 7) % pieces.length]).join('') + definitions;

function inOneGo(text: string): readonly Block[] {
  const builder = new BlockBuilder('a.md');
  builder.begin(text.split('\n'), 1);
  return [...builder.blocks(new MarkdownParser(text).nodes(text, 1)), ...builder.finish()];
}

test('a long source is read piece by piece with the same result as in one go', () => {
  assert.ok([...chunksOf(source)].length > 1);
  assert.deepEqual(parseMarkdown(source, 'a.md').blocks, inOneGo(source));
});

test('the chunks are the source, and each knows its first line', () => {
  let text = '';
  for (const chunk of chunksOf(source)) {
    assert.equal(chunk.firstLine, text.split('\n').length);
    text += chunk.text;
    assert.equal(chunk.end, text.length);
    assert.equal(chunk.isPlain, false);
  }
  assert.equal(text, source);
});

test('a short source is one chunk, an empty one too', () => {
  assert.equal([...chunksOf('# A\n\nB\n')].length, 1);
  assert.deepEqual(parseMarkdown('', 'a.md').blocks, []);
});

test('a block that is too long is shown as it is written, and what follows it is read again', () => {
  const row = '| cell | cell |\n';
  const table = `| a | b |\n| - | - |\n${row.repeat(40_000)}`;
  const { blocks, diagnostics } = parseMarkdown(`${table}\n# After\n`, 'a.md');
  assert.match(diagnostics[0]?.message ?? '', /too long/);
  assert.equal(blocks[0]?.type, 'table');
  assert.equal(blocks.at(-1)?.type, 'heading');
  const rows = blocks.reduce((count, block) => {
    if (block.type === 'table') return count + block.rows.length;
    return block.type === 'code' ? count + block.value.split('\n').filter(line => line !== '').length : count;
  }, 0);
  assert.equal(rows, 40_000, 'no row is lost');
});

test('a list in a very long source is split, and no item of it is lost', () => {
  const { blocks } = parseMarkdown('- an item of some words\n'.repeat(20_000), 'a.md');
  assert.ok(blocks.length > 1);
  const items = blocks.reduce(
    (count, block) => count + (block.type === 'list' ? block.children.length : 0),
    0,
  );
  assert.equal(items, 20_000);
});

test('a source grows step by step, and tells how far it has come', () => {
  const reader = new MarkdownReader(source, 'a.md');
  let [blocks, progress] = [0, 0];
  while (reader.step()) {
    assert.ok(reader.document.blocks.length > blocks && reader.progress > progress && reader.progress <= 1);
    [blocks, progress] = [reader.document.blocks.length, reader.progress];
  }
  assert.equal(reader.progress, 1);
  assert.equal(reader.document.lineCount, source.split('\n').length);
});
