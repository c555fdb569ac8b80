import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutBlock } from '../../src/layout/block.ts';
import { stepsOf } from '../../src/linear/steps.ts';
import { wholeText, writeBlocks } from '../../src/linear/write-blocks.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { deckOf, picture, told } from '../support/built-deck.ts';
import { readForeign } from '../support/deck-cases.ts';

/** Name, Markdown, and the rows with the step at which each comes into view. */
type Case = readonly [name: string, source: string, rows: readonly string[]];

const incremental = '<!-- incremental_lists: true -->\n\n';

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a pause gives what is behind it the next step': [
    ['a comment', 'a\n\n<!-- pause -->\n\nb\n\nc', ['0 a', '1 b', '1 c']],
    ['patat’s dots', 'a\n\n. . .\n\nb', ['0 a', '1 b']],
    ['behind the heading', '# A\n\n<!-- pause -->\n\nb', ['0 # A', '1 b']],
    ['dots in a sentence are none', 'a\n\n. . . b', ['0 a', '0 . . . b']],
  ],
  'no step is empty': [
    ['before anything', '<!-- pause -->\n\na', ['0 a']],
    ['at the end', 'a\n\n<!-- pause -->', ['0 a']],
    [
      'two in a row',
      'a\n\n<!-- pause -->\n\n. . .\n\n<!-- A note. -->\n\n<!-- pause -->\n\nb',
      ['0 a', '1 b'],
    ],
    ['at both ends of a list item', '- a\n\n  . . .\n\n<!-- pause -->\n- b', ['0 - a', '1 - b']],
    ['first in a quote at the start', '> <!-- pause -->\n>\n> a', ['0 blockquote', '  0 a']],
  ],
  'pauses count inside containers': [
    ['in an item', '- a\n\n  <!-- pause -->\n\n  b\n- c', ['0 - a', '  1 b', '1 - c']],
    ['dots in an item', '- a\n\n  . . .\n\n  b\n- c', ['0 - a', '  1 b', '1 - c']],
    ['in a quote', '> a\n>\n> . . .\n>\n> b\n\nc', ['0 blockquote', '  0 a', '  1 b', '1 c']],
    ['first in a quote', 'a\n\n> . . .\n>\n> b', ['0 a', '1 blockquote', '  1 b']],
    ['in an alert, whose label comes first', '> [!TIP]\n> <!-- pause -->\n>\n> b', ['0 alert', '  1 b']],
    [
      'in nested lists',
      '- a\n  - b\n\n    . . .\n\n    c\n  - d\n- e',
      ['0 - a', '  0 - b', '    1 c', '  1 - d', '1 - e'],
    ],
    [
      'in details',
      'a\n\n. . .\n\n<details><summary>s</summary>\n\nb\n\n<!-- pause -->\n\nc\n\n</details>',
      ['0 a', '1 details', '  1 b', '  2 c'],
    ],
    [
      'in definitions, where terms come with what is said of them',
      '<dl><dt>s</dt><dd>\n\na\n\n<!-- pause -->\n\n</dd><dt>t</dt><dd>\n\nb\n\n</dd></dl>',
      ['0 terms', '  0 a', '  1 b'],
    ],
  ],
  'lists that only a pause parts are one': [
    ['a comment between items', '- a\n- b\n<!-- pause -->\n- c\n- d', ['0 - a', '0 - b', '1 - c', '1 - d']],
    ['numbers go on', '1. a\n\n<!-- pause -->\n\n2. b\n\n. . .\n\n3. c', ['0 1. a', '1 2. b', '2 3. c']],
    ['in an item', '- a\n  - b\n\n  . . .\n\n  - c', ['0 - a', '  0 - b', '  1 - c']],
    ['a note between them too', '- a\n\n<!-- pause -->\n<!-- A note. -->\n\n- b', ['0 - a', '1 - b']],
  ],
  'incremental lists': [
    ['every item has a step', `a\n\n${incremental}- b\n- c`, ['0 a', '1 - b', '2 - c']],
    ['no slide begins empty', `${incremental}- b\n- c`, ['0 - b', '1 - c']],
    ['nested ones too', `# A\n\n${incremental}- b\n  - c\n- d`, ['0 # A', '1 - b', '  2 - c', '3 - d']],
    [
      'an item that begins with a list',
      `a\n\n${incremental}- - b\n  - c`,
      ['0 a', '1 -', '  1 - b', '  2 - c'],
    ],
    ['numbered ones', `a\n\n${incremental}3. b\n4. c`, ['0 a', '1 3. b', '2 4. c']],
    [
      'until they are turned off',
      `a\n\n${incremental}- b\n\n<!-- incremental_lists: false -->\n\n* c\n* d`,
      ['0 a', '1 - b', '1 - c', '1 - d'],
    ],
    ['empty items too', `a\n\n${incremental}-\n-`, ['0 a', '1 -', '2 -']],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    for (const [what, source, expected] of rows) {
      test(what, () => {
        const deck = deckOf(source);
        assert.equal(deck.slides.length, 1);
        const [slide] = deck.slides;
        assert.deepEqual(picture(slide!), expected);
        const steps = expected.map(row => Number(/\d+/.exec(row)?.[0]));
        assert.equal(slide!.lastStep, Math.max(...steps));
        assert.deepEqual(told(deck), []);
      });
    }
  });
}

describe('which lists become one', () => {
  const lists = (source: string) =>
    deckOf(source).slides[0]!.items.flatMap(item =>
      item.type === 'block' && item.block.type === 'list'
        ? [`${item.block.children.length} ${item.block.tight ? 'tight' : 'loose'}`]
        : [],
    );
  const rows: readonly (readonly [source: string, lists: readonly string[]])[] = [
    ['- a\n\n<!-- pause -->\n\n- b', ['2 tight']],
    ['- a\n\n- b\n\n<!-- pause -->\n\n- c', ['3 loose']],
    ['- a\n\n<!-- pause -->\n\n* b', ['1 tight', '1 tight']],
    ['1. a\n\n<!-- pause -->\n\n- b', ['1 tight', '1 tight']],
    ['1. a\n\n<!-- pause -->\n\n5. b', ['1 tight', '1 tight']],
    ['- a\n\n<!-- A note. -->\n\n- b', ['1 tight', '1 tight']],
    ['- a\n\n<!-- pause -->\n\ntext\n\n- b', ['1 tight', '1 tight']],
    ['- a\n\n<!-- pause -->\n\n<!-- incremental_lists: true -->\n\n- b', ['1 tight', '1 tight']],
  ];
  for (const [source, expected] of rows)
    test(JSON.stringify(source), () => assert.deepEqual(lists(source), expected));
});

test('steps are counted slide by slide', () => {
  const { slides } = deckOf(`a\n\n${incremental}- b\n\n---\n\na\n\n- b\n\n<!-- pause -->\n\n---\n\nc`);
  assert.deepEqual(
    slides.map(({ lastStep }) => lastStep),
    [1, 0, 0],
  );
});

test('only what comes later than what it is in is listed', () => {
  const { reveals } = deckOf('a\n\n. . .\n\n- b\n- c\n\n  > d').slides[0]!;
  assert.deepEqual(
    [...reveals].map(([node, step]) => `${step} ${'type' in node ? node.type : 'row'}`),
    ['1 list'],
  );
});

describe('rows of a table, one by one', () => {
  const slideOf = (source: string) => {
    const deck = `---\noptions:\n  incremental_tables: true\n---\n\n${source}`;
    return readForeign(deck, {}, 'presenterm').then(({ slides: [slide] }) => slide!);
  };
  const cells = '| a | b |\n| - | - |\n| 1 | one |\n| 2 | two |\n';

  test('the header comes first, and what follows comes with the last row', async () => {
    const { reveals, lastStep } = await slideOf(`before\n\n${cells}\nafter`);
    assert.deepEqual(
      [...reveals].map(([node, step]) => `${'type' in node ? node.type : 'row'} ${step}`),
      ['row 1', 'row 2', 'paragraph 2'],
    );
    assert.equal(lastStep, 2);
  });

  test('what is drawn of a table comes as a whole', async () => {
    const { lastStep } = await slideOf(`<!-- chart: bar -->\n\n${cells.replace(/one|two/g, '7')}`);
    assert.equal(lastStep, 0);
  });

  test('by ear each row is read at its step, and the table has one beginning and one end', async () => {
    const slide = await slideOf(cells);
    const blocks = slide.items.flatMap(item => (item.type === 'block' ? [item.block] : []));
    const heard = [0, 1, 2].map(step =>
      writeBlocks(blocks, {
        ...wholeText({ isWhole: true, nameOf: () => undefined }),
        steps: stepsOf(slide, step, step),
      })
        .map(({ text }) => text)
        .join(' | '),
    );
    assert.deepEqual(heard, [
      'Table, 2 rows, 2 columns: a; b',
      'a: 1; b: one',
      'a: 2; b: two | End of table',
    ]);
  });

  test('on a screen a hidden row keeps its place, however narrow', async () => {
    const slide = await slideOf(cells);
    const block = slide.items.flatMap(item => (item.type === 'block' ? [item.block] : []))[0]!;
    for (const columns of [6, 40]) {
      const linesAt = (step: number) =>
        layoutBlock(block, columns, {
          glyphs: unicodeGlyphs,
          isHidden: node => (slide.reveals.get(node) ?? 0) > step,
        }).map(line => line.map(({ text }) => text).join(''));
      const [first, whole] = [linesAt(0), linesAt(2)];
      assert.equal(first.length, whole.length);
      assert.ok(!first.join('').includes('one') && whole.join('').includes('one'));
      for (const [row, text] of first.entries()) assert.ok(text === '' || text === whole[row]);
    }
  });
});
