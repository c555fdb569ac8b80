import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markWords } from '../../src/layout/mark-words.ts';
import { searchWords } from '../../src/markdown/search-words.ts';
import { decoration, type Line, lineText, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

const lineOf = (...texts: readonly string[]): Line => texts.map(text => span(safeText(text)));

/** The spans of a line, separated by bars, hits in brackets. */
function drawn(line: Line): string {
  return line.map(({ text, roles }) => (roles.includes('hit') ? `[${text}]` : text)).join('|');
}
const marked = (query: string, line: Line): string => drawn(markWords(line, searchWords(query), 'hit'));

test('hits get a role of their own', () => {
  assert.equal(marked('open', lineOf('Open and opened')), '[Open]| and |[open]|ed');
  assert.equal(marked('zz', lineOf('Open')), 'Open');
  assert.equal(marked('', lineOf('Open')), 'Open');
  assert.equal(marked('a', []), '');
});

test('a word may go over several spans', () => {
  assert.equal(marked('medicare', lineOf('the Medi', 'c', 'are plan')), 'the |[Medi]|[c]|[are]| plan');
  assert.equal(marked('ab', lineOf('xa', 'bx')), 'x|[a]|[b]|x');
});

test('overlapping words are one hit', () => {
  assert.equal(marked('abc bcd', lineOf('abcd')), '[abcd]');
  assert.equal(marked('abc bcd', lineOf('ab', 'cd')), '[ab]|[cd]');
});

test('roles, links and decoration stay as they are', () => {
  const target = { address: safeText('https://one.example/'), index: 3 };
  const line: Line = [
    decoration('• ', 'list.marker'),
    { text: safeText('the link'), roles: ['link'], link: target },
  ];
  assert.deepEqual(markWords(line, ['link'], 'hit'), [
    line[0],
    { text: 'the ', roles: ['link'], link: target },
    { text: 'link', roles: ['link', 'hit'], link: target },
  ]);
});

test('the text never changes, whatever is marked in it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aAbBßİéς漢👍한 ', 'e\u0301') });
  fc.assert(
    fc.property(fc.array(text), text, (texts, query) => {
      const line = lineOf(...texts);
      const result = markWords(line, searchWords(query), 'hit');
      assert.equal(lineText(result), lineText(line));
      for (const piece of result) assert.equal(piece.text, safeText(piece.text), 'no character is cut');
    }),
  );
});
