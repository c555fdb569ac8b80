import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { transcript } from '../../src/export/transcript.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import { withChangedWords } from '../../src/layout/word-diff.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { deckOf } from '../support/built-deck.ts';

const source = '# A\n\n```js {1,3|2|all} +line_numbers\none\ntwo\nthree\n```\n';

/** The rows of the code at each step, as text. */
function stepsOf(glyphs = unicodeGlyphs, columns = 50): readonly (readonly string[])[] {
  const { slides, settings } = deckOf(source);
  const [slide] = slides;
  assert.ok(slide);
  const layout = layoutSlide(slide, settings, { columns, rows: 20 }, { glyphs, hyperlinks: true });
  return Array.from({ length: slide.lastStep + 1 }, (_, step) =>
    layout
      .lines(step)
      .map(lineText)
      .filter(text => /one|two|three/.test(text))
      .map(text => text.trimEnd()),
  );
}

describe('code on a slide, step by step', () => {
  const shift = (rows: readonly string[]) => rows.map(row => row.trim());

  test('a mark stands before what is emphasized, and nothing moves', () => {
    const [first = [], second = [], third = []] = stepsOf().map(shift);
    assert.deepEqual(first, ['▌ 1 one', '2 two', '▌ 3 three']);
    assert.deepEqual(second, ['1 one', '▌ 2 two', '3 three']);
    assert.deepEqual(third, ['1 one', '2 two', '3 three']);
    const columns = stepsOf().map(rows => rows.map(row => row.search(/one|two|three/)));
    assert.equal(new Set(columns.flat()).size, 1);
  });

  test('the mark in ASCII', () => {
    assert.deepEqual(stepsOf(asciiGlyphs).map(shift)[1], ['1 one', '> 2 two', '3 three']);
  });

  test('what is not emphasized has the roles of quiet text, whatever the highlighter says', () => {
    const { slides, settings } = deckOf(source);
    const highlight = (text: string) =>
      text.split('\n').map((row): Line => [span(safeText(row), ['code.text', 'code.keyword'])]);
    const options = { glyphs: unicodeGlyphs, hyperlinks: true, highlight };
    const lines = layoutSlide(slides[0]!, settings, { columns: 50, rows: 20 }, options).lines(0);
    const roles = lines
      .flat()
      .filter(({ text }) => /^(one|two|three)$/.test(text))
      .map(piece => piece.roles.join(' '));
    assert.deepEqual(roles, ['code.text code.keyword', 'code.text quiet', 'code.text code.keyword']);
  });
});

test('a printed talk names the groups', () => {
  const text = [...transcript(deckOf(source), { columns: 60, glyphs: unicodeGlyphs })].join('');
  assert.match(text, /\n\nLines 1 and 3, then line 2, then all lines:\n {2}1 one\n {2}2 two\n {2}3 three\n/);
});

test('each row of a block knows the whole, and line numbers are no part of it', () => {
  const flow = createFlow(parseMarkdown(source, 'a.md'), 40, { glyphs: unicodeGlyphs });
  const codes = flow.lines(startOfDocument, 20).flatMap(line => line.flatMap(({ code }) => code ?? []));
  assert.deepEqual(
    codes,
    Array.from({ length: 3 }, () => ({ text: 'one\ntwo\nthree', lang: 'js', rows: 3 })),
  );
  assert.equal(new Set(codes).size, 1);
});

describe('a diff by words', () => {
  /** Changed words in brackets. */
  function marked(...rows: readonly string[]): readonly string[] {
    const lines = rows.map(
      (row): Line => [
        span(safeText(row), ['code.text', row.startsWith('-') ? 'code.deletion' : 'code.addition']),
      ],
    );
    return withChangedWords(lines, safeText('diff')).map((line, index) => {
      assert.equal(lineText(line), rows[index]);
      return line.map(({ text, roles }) => (roles.includes('strong') ? `[${text}]` : text)).join('');
    });
  }
  test('what two lines have in common is plain', () => {
    assert.deepEqual(marked('-const a = 1;', '+const b = 1;'), ['-const [a] = 1;', '+const [b] = 1;']);
    assert.deepEqual(marked('-a b c d', '+a x c y z'), ['-a [b] c [d]', '+a [x] c [y z]']);
    assert.deepEqual(marked('-a b', '-c d', '+a x', '+c y'), ['-a [b]', '-c [d]', '+a [x]', '+c [y]']);
  });
  test('lines without a counterpart, or with nothing in common, stay as they are', () => {
    for (const rows of [
      ['-a', ' b', '+a'],
      ['-abc', '+xyz'],
      ['+a b'],
      ['--- a/x y', '+++ b/x y'],
      ['-', '+'],
    ])
      assert.deepEqual(marked(...rows), rows);
  });
  test('long lines are compared from their ends', () => {
    const long = (word: string) => `a ${'b '.repeat(500)}${word}${' b'.repeat(500)} c`;
    const [before = '', after = ''] = marked(`-${long('x')}`, `+${long('y')}`);
    assert.ok(before.includes('[x]') && after.includes('[y]'));
  });
});
