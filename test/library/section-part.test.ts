import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentText } from '../../src/export/text.ts';
import { anchorsOf, partOfDocument } from '../../src/library/section-part.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { asciiGlyphs } from '../../src/terminal/glyphs.ts';

const document = parseMarkdown(
  `before[^1] [zero](http://zero.example)

# One

a

## One two

b [first](http://first.example) [second](http://second.example)[^2]

### Deep

c

# Ünïcode & more!

d

> ## Quoted
>
> e

f

# One

g

[^1]: note one
[^2]: note two, see[^3]
[^3]: note three
`,
  'x.md',
);

/** The rows of a part that are not blank, without rules. */
function rows(anchor: string): readonly string[] | undefined {
  const part = partOfDocument(document, anchor);
  if (!part) return undefined;
  const text = [...documentText(part, { columns: 60, glyphs: asciiGlyphs })].join('');
  return text.split('\n').filter(row => /\w/.test(row));
}

test('a part goes to the next heading of its level or a higher one', () => {
  assert.deepEqual(rows('deep'), ['### Deep', 'c']);
  assert.deepEqual(rows('one')?.slice(0, 3), ['One', 'a', 'One two']);
  assert.ok(rows('one')?.includes('c'));
  assert.ok(!rows('one')?.includes('d'));
});

test('it has its own links, and the footnotes that it refers to, also by way of others', () => {
  assert.deepEqual(rows('one-two'), [
    'One two',
    'b first [1] second [2][^2]',
    '### Deep',
    'c',
    '[^2] note two, see[^3]',
    '[^3] note three',
    '[1] http://first.example',
    '[2] http://second.example',
  ]);
});

test("anchors are GitHub's: folded, percent-encoded or not, with numbers where they repeat", () => {
  assert.deepEqual(anchorsOf(document), ['one', 'one-two', 'deep', 'ünïcode--more', 'quoted', 'one-1']);
  assert.deepEqual(rows('one-1'), ['One', 'g']);
  assert.deepEqual(rows('%C3%BCn%C3%AFcode--more')?.[0], 'Ünïcode & more!');
  assert.deepEqual(rows('DEEP'), ['### Deep', 'c']);
});

test('a heading inside a quote stands for the quote', () => {
  assert.deepEqual(rows('quoted'), ['| Quoted', '| e']);
});

test('no part without such a heading; broken escapes are harmless', () => {
  for (const anchor of ['', 'two', '%', '%ff', 'x'.repeat(10_000)])
    assert.equal(rows(anchor), undefined, anchor);
});

test('what HTML names goes on to the next heading, a summary too; a heading in a summary is all of its details', () => {
  const named = parseMarkdown(
    '<a id="x"></a>one\n\ntwo\n\n<details><summary><h2>Three</h2></summary>four</details>\n\nfive\n\n<a name="y"></a>\n\n# Six\n\nseven',
    'x.md',
  );
  const texts = (anchor: string) => partOfDocument(named, anchor)?.blocks.map(blockText);
  assert.deepEqual(anchorsOf(named), ['x', 'three', 'six', 'y']);
  assert.deepEqual(texts('x'), ['one', 'two']);
  assert.deepEqual(texts('user-content-x'), ['one', 'two']);
  assert.deepEqual(texts('three'), ['Three four']);
  assert.deepEqual(texts('y'), ['Six', 'seven']);
});
