import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deckOf, names, noteTexts, told } from '../support/built-deck.ts';

const long = (rows: number) => Array.from({ length: rows }, (_, row) => `- row ${row}`).join('\n');

const columns = (left: string) => `<!-- column_layout: [1, 1] -->\n\n<!-- column: 0 -->\n\n${left}\n\n`;

const cases: Readonly<Record<string, readonly (readonly [source: string, slides: readonly string[]])[]>> = {
  'at thematic breaks and end_slide': [
    ['# A\n\na\n\n---\n\nb', ['content A', 'content b']],
    ['# A\n\na\n\n<!-- end_slide -->\n\nb', ['content A', 'content b']],
    ['a\n\n***\n\n<!-- end_slide -->\n\n---\n\nb\n\n---\n', ['content a', 'content b']],
    ['a\n\n---\n\n# B\n\nb\n\n# C\n\nc', ['content a', 'content B']],
    ['a\n\n> b\n>\n> ---\n>\n> c', ['content a']],
  ],
  'at headings, where there are no breaks': [
    ['# A\n\na\n\n# B\n\nb', ['content A', 'content B']],
    ['# A\n\n## B\n\nb\n\n## C\n\nc', ['section A', 'content B', 'content C']],
    ['# A\n\na\n\n## B\n\nb', ['content A', 'content B']],
    ['## A\n\na\n\n### B\n\nb\n\n## C\n\nc', ['content A', 'content C']],
    // Too much for a screen at the higher level.
    [
      `# A\n\n## B\n\n### C\n\n${long(14)}\n\n### D\n\n${long(14)}\n\n## E\n\n${long(5)}`,
      ['section A', 'section B', 'content C', 'content D', 'content E'],
    ],
    // Bare headings are worse than a few rows too many.
    [
      `## A\n\n### B\n\n${long(10)}\n\n### C\n\n${long(6)}\n\n## D\n\nd\n\n## E\n\n### F\n\nf`,
      ['content A', 'content D', 'content E'],
    ],
    ['text\n\n# A\n\na', ['content text', 'content A']],
    // Those in columns are none of the slide.
    [`# A\n\n${columns('## B\n\nb')}<!-- reset_layout -->\n\n## C\n\nc`, ['content A', 'content C']],
    [`# A\n\n${columns('b')}## C\n\nc`, ['content A', 'content C']],
    ['<details><summary><h2>A</h2></summary>a</details>\n\n## B\n\nb', ['content A', 'content B']],
    [
      '## A\n\na\n\n<details><summary><h2>B</h2></summary>\n\nb\n\n</details>\n\n## C\n\nc',
      ['content A', 'content B', 'content C'],
    ],
    ['# A', ['section A']],
    ['> # A\n\ntext', ['content A']],
    ['just text', ['content just text']],
  ],
  'slides without anything are none': [
    ['---\n\n---\n\na\n\n---\n\n---\n', ['content a']],
    ['a\n\n---\n\n<!-- new_lines: 3 -->\n\n<!-- jump_to_middle -->\n\n---\n\nb', ['content a', 'content b']],
    ['a\n\n---\n\n<!-- skip_slide -->\n\nb\n\n---\n\nc', ['content a', 'content c']],
    ['a\n\n---\n\n<!-- Only this is said. -->\n\n---\n\nb', ['content a', 'content Slide 2', 'content b']],
  ],
  'an empty deck says so': [
    ['', ['content Empty deck']],
    ['\n\n<!-- pause -->\n', ['content Empty deck']],
    ['---\n---\n', ['content Empty deck']],
    ['<!-- skip_slide -->\n\na', ['content Empty deck']],
  ],
  'a slide is called by its heading, its first words or its number': [
    ['# *A*  `b` [c](https://one.example)\n\nd', ['content A b c']],
    ['> - in a quote', ['content in a quote']],
    ['```\ncode\n```', ['content Slide 1']],
    [
      'A paragraph with so many words that they are cut somewhere before the end',
      ['content A paragraph with so many words that they are cut somewhere…'],
    ],
    ['語'.repeat(70), [`content ${'語'.repeat(60)}…`]],
    ['👩‍💻'.repeat(40), [`content ${'👩‍💻'.repeat(12)}…`]],
  ],
  'a slide that is only a heading is a section, wherever the heading is put': [
    ['# A\n\n---\n\n### B', ['section A', 'section B']],
    ['<!-- jump_to_middle -->\n\nA\n===\n\n<!-- end_slide -->\n\nb', ['section A', 'content b']],
    ['# A\n\n## B\n\n---\n\nb', ['content A', 'content b']],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    for (const [source, slides] of rows) {
      test(JSON.stringify(source).slice(0, 90), () => {
        const deck = deckOf(source);
        assert.deepEqual(names(deck), slides);
        assert.deepEqual(told(deck), []);
      });
    }
  });
}

test('notes before the first slide are said on it', () => {
  const { slides } = deckOf('<!-- Say hello. -->\n\n---\n\n# A\n\n<!-- Then this. -->\n\na');
  assert.deepEqual(slides.map(noteTexts), ['Say hello.|Then this.']);
});

test('a slide is where it begins to show something', () => {
  const { slides } = deckOf('<!-- note for one -->\n\n# A\n\na\n\n---\n\n<!-- pause -->\n\n  b\n');
  assert.deepEqual(
    slides.map(({ file, position }) => `${file}:${position.line}:${position.column}`),
    ['deck.md:3:1', 'deck.md:11:3'],
  );
});

test('a slide that no screen could scroll through continues on further slides', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, index) => `p${index} ${'word '.repeat(1000)}`);
  const deck = deckOf(`# Long\n\n${paragraphs(20).join('\n\n')}\n\n---\n\n# Next\n\nb`);
  assert.deepEqual(
    deck.slides.map(({ title, items }) => `${title.slice(0, 4)} ${items.length}`),
    ['Long 6', 'p6 w 6', 'p12  6', 'p18  2', 'Next 1'],
  );
  assert.deepEqual(told(deck), [
    'deck.md:1:1 this slide has more than 32,000 characters; it continues on further slides',
  ]);
  const skipped = deckOf(`<!-- skip_slide -->\n\n${paragraphs(20).join('\n\n')}\n\n---\n\nb`);
  assert.equal(skipped.slides.length, 1);
});
