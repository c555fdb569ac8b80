import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../src/markdown/read.ts';

const parse = (source: string) => parseMarkdown(source, 'a.md');

test('what is nested more than 100 deep is shown as its source, and told', () => {
  const deep = `${'> '.repeat(101)}deep`;
  const { blocks, diagnostics } = parse(`# One\n\n  ${deep}\n  lazy\n\nTwo [^1]\n\n[^1]: note\n`);
  assert.deepEqual(
    blocks.map(({ type }) => type),
    ['heading', 'code', 'paragraph', 'footnotes'],
  );
  assert.deepEqual(blocks[1], {
    type: 'code',
    position: { line: 3, column: 3 },
    value: `  ${deep}\n  lazy`,
  });
  assert.deepEqual(diagnostics, [
    { file: 'a.md', line: 3, column: 3, message: 'nested more than 100 deep; shown as plain text' },
  ]);
});

test('up to 100 deep nothing is lost and nothing is told', () => {
  for (const source of [`${'> '.repeat(99)}a`, `${'- '.repeat(49)}a`, `- ${'> '.repeat(97)}a`]) {
    const { blocks, diagnostics } = parse(source);
    assert.deepEqual(diagnostics, []);
    assert.match(JSON.stringify(blocks), /"value":"a"/);
  }
});

test('also where HTML stands around it, and in footnotes', () => {
  const quotes = '> '.repeat(150);
  for (const source of [`<div>\n\n${quotes}deep\n\n</div>`, `a[^1]\n\n[^1]: ${quotes}deep`]) {
    const { blocks, diagnostics } = parse(source);
    assert.match(JSON.stringify(blocks), /deep"/);
    assert.equal(diagnostics.length, 1);
  }
});

test('HTML nested too deep loses its styles but not its words', () => {
  const { blocks } = parse(`${'<div>'.repeat(150)}<p>one</p><p>two<br>three</p><img alt="four">`);
  const text = JSON.stringify(blocks);
  for (const word of ['one', 'two', 'three', 'four']) assert.ok(text.includes(word), word);
  assert.doesNotMatch(text, /onetwo|twothree/);
});
