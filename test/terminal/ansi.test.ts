import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeLine, type Pen } from '../../src/terminal/ansi.ts';
import type { Role, Span } from '../../src/terminal/line.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';

const parameters: Partial<Record<Role, string>> = { strong: '1', emphasis: '3', link: '4', quote: '35' };
const pen: Pen = { sgr: roles => roles.map(role => parameters[role]).join(';'), hyperlinks: true };
const withoutLinks: Pen = { ...pen, hyperlinks: false };

const word = (text: string, ...roles: readonly Role[]): Span => ({ text: safeText(text), roles });
function link(text: string, index: number, address = `https://one.example/${index}`): Span {
  return { ...word(text, 'link'), link: { address: safeText(address), index } };
}

/** Escape codes as they are named: `⟨1⟩` for SGR 1, `⟨link d0 …⟩` and `⟨/link⟩` for OSC 8. */
const named = (bytes: string): string =>
  bytes
    .replaceAll('\u001b]8;;\u001b\\', '⟨/link⟩')
    .replace(/\u001b\]8;id=(\w+);([^\u001b]*)\u001b\\/g, '⟨link $1 $2⟩')
    .replace(/\u001b\[([^m]*)m/g, '⟨$1⟩');

test('text without roles is written as it is', () => {
  assert.equal(encodeLine([], pen), '');
  assert.equal(encodeLine([word('one '), word('two')], pen), 'one two');
});

test('a role is put on before its span and taken off behind it', () => {
  assert.equal(named(encodeLine([word('one '), word('two', 'strong')], pen)), 'one ⟨1⟩two⟨0⟩');
});

test('roles nest from the outermost to the innermost', () => {
  const line = [word('one', 'quote'), word('two', 'quote', 'emphasis')];
  assert.equal(named(encodeLine(line, pen)), '⟨35⟩one⟨0⟩⟨35;3⟩two⟨0⟩');
});

test('a role without a look writes nothing', () => {
  assert.equal(encodeLine([word('one', 'quote')], { sgr: () => '', hyperlinks: false }), 'one');
});

test('a link is opened with an id, so that its rows are one, and closed at the end of the row', () => {
  assert.equal(
    named(encodeLine([word('see '), link('one', 3)], pen)),
    'see ⟨link d3 https://one.example/3⟩⟨4⟩one⟨0⟩⟨/link⟩',
  );
});

test('the spans of one link are one link; the next link is another', () => {
  assert.equal(
    named(encodeLine([link('a', 0), link('b', 0), link('c', 1), word('d')], { ...pen, sgr: () => '' })),
    '⟨link d0 https://one.example/0⟩ab⟨/link⟩⟨link d1 https://one.example/1⟩c⟨/link⟩d',
  );
});

test('where the terminal follows no links there are none', () => {
  assert.equal(named(encodeLine([link('one', 0)], withoutLinks)), '⟨4⟩one⟨0⟩');
});

const refused: readonly (readonly [what: string, address: string])[] = [
  ['a space', 'https://one.example/a b'],
  ['a letter that is not ASCII', 'https://one.example/ü'],
  ['a control that was made visible', 'https://one.example/\u001b\\'],
  ['more than 2,000 characters', `https://one.example/${'a'.repeat(2000)}`],
  ['no character', ''],
  ['no scheme', 'guide.md'],
  ['another scheme', 'file:///etc/passwd'],
];
for (const [what, address] of refused) {
  test(`an address with ${what} gets no link`, () => {
    assert.equal(named(encodeLine([link('one', 0, address)], pen)), '⟨4⟩one⟨0⟩');
  });
}

test('what is no text of one row somehow is written as such', () => {
  const text = 'a\u001b[2Jb\nc\td' as SafeText;
  assert.equal(encodeLine([{ text, roles: [] }], pen), 'a␛[2Jb c d');
});

test('the parts of a grapheme get one style', () => {
  assert.equal(named(encodeLine([word('e'), word('\u0301t', 'strong')], pen)), 'e\u0301⟨1⟩t⟨0⟩');
});

test('not even one that somehow got here with its controls', () => {
  const address = 'https://one.example/\u001b]52;c;AAAA\u0007' as SafeText;
  assert.equal(named(encodeLine([{ ...word('one'), link: { address, index: 0 } }], pen)), 'one');
});

test('neighbors of one style are one stretch', () => {
  const line = [word('a', 'strong'), word('b', 'strong'), word('c')];
  assert.equal(named(encodeLine(line, pen)), '⟨1⟩ab⟨0⟩c');
});
