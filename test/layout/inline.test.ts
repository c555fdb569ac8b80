import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutInline } from '../../src/layout/inline.ts';
import type { LinkNumbers } from '../../src/layout/link-numbers.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';

/** Each span as `text ⟨its roles⟩`, `+` before what layout added, `→` before where a link leads. */
function spans(markdown: string, linkNumbers?: LinkNumbers): readonly string[] {
  const inlines = parseMarkdown(markdown, 'a.md').blocks.flatMap(block => [...inlineRuns(block)].flat());
  const options = { glyphs: unicodeGlyphs, ...(linkNumbers && { linkNumbers }) };
  return layoutInline(inlines, options).map(({ text, roles, link, decoration }) => {
    const looks = roles.length > 0 ? ` ⟨${roles.join(' ')}⟩` : '';
    return `${decoration ? '+' : ''}${text}${looks}${link ? ` →${link.index} ${link.address}` : ''}`;
  });
}

test('each mark has its role, from the outermost to the innermost', () => {
  assert.deepEqual(spans('a **b *c ~~d `e`~~***'), [
    'a ',
    'b  ⟨strong⟩',
    'c  ⟨strong emphasis⟩',
    'd  ⟨strong emphasis deleted⟩',
    'e ⟨strong emphasis deleted code⟩',
  ]);
});

test('what is inserted looks like no link, what is marked like no key', () => {
  assert.deepEqual(spans('<ins>a</ins> <u>b</u> <mark>c</mark> <kbd>d</kbd>'), [
    'a ⟨underline strong⟩',
    ' ',
    'b ⟨underline⟩',
    ' ',
    'c ⟨highlight strong⟩',
    ' ',
    'd ⟨keyboard⟩',
  ]);
});

test('all words of a link lead to its address', () => {
  assert.deepEqual(spans('[a **b**](https://one.example/) [c](two.md)'), [
    'a  ⟨link⟩ →0 https://one.example/',
    'b ⟨link strong⟩ →0 https://one.example/',
    ' ',
    'c ⟨link⟩ →1 two.md',
  ]);
});

test('its number is not among its words, and leads nowhere', () => {
  assert.deepEqual(spans('*[a](https://one.example/)*', { byIndex: new Map([[0, 7]]), addresses: [] }), [
    'a ⟨emphasis link⟩ →0 https://one.example/',
    '+ [7] ⟨emphasis link.address⟩',
  ]);
});

test('white space is folded, and a hard break is a newline', () => {
  assert.deepEqual(spans('a\nb   `c  d`\\\ne <!-- --> f'), ['a b ', 'c d ⟨code⟩', '\n', 'e ', 'f']);
});
