import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../src/markdown/document.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { linksOfBlock } from '../../src/markdown/walk.ts';

const parse = (markdown: string) => parseMarkdown(markdown, 'a.md');
const types = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);
const wrong = (markdown: string) =>
  parse(markdown).diagnostics.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );

test('every block knows the line and the column at which it begins', () => {
  const source = [
    '---',
    'title: One',
    '---',
    '# Heading',
    '',
    'Paragraph',
    'of two lines',
    '',
    '  - list',
    '',
    '> quote',
    '',
    '```',
    'code',
    '```',
    '   ***',
    '| table |',
    '| --- |',
    '<!-- comment -->',
  ].join('\n');
  assert.deepEqual(
    parse(source).blocks.map(({ type, position: { line, column } }) => `${line}:${column} ${type}`),
    [
      '4:1 heading',
      '6:1 paragraph',
      '9:3 list',
      '11:1 blockquote',
      '13:1 code',
      '16:4 thematicBreak',
      '17:1 table',
      '19:1 comment',
    ],
  );
});

test('lines count the same with the line ends of Windows and of old Macs', () => {
  const source = '---\na: 1\n---\n\n# One\n\ntwo\n';
  for (const end of ['\r\n', '\r']) {
    assert.deepEqual(parse(source.replaceAll('\n', end)), parse(source));
  }
});

test('nested blocks know their lines too', () => {
  const [list] = parse('- one\n- two\n\n  > three\n').blocks;
  assert.ok(list?.type === 'list');
  assert.deepEqual(
    list.children.map(item => [item.position.line, item.children.map(({ position }) => position.line)]),
    [
      [1, [1]],
      [2, [2, 4]],
    ],
  );
});

test('links are numbered in reading order, wherever they are', () => {
  const { links, blocks } = parse(
    '[a](1)\n\n- [b](2)\n\n  > [c](3)\n\n| [d](4) |\n| --- |\n| [e](5) ![f](6) |\n\n# [g](7)\n',
  );
  assert.deepEqual(
    links.map(({ index, url, children }) => `${index} ${inlineText(children)} ${url}`),
    ['0 a 1', '1 b 2', '2 c 3', '3 d 4', '4 e 5', '5 g 7'],
  );
  assert.deepEqual(
    blocks.flatMap(block => [...linksOfBlock(block)]),
    links,
  );
});

test('the info string of a fence is its language and the rest', () => {
  const [code] = parse('```js {1,2} title="x"\na\n\n```\n').blocks;
  assert.deepEqual(code, {
    type: 'code',
    position: { line: 1, column: 1 },
    lang: 'js',
    meta: '{1,2} title="x"',
    groups: [
      [
        { from: 1, to: 1 },
        { from: 2, to: 2 },
      ],
    ],
    value: 'a\n',
  });
});

test('a list is tight or loose, ordered or not', () => {
  const lists = ['- a\n- b', '- a\n\n- b', '3) a\n4) b', '0. a'].map(markdown => {
    const [list] = parse(markdown).blocks;
    assert.ok(list?.type === 'list');
    return [list.delimiter, list.tight, list.start];
  });
  assert.deepEqual(lists, [
    ['-', true, undefined],
    ['-', false, undefined],
    [')', true, 3],
    ['.', true, 0],
  ]);
});

test('foreign text is safe wherever it comes from', () => {
  const { blocks } = parse(
    'a\u001b[2J `\u0007` ![\u202e](x) [b](x "\u009b") <i\u0001>\n\n```j\u001bs \u0007\n\u001b[0m\n```\n\n<!-- \u0008 -->\n',
  );
  const texts = JSON.stringify(blocks);
  assert.doesNotMatch(texts, /[\x00-\x1f\x7f-\x9f\u202e]|\\u00/);
  for (const shown of ['a␛[2J', '"␇"', '"alt":"�"', '"title":"�"', '<i␁>', '"lang":"j␛s"', '␛[0m', '"␈"']) {
    assert.ok(texts.includes(shown), shown);
  }
});

test('a chart command belongs to the table that follows', () => {
  const [chart, ...rest] = parse('<!-- chart: bar -->\n\n| A | B |\n| --- | --- |\n| a | 1 |\n').blocks;
  assert.ok(chart?.type === 'table' && chart.chart === 'bar');
  assert.deepEqual(rest, []);
});

test('a chart command that cannot be followed is told', () => {
  const none = 'chart needs a table after it';
  assert.deepEqual(wrong('one\n\n<!-- chart: bar -->\n\ntwo\n'), [`a.md:3:1 ${none}`]);
  assert.deepEqual(wrong('one\n\n<!-- chart: bar -->\n'), [`a.md:3:1 ${none}`]);
  assert.deepEqual(wrong('<!-- chart: pie -->\n\n| A |\n| --- |\n'), [
    'a.md:1:1 unknown chart pie; use bar, figures, line, shares or sparklines',
  ]);
  assert.deepEqual(types(parse('one\n\n<!-- chart: bar -->\n\ntwo\n').blocks), ['paragraph', 'paragraph']);
});

test('nesting beyond all use is cut off, and nothing throws', () => {
  for (const mark of ['> ', '- ', '[', '*', '`', '1. ', '![', '<']) {
    assert.doesNotThrow(() => parse(`${mark.repeat(5000)}a`), mark);
  }
});
