import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAllowedAddress } from '../../src/markdown/address.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';

const allowed = [
  'https://one.example/',
  'HTTP://one.example/',
  'mailto:me@one.example',
  'two.md',
  '/two',
  '#three',
  '?a=b:c',
  '//one.example/',
  './a:b',
  '',
];
const forbidden = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ssh://one.example/',
  'x-man-page://ls',
  'C:/windows',
];

describe('where a link may lead', () => {
  for (const address of allowed) {
    test(`${JSON.stringify(address)} is allowed`, () => assert.ok(isAllowedAddress(address)));
  }
  for (const address of forbidden) {
    test(`${JSON.stringify(address)} is not`, () => assert.ok(!isAllowedAddress(address)));
  }
});

describe('a link to anywhere else is text, however it is written', () => {
  const cases: readonly (readonly [markdown: string, text: string])[] = [
    ['[a](&#106;avascript:alert(1))', 'a (javascript:alert(1))'],
    ['[a](javascript:alert(1))', 'a (javascript:alert(1))'],
    ['[a][b]\n\n[b]: data:text/html,x', 'a (data:text/html,x)'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[**a**](file:///etc)', 'a (file:///etc)'],
  ];
  for (const [markdown, text] of cases) {
    test(markdown, () => {
      const { links, blocks } = parseMarkdown(markdown, 'a.md');
      assert.deepEqual(links, []);
      assert.deepEqual(
        blocks.flatMap(block => [...inlineRuns(block)].map(inlineText)),
        [text],
      );
    });
  }
});
