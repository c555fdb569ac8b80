import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkedPage, checkedTalk } from '../../src/check/checked.ts';
import { type Answer, answersText, readAnswers, withAnswer } from '../../src/check/checklist/answers.ts';
import { questionsOf } from '../../src/check/checklist/questions.ts';
import { checklistRows } from '../../src/check/checklist/rows.ts';
import { spokenAnswer } from '../../src/check/checklist/spoken-answer.ts';
import { mendedLines } from '../../src/check/fixes.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { buildDeck } from '../../src/deck/build-deck.ts';
import { checklistMarkdown } from '../../src/export/checklist-markdown.ts';
import { titleOf } from '../../src/library/document-title.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { checklistOf, checklistPageOf } from '../support/checklist-page.ts';
import { partsOf } from '../support/page-parts.ts';

const file = 'talks/our-budget.md';
function talk(markdown: string) {
  const document = parseMarkdown(`---\ntitle: Our budget\nlang: en\nminutes: 5\n---\n\n${markdown}`, file);
  const deck = buildDeck(document, file, () => ({ type: 'refused', reason: 'there is no such file' }));
  return checkedTalk({ file, text: markdown, included: [] }, document, deck);
}
const idsOf = (markdown: string) => questionsOf(talk(markdown)).map(({ id }) => id);

describe('questions of the checklist', () => {
  test('are about what is there', () => {
    assert.deepEqual(idsOf('# A\n\ntext'), [
      'reading-order',
      'readable-in-the-room',
      'said-in-words',
      'nothing-only-seen',
      'language',
      'name-of-the-file',
      'other-formats',
    ]);
    const more = idsOf(
      '# A\n\n![A map](map.gif) <img src="line.png" alt="">\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n[Talk](https://youtu.be/x1)\n',
    );
    const wanted = ['tables-by-row', 'description', 'decoration', 'links-work', 'captions', 'stands-still'];
    assert.deepEqual(
      more.filter(id => wanted.includes(id)),
      wanted,
    );
    assert.ok(
      idsOf('# A\n\n<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\na').includes('columns-in-order'),
    );
  });

  test('are yes where all is well: every item passes with them, and one no fails', () => {
    const checked = talk('# A\n\ntext');
    const answers = questionsOf(checked).map(
      ({ id, about, text }): Answer => ({
        ...{ id, question: text, answer: 'yes', date: '2026-11-30' },
        ...(about !== undefined && { about }),
      }),
    );
    const results = (given: readonly Answer[]) =>
      checklistRows(checked, [], given).map(({ result }) => result);
    assert.deepEqual(new Set(results(answers)), new Set(['pass']));
    const [first] = answers;
    assert.ok(first);
    assert.equal(results(withAnswer(answers, { ...first, answer: 'no' }))[0], 'fail');
    assert.equal(results(answers.slice(1))[0], 'ask');
  });
});

test('answers are read as they were written', () => {
  const answers: readonly Answer[] = [
    { id: 'reading-order', question: 'Does "it": \\ work?', answer: 'yes', date: '2026-11-30' },
    {
      id: 'description',
      about: 'a.png A: #b\nc',
      question: 'q',
      answer: 'does not apply',
      note: "n'",
      date: '2026-01-01',
    },
  ];
  assert.deepEqual(readAnswers(answersText(answers), 'a.yaml'), answers);
  assert.deepEqual(readAnswers(answersText([]), 'a.yaml'), []);
  assert.deepEqual(readAnswers('', 'a.yaml'), []);
  assert.match(String(readAnswers('answers:\n  - id: a\n', 'a.yaml')), /^a\.yaml: answer 1 must have/);
  assert.match(String(readAnswers('answers: [', 'a.yaml')), /^a\.yaml:/);
});

test('typed lines are read as answers', () => {
  assert.deepEqual(spokenAnswer(' Y '), { type: 'answer', answer: 'yes' });
  assert.deepEqual(spokenAnswer('no, the red bar'), { type: 'answer', answer: 'no', note: 'the red bar' });
  assert.deepEqual(spokenAnswer('- none'), { type: 'answer', answer: 'does not apply', note: 'none' });
  assert.deepEqual(spokenAnswer(''), { type: 'skip' });
  assert.deepEqual(spokenAnswer('b'), { type: 'back' });
  assert.deepEqual(spokenAnswer('q'), { type: 'end' });
  for (const line of ['yesterday', 'nothing', '--', 'maybe'])
    assert.deepEqual(spokenAnswer(line), { type: 'unclear' });
});

test('the checklist is Markdown, whatever is in the talk', () => {
  const checked = talk('# A | B\n\n[here](https://x.gov) <blink>\n\n![a|b](c.png)');
  const filled = { version: '1.0', date: '2026-11-30' };
  const text = checklistMarkdown(file, checklistRows(checked, runRules(checked), []), filled);
  const { blocks, diagnostics } = parseMarkdown(text, 'a.md');
  assert.deepEqual(diagnostics, []);
  const table = blocks.find(block => block.type === 'table');
  assert.equal(table?.type === 'table' && table.rows.length, 14);
  assert.match(text, /\| 8 \| Links \| \*\*fail\*\* \| 1 finding, 1 open question \|/);
  assert.match(text, /- \[ \] Does "a\\\|b" say what c\.png says\?/);
  assert.match(
    text,
    /^No person has answered any of its 9 questions yet: this is only what a program can see\.$/m,
  );
  assert.match(text, /^Checked on 2026-11-30 by `dsac-info` 1\.0\./m);
});

test('the checklist says whatever a file is named, and whatever its author answered', () => {
  for (const odd of [
    '- a.md',
    '12) a.md',
    '+ a &lt; $x$.md',
    '[^1] ==a== ^b^.md',
    'a  **b** `c` <i>d</i>.md',
    '# a.md',
    '> a.md',
    '1. - 2. a.md',
  ]) {
    const document = parseMarkdown(checklistOf('# A\n\n[here](b.md)\n', odd, odd), 'a.md');
    const said = document.blocks
      .flatMap(block => (block.type === 'list' ? block.children : []))
      .map(item => item.children.map(blockText).join(' '));
    assert.equal(titleOf(document), `Section 508 checklist: ${odd.replace(/ +/g, ' ')}`);
    assert.ok(
      said.some(text => text.startsWith(`${odd.replace(/ +/g, ' ')}, line 3: "here" does not say`)),
      said.join('\n'),
    );
    assert.ok(
      said.some(text => text.endsWith(`No: ${odd.replace(/ +/g, ' ')}`)),
      said.join('\n'),
    );
  }
});

test('as a page it has all of it: a title, a language, a table whose headers say what they head', () => {
  const page = checklistPageOf('# A\n\n[here](b.md)\n', 'talks/our-budget.md', 'the red bar');
  const { elements, faults, text } = partsOf(page);
  assert.deepEqual(faults, []);
  const of = (name: string) => elements.filter(element => element.name === name);
  assert.equal(of('html')[0]?.attributes.lang, 'en');
  assert.match(page, /<title>Section 508 checklist: talks\/our-budget\.md<\/title>/);
  assert.deepEqual(
    elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [name] : [])),
    ['h1', 'h2', 'h2', 'h2'],
  );
  assert.deepEqual(
    of('th').map(({ attributes }) => attributes.scope),
    ['col', 'col', 'col', 'col'],
  );
  assert.equal(of('tr').length, 15);
  assert.match(text, /People have answered 5 of its 6 questions, last on 2026-11-30\./);
  assert.match(text, /the red bar/);
});

describe('what is mended', () => {
  function mended(markdown: string): string {
    const checked = checkedPage(file, markdown, parseMarkdown(markdown, file));
    return mendedLines(markdown.split('\n'), runRules(checked)).join('\n');
  }
  test('rows with bullets become a list', () => {
    assert.equal(mended('# A\n\n• one\\\n• two  \n  • three\n'), '# A\n\n- one\n- two\n  - three\n');
    assert.equal(mended('# A\n\n• one\nand more\n'), '# A\n\n• one\nand more\n');
    assert.equal(mended('# A\n\n– one\n– two\n'), '# A\n\n– one\n– two\n', 'it may be quoted speech');
  });
  test('descriptions begin with what is shown', () => {
    assert.equal(
      mended('See ![Image of a map](map.png) and ![a picture of us](us.png)'),
      'See ![A map](map.png) and ![Us](us.png)',
    );
    assert.equal(mended('![Screenshot of a form](f.png)'), '![Screenshot of a form](f.png)');
  });
  test('what moves stands still, and keeps its words', () => {
    assert.equal(mended('# A\n\n<marquee width="3">now\nor</marquee> never\n'), '# A\n\nnow\nor never\n');
    assert.equal(mended('# A\n\n`<blink>` is old\n'), '# A\n\n`<blink>` is old\n');
  });
});
