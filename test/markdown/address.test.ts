import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAllowedAddress, normalizeAddress } from '../../src/markdown/address.ts';
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

describe('an address in its normal form', () => {
  const cases: readonly (readonly [address: string, normal: string])[] = [
    ['https://[::1]/', 'https://[::1]/'],
    ['http://[2001:db8::a]:8080/b?c#d', 'http://[2001:db8::a]:8080/b?c#d'],
    ['http://me@[::ffff:192.0.2.1]', 'http://me@[::ffff:192.0.2.1]'],
    ['http://[fe80::1%25eth0]/', 'http://[fe80::1%25eth0]/'],
    ['https://a.example/[b]?[c]', 'https://a.example/%5Bb%5D?%5Bc%5D'],
    ['https://a.example/?u=https://[::1]/', 'https://a.example/?u=https://%5B::1%5D/'],
    ['https://[evil.example]/', 'https://%5Bevil.example%5D/'],
    ['[a].md', '%5Ba%5D.md'],
    ['a b%20c', 'a%20b%20c'],
  ];
  for (const [address, normal] of cases) {
    test(address, () => {
      assert.equal(normalizeAddress(address), normal);
      assert.equal(normalizeAddress(normal), normal);
    });
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
