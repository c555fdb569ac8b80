import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bareAddressLength } from '../../src/markdown/bare-address.ts';
import type { Inline } from '../../src/markdown/document.ts';
import { rawText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';

const inlines = (markdown: string): readonly Inline[] =>
  parseMarkdown(markdown, 'a.md').blocks.flatMap(block => [...inlineRuns(block)].flat());

describe('strikethrough', () => {
  /** The text, with `-` around what is struck out. */
  const struck = (markdown: string): string =>
    inlines(markdown)
      .map(inline => (inline.type === 'delete' ? `-${rawText([inline])}-` : rawText([inline])))
      .join('');

  const cases = {
    '~~two~~ and ~one~': '-two- and -one-',
    '~~not ~ so~': '~~not ~ so~',
    '~~one~': '~~one~',
    'not ~~~three~~~ tildes': 'not ~~~three~~~ tildes',
    'in a~b~c': 'in a-b-c',
    '~5 km, ~10 km': '~5 km, ~10 km',
    '**~~bold~~**': 'bold',
    '~~*[in ~link~](u)*~~': '-in link-',
    '\\~one~': '~one~',
    '~~https://a.example~~': '-https://a.example-',
    '~~https://a.example/b_c~~.': '-https://a.example/b_c-.',
    '~~www.a.example~~': '-www.a.example-',
    '~~a@b.example~~': '-a@b.example-',
  };
  for (const [markdown, expected] of Object.entries(cases)) {
    test(markdown, () => assert.equal(struck(markdown), expected));
  }
});

describe('a bare address leaves the punctuation after it to the sentence', () => {
  const addresses = (markdown: string): readonly string[] =>
    parseMarkdown(markdown, 'a.md').links.map(({ url }) => url);
  for (const tail of ['?', '!', '.', ',', ':', '*', '_', '~', '~~', "'", ').', '?!', '&lt;', '.~~']) {
    test(tail, () => assert.deepEqual(addresses(`https://a.example/b${tail}`), ['https://a.example/b']));
  }
  test('not what is in it', () => {
    for (const address of ['http://a.example/~b', 'https://a.example/(b)', 'http://a.example:80/?b,c_d'])
      assert.deepEqual(addresses(`${address} c`), [address]);
  });
});

describe('where a bare address ends', () => {
  const cases = {
    'one.example rest': 'one.example',
    'one.example.': 'one.example',
    'one.example/a_(b)).': 'one.example/a_(b)',
    'one.example/a?b=c&d=e': 'one.example/a?b=c&d=e',
    'one.example/a&copy;': 'one.example/a',
    'one.example/a)&copy;).': 'one.example/a',
    'one.example<two': 'one.example',
    'one.example~~': 'one.example',
    one: '',
    '/a': '',
  };
  for (const [text, address] of Object.entries(cases)) {
    test(text, () => assert.equal(text.slice(0, bareAddressLength(text)), address));
  }
});
