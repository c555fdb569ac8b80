import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksJson } from '../../src/export/json-blocks.ts';
import { headings, inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const source = '# Donau&shy;dampf\u200bschiff\n\nOne&shy;two<wbr>three `a\u200bb` ![x\u00ady](z.png)\n';

test('places to break are no part of what a text says', () => {
  const { blocks } = parseMarkdown(source, 'a.md');
  const [heading] = headings(blocks);
  assert.equal(heading?.slug, 'donaudampfschiff');
  assert.equal(inlineText(heading?.children ?? []), 'Donaudampfschiff');
  assert.match(JSON.stringify(blocksJson(blocks)), /"text":"Onetwothree ab xy"/);
});

test('they stand between the parts of a word, and mark what they show', () => {
  const [, paragraph] = parseMarkdown(source, 'a.md').blocks;
  assert.ok(paragraph?.type === 'paragraph');
  assert.deepEqual(
    paragraph.children.filter(({ type }) => type === 'wordBreak'),
    [{ type: 'wordBreak', hyphen: true }, { type: 'wordBreak' }, { type: 'wordBreak' }],
  );
});
