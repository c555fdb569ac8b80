import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkdownReader, parseMarkdown } from '../../src/markdown/read.ts';

const piece = 'A paragraph of some words.\n\n'.repeat(600);

for (const [name, source] of Object.entries({
  'an empty source': '',
  'a short source': '# Short\n',
  'a source with front matter': `---\ntitle: Long\n---\n${piece}`,
})) {
  test(`${name} is read in one step, which says so`, () => {
    const reader = new MarkdownReader(source, 'a.md');
    assert.equal(reader.step(), false);
    assert.equal(reader.progress, 1);
  });
}

test('footnotes are at the end once, however often one asks for more', () => {
  const reader = new MarkdownReader('A note.[^1]\n\n[^1]: Here.\n', 'a.md');
  while (reader.step());
  assert.equal(reader.step(), false);
  assert.deepEqual(
    reader.document.blocks.map(({ type }) => type),
    ['paragraph', 'footnotes'],
  );
});

test('links and footnotes are numbered after those that come before', () => {
  const source = '[a](a.md)[^x] <a href="b.md">[c](c.md)</a> [](#none)\n\n[^x]: [d](d.md)\n';
  const { links, blocks } = parseMarkdown(source, 'a.md', { links: 10, footnotes: 4 });
  assert.deepEqual(
    links.map(({ index, url }) => `${index} ${url}`),
    ['10 a.md', '11 #footnote-5', '12 b.md', '13 c.md', '14 d.md'],
  );
  const footnotes = blocks.at(-1);
  assert.deepEqual(footnotes?.type === 'footnotes' && footnotes.numbers, [5]);
});
