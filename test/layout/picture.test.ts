import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { layoutBlocks } from '../../src/layout/block.ts';
import type { FindPicture } from '../../src/layout/options.ts';
import { pictureBox } from '../../src/layout/picture-box.ts';
import { layoutSlideWithPictures } from '../../src/layout/slide-with-pictures.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { deckOf } from '../support/built-deck.ts';

const findPicture: FindPicture = ({ url }) =>
  url.startsWith('https:')
    ? undefined
    : url.endsWith('.svg')
      ? { type: 'title', title: safeText('Its title') }
      : { type: 'picture', key: url, width: 200, height: 100 };

function rows(markdown: string, columns = 40): readonly string[] {
  const { blocks } = parseMarkdown(markdown, 'pictures.md');
  const options = { glyphs: unicodeGlyphs, findPicture };
  return layoutBlocks(blocks, columns, options).map(line => lineText(line).trimEnd());
}

const box = (columns: number, count: number) => Array.from({ length: count }, () => '▒'.repeat(columns));

describe('a picture holds its place above its description', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '![Two words](a.png)': [...box(20, 5), 'Two words'],
    '![image:width:50% Half](a.png)': [...box(20, 5), 'Half'],
    '![image:width:25%](a.png)': [...box(10, 3), '[no description: a.png]'],
    '<img src="a.png" width="100" alt="Small">': [...box(10, 3), 'Small'],
    '<img src="a.png" height="40" alt="Low">': [...box(8, 2), 'Low'],
    '<img src="a.png" width="10%" alt="">': box(4, 1),
    '<p align="center"><img src="a.png" width="100" alt="Middle"></p>': [
      ...box(10, 3).map(row => ' '.repeat(15) + row),
      `${' '.repeat(17)}Middle`,
    ],
    '[![In a link](a.png)](https://example.com)': [...box(20, 5), 'In a link'],
    '![One](a.png)\n![Two](https://example.com/b.png)': [...box(20, 5), 'One', '', '[image: Two]'],
    'Words ![inside](a.png) them': ['Words [image: inside] them'],
    '![Far](https://example.com/a.png)': ['[image: Far]'],
    '![An alt text](a.svg)': ['[image: An alt text]'],
    '![](a.svg)': ['[image: Its title]'],
    '- ![In an item](a.png)': ['• ', '  ', '  ', '  ', '  ']
      .map(mark => mark + '▒'.repeat(20))
      .concat('  In an item'),
    '> ![In a quote](a.png)': [...box(20, 5), 'In a quote'].map(row => `│ ${row}`),
    '| A | B |\n| --- | --- |\n| ![In a cell](a.png) | b |': [
      'A                    B',
      '─'.repeat(25),
      '[image: In a cell]   b',
    ],
    '| A |\n| --- |\n| ![](a.svg) b ![Two](a.png) |': ['A', '─'.repeat(29), '[image: a.svg] b [image: Two]'],
  };
  for (const [markdown, expected] of Object.entries(cases))
    test(markdown, () => assert.deepEqual(rows(markdown), expected));

  test('wider than the room', () => assert.deepEqual(rows('![a](a.png)', 11), [...box(10, 3), 'a']));
});

test('no box is wider or higher than its room, whatever its author wants', () => {
  const side = fc.integer({ min: 1, max: 60_000 });
  const wanted = fc.option(
    fc.record({
      unit: fc.constantFrom('percent' as const, 'pixels' as const),
      value: fc.double({ min: 0.01, max: 99_999, noNaN: true }),
    }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      side,
      side,
      fc.nat(300),
      fc.nat(100),
      wanted,
      wanted,
      (width, height, columns, high, own, tall) => {
        const asked = { ...(own && { width: own }), ...(tall && { height: tall }) };
        const found = pictureBox({ type: 'picture', key: '', width, height }, asked, columns, high);
        assert.ok(found.columns >= 1 && found.columns <= Math.max(1, columns - 1));
        assert.ok(found.rows >= 1 && found.rows <= Math.max(1, high));
        assert.ok(Number.isInteger(found.columns) && Number.isInteger(found.rows));
      },
    ),
  );
});

test('on a slide a picture is as large as leaves room for the text, at each step the same', () => {
  const deck = deckOf('# Title\n\n![A picture](a.png)\n\n- one\n- two\n\n<!-- pause -->\n\nMore words.');
  const [slide] = deck.slides;
  assert.ok(slide);
  const large: FindPicture = () => ({ type: 'picture', key: 'a', width: 4000, height: 3000 });
  for (const [columns, high] of [
    [60, 20],
    [80, 24],
    [120, 35],
    [200, 50],
  ] as const) {
    const options = { glyphs: unicodeGlyphs, hyperlinks: true, findPicture: large };
    const layout = layoutSlideWithPictures(slide, deck.settings, { columns, rows: high }, options);
    assert.equal(layout.rows, high, `${columns}x${high}: all of it is in view`);
    const placed = [0, 1].map(step =>
      layout.lines(step).flatMap((line, row) => (line.some(({ picture }) => picture) ? [row] : [])),
    );
    assert.deepEqual(placed[0], placed[1]);
    assert.ok((placed[0]?.length ?? 0) >= 4, `${columns}x${high}: ${placed[0]?.length} rows`);
    for (const line of layout.lines(slide.lastStep)) assert.ok(lineWidth(line) <= columns);
  }
});
