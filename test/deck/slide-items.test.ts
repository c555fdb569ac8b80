import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deckOf, picture, told } from '../support/built-deck.ts';

type Case = readonly [name: string, source: string, rows: readonly string[], wrong?: readonly string[]];

const two = '<!-- column_layout: [3, 2] -->\n\n';
const column = (number: number) => `<!-- column: ${number} -->\n\n`;
const qrWrong = 'qr needs a paragraph after it that is a link and little else';
const insideWrong = 'this command has no effect inside a list, a quote or another block';

const cases: Readonly<Record<string, readonly Case[]>> = {
  columns: [
    ['side by side', `${two}${column(0)}a\n\n${column(1)}b`, ['column 3', '  0 a', 'column 2', '  0 b']],
    [
      'ended',
      `# H\n\n${two}${column(0)}a\n\n${column(1)}b\n\n<!-- reset_layout -->\n\nc`,
      ['0 # H', 'column 3', '  0 a', 'column 2', '  0 b', '0 c'],
    ],
    [
      'back and forth',
      `${two}${column(0)}a\n\n${column(1)}b\n\n${column(0)}c`,
      ['column 3', '  0 a', '  0 c', 'column 2', '  0 b'],
    ],
    ['one left empty', `${two}${column(1)}b`, ['column 3', 'column 2', '  0 b']],
    ['all left empty', `a\n\n${two}${column(0)}${column(1)}`, ['0 a']],
    ['text before the first', `${two}a\n\n${column(0)}b`, ['0 a', 'column 3', '  0 b', 'column 2']],
    [
      'twice',
      `${two}${column(0)}a\n\n<!-- column_layout: [1] -->\n\n${column(0)}b`,
      ['column 3', '  0 a', 'column 2', 'column 1', '  0 b'],
    ],
    [
      'steps go on through them',
      `${two}${column(0)}a\n\n<!-- pause -->\n\nb\n\n${column(1)}c\n\n. . .\n\nd`,
      ['column 3', '  0 a', '  1 b', 'column 2', '  1 c', '  2 d'],
    ],
    [
      'a heading in one is no heading of the slide',
      `${two}${column(0)}# A`,
      ['column 3', '  0 # A', 'column 2'],
    ],
    ['without a layout', `${column(0)}a`, ['0 a'], ['1:1 column needs a column_layout before it']],
    [
      'that does not exist',
      `${two}${column(5)}a`,
      ['0 a'],
      ['3:1 column 5 does not exist: column_layout has 2, counted from 0'],
    ],
    [
      'behind their end',
      `${two}<!-- reset_layout -->\n\n${column(0)}a`,
      ['0 a'],
      ['5:1 column needs a column_layout before it'],
    ],
  ],
  alignment: [
    [
      'of what follows',
      'a\n\n<!-- alignment: center -->\n\nb\n\nc',
      ['0 a', 'center:', '0 b', 'center:', '0 c'],
    ],
    [
      'back to the left',
      '<!-- alignment: right -->\n\na\n\n<!-- alignment: left -->\n\nb',
      ['right:', '0 a', '0 b'],
    ],
  ],
  room: [
    [
      'blank rows',
      'a\n\n<!-- new_lines: 2 -->\n\n<!-- newline -->\n\nb',
      ['0 a', 'blank 2', 'blank 1', '0 b'],
    ],
    ['too many', 'a\n\n<!-- new_lines: 1000000 -->\n\nb', ['0 a', 'blank 100', '0 b']],
    ['none', 'a\n\n<!-- new_lines: 0 -->\n\nb', ['0 a', '0 b']],
    ['the middle', '# H\n\n<!-- jump_to_middle -->\n\na', ['0 # H', 'middle', '0 a']],
    [
      'a heading below room is no heading of the slide',
      '<!-- newline -->\n\n# A\n\na',
      ['blank 1', '0 # A', '0 a'],
    ],
    [
      'no middle in a column',
      `${two}${column(0)}a\n\n<!-- jump_to_middle -->\n\nb`,
      ['column 3', '  0 a', '  0 b', 'column 2'],
      ['7:1 jump_to_middle has no effect in a column'],
    ],
  ],
  qr: [
    [
      'of a link',
      '# H\n\n<!-- qr -->\n\n[one](https://one.example)',
      ['0 # H', 'qr https://one.example', '0 one'],
    ],
    [
      'of a bare address',
      'a\n\n<!-- qr -->\n\nRead https://one.example.',
      ['0 a', 'qr https://one.example', '0 Read https://one.example.'],
    ],
    [
      'of a mail address',
      'a\n\n<!-- qr -->\n\n<ada@one.example>',
      ['0 a', 'qr mailto:ada@one.example', '0 ada@one.example'],
    ],
    [
      'at its step',
      'a\n\n<!-- pause -->\n\n<!-- qr -->\n\nhttps://one.example',
      ['0 a', 'qr https://one.example', '1 https://one.example'],
    ],
    [
      'in a column',
      `${two}${column(1)}<!-- qr -->\n\nhttps://one.example`,
      ['column 3', 'column 2', '  qr https://one.example', '  0 https://one.example'],
    ],
    ['without a link', '<!-- qr -->\n\na', ['0 a'], [`1:1 ${qrWrong}`]],
    ['of a relative link', '<!-- qr -->\n\n[a](a.md)', ['0 a'], [`1:1 ${qrWrong}`]],
    [
      'of two links',
      '<!-- qr -->\n\nhttps://one.example https://two.example',
      ['0 https://one.example https://two.example'],
      [`1:1 ${qrWrong}`],
    ],
    [
      'of a text with a link',
      `<!-- qr -->\n\nhttps://one.example${' word'.repeat(10)}`,
      [`0 https://one.example${' word'.repeat(10)}`],
      [`1:1 ${qrWrong}`],
    ],
    ['of a list', '<!-- qr -->\n\n- https://one.example', ['0 - https://one.example'], [`1:1 ${qrWrong}`]],
    ['of nothing', 'a\n\n<!-- qr -->', ['0 a'], [`3:1 ${qrWrong}`]],
  ],
  'commands inside containers': [
    [
      'that arrange blocks',
      '- a\n\n  <!-- new_lines: 2 -->\n- b',
      ['0 - a', '0 - b'],
      [`3:3 ${insideWrong}`],
    ],
    [
      'that part slides',
      '> a\n>\n> <!-- end_slide -->\n>\n> b',
      ['0 blockquote', '  0 a', '  0 b'],
      [`3:1 ${insideWrong}`],
    ],
    [
      'that nobody knows',
      '- a\n\n  <!-- pasue -->',
      ['0 - a'],
      ['3:3 unknown command pasue; did you mean pause?'],
    ],
  ],
  'commands that go wrong': [
    [
      'the rest is there',
      'a\n\n<!-- alignment: up -->\n\nb',
      ['0 a', '0 b'],
      ['3:1 alignment takes left, center or right'],
    ],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    for (const [what, source, expected, wrong = []] of rows) {
      test(what, () => {
        const deck = deckOf(source);
        assert.deepEqual(picture(deck.slides[0]!), expected);
        assert.deepEqual(
          told(deck),
          wrong.map(message => `deck.md:${message}`),
        );
      });
    }
  });
}

test('the alignment holds for the heading and for this slide only', () => {
  const { slides } = deckOf('<!-- alignment: center -->\n\n# A\n\na\n\n---\n\n# B\n\nb');
  assert.deepEqual(
    slides.map(({ heading }) => heading?.align),
    ['center', undefined],
  );
});

test('a slide may do without the footer', () => {
  const { slides } = deckOf('a\n\n<!-- no_footer -->\n\n---\n\nb');
  assert.deepEqual(
    slides.map(({ hasFooter }) => hasFooter),
    [false, true],
  );
});
