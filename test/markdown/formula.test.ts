import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksJson } from '../../src/export/json-blocks.ts';
import { writeDocument } from '../../src/linear/write-blocks.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import { formulaRows, formulaText, spokenFormula } from '../../src/markdown/formula/formula-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const spoken: readonly (readonly [latex: string, words: string])[] = [
  ['x^2', 'x squared'],
  ['x_{ij}', 'x sub i j'],
  ['a^{n+1}', 'a to the power of n plus 1, end of power'],
  ['\\frac{1}{2}', '1 over 2'],
  ['\\frac{a+b}{c}', 'the fraction a plus b over c, end of fraction'],
  ['\\sqrt{x}', 'the square root of x'],
  ['\\alpha \\leq \\Omega', 'alpha is at most capital omega'],
  ['\\sum_{i=1}^{n} i', 'the sum from i equals 1 to n of i'],
  [
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    'matrix of 2 rows; row 1: a, b; row 2: c, d; end of matrix',
  ],
  ['90^\\circ', '90 degrees'],
  ['\\color{green}\\large{\\textsf{M}}', 'M'],
];
for (const [latex, words] of spoken) {
  test(`${latex} is heard as "${words}"`, () => assert.equal(spokenFormula(safeText(latex)), words));
}

test('what is nested too deep, not closed or too long is its source', () => {
  const sources = [
    `${'{'.repeat(10_000)}${'}'.repeat(10_000)}`,
    '\\frac{'.repeat(10_000),
    '\\sqrt'.repeat(900),
    '\\left('.repeat(900),
    'x^'.repeat(4000),
    'a\\over '.repeat(900),
    '\\begin{matrix}'.repeat(600),
    'x+'.repeat(6000),
    '\\frac{1}',
    'x}',
    '\\right)',
    '\\begin{a} x \\end{b}',
  ].map(safeText);
  for (const source of sources) {
    assert.equal(formulaText(source), source);
    assert.equal(formulaRows(source), undefined);
    assert.equal(spokenFormula(source), source);
  }
});

test('primes are one script, however many', () => {
  assert.equal(formulaText(safeText(`x${"'".repeat(5000)}`)), `x${'′'.repeat(5000)}`);
});

test('no formula gets escape codes, tabs or line ends into its rows', () => {
  for (const latex of ['\\text{a\tb\nc}', '\\text{\u001b[31mred}', 'a\u0007b', '\\unknown{\u009b2J}'])
    assert.doesNotMatch(formulaText(safeText(latex)), /[\p{Cc}]/u);
});

test('dollar signs without end are read once', () => {
  const text = '$a '.repeat(20_000);
  const { blocks } = parseMarkdown(text, 'a.md');
  assert.equal(blocks.length, 1);
  assert.equal(blockText(blocks[0]!), text.trim());
});

test('a formula that a blank line or another text interrupts is none', () => {
  const types = (text: string) => parseMarkdown(text, 'a.md').blocks.map(({ type }) => type);
  assert.deepEqual(types('$$\nx\n\ny\n$$\n'), ['paragraph', 'paragraph']);
  assert.deepEqual(types('$$x$$ and more\n'), ['paragraph']);
  assert.deepEqual(types('Text\n$$\nx\n$$\nText\n'), ['paragraph', 'math', 'paragraph']);
  assert.deepEqual(types('    $$x$$\n'), ['code']);
  assert.deepEqual(types('```math\nx\n```\n'), ['math']);
});

test('HTML around a formula does not change it', () => {
  const [block] = parseMarkdown('<b>Bold</b> $a<b>c$ <i>x</i>\n', 'a.md').blocks;
  assert.equal(blockText(block!), 'Bold a < b > c x');
});

const document = parseMarkdown('# On $x^2$\n\nThe square $x^2$.\n\n$$\\frac{a}{b}$$\n', 'a.md');

test('JSON has the LaTeX beside the text', () => {
  assert.deepEqual(blocksJson(document.blocks), [
    { type: 'heading', level: 1, anchor: 'on-x2', text: 'On x²', formulas: ['x^2'], links: [] },
    { type: 'paragraph', text: 'The square x².', formulas: ['x^2'], links: [] },
    { type: 'math', source: '\\frac{a}{b}', text: 'a/b' },
  ]);
});

test('the screen-reader mode says formulas in words', () => {
  assert.deepEqual(
    writeDocument(document, () => undefined).map(({ text }) => text),
    ['Heading 1: On x squared', 'The square x squared.', 'Formula: a over b'],
  );
});
