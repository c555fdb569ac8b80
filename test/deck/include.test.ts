import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import { deckOf, names, picture, told } from '../support/built-deck.ts';

const include = (path: string) => `<!-- include: ${path} -->\n\n`;

test('the blocks of a file are in the place of the comment, before slides are split', () => {
  const deck = deckOf(`# A\n\na\n\n${include('b.md')}c`, {
    'b.md': '---\ntitle: B\n---\n\nb\n\n---\n\n# B2\n',
  });
  assert.deepEqual(names(deck), ['content A', 'content B2']);
  assert.deepEqual(deck.slides.map(picture), [
    ['0 # A', '0 a', '0 b'],
    ['0 # B2', '0 c'],
  ]);
  assert.deepEqual(
    deck.slides.map(({ file, position }) => `${file}:${position.line}`),
    ['deck.md:1', 'b.md:9'],
  );
  assert.equal(deck.settings.title, undefined);
});

test('files include files, each told of by its own name', () => {
  const deck = deckOf(include('b.md'), { 'b.md': `b\n\n${include('c.md')}`, 'c.md': 'c\n\n<!-- pasue -->' });
  assert.deepEqual(picture(deck.slides[0]!), ['0 b', '0 c']);
  assert.deepEqual(told(deck), ['c.md:3:1 unknown command pasue; did you mean pause?']);
});

test('what is refused is told where it was asked for, and the rest is there', () => {
  const deck = deckOf(`a\n\n${include('b.md')}c`);
  assert.deepEqual(picture(deck.slides[0]!), ['0 a', '0 c']);
  assert.deepEqual(told(deck), ['deck.md:3:1 include b.md: b.md is not there']);
});

test('a file may be included twice, but not inside itself', () => {
  const deck = deckOf(include('b.md') + include('b.md'), {
    'b.md': `b\n\n${include('c.md')}`,
    'c.md': include('b.md'),
  });
  assert.deepEqual(picture(deck.slides[0]!), ['0 b', '0 b']);
  const circle = 'c.md:1:1 include b.md: it would include itself';
  assert.deepEqual(told(deck), [circle, circle]);
  assert.deepEqual(told(deckOf(include('deck.md'), { 'deck.md': 'a' })), [
    'deck.md:1:1 include deck.md: it would include itself',
  ]);
});

test('eight levels are read, and no more', () => {
  const files = Array.from({ length: 9 }, (_, level) => [
    `${level + 1}.md`,
    `${level + 1}\n\n${include(`${level + 2}.md`)}`,
  ]);
  const deck = deckOf(include('1.md'), Object.fromEntries(files));
  assert.deepEqual(picture(deck.slides[0]!), ['0 1', '0 2', '0 3', '0 4', '0 5', '0 6', '0 7', '0 8']);
  assert.deepEqual(told(deck), ['8.md:3:1 include 9.md: files include files more than 8 levels deep']);
});

test('files that include each other often do not swell', () => {
  const files = Array.from({ length: 8 }, (_, level) => [
    `${level}.md`,
    `a\n\n${include(`${level + 1}.md`).repeat(10)}`,
  ]);
  const deck = deckOf(include('0.md'), Object.fromEntries(files));
  assert.ok(deck.slides[0]!.items.length <= 1000);
  assert.match(told(deck).at(-1) ?? '', /more than 1000 includes$/);
});

test('every link of a deck has an index of its own, in notes and footnotes too', () => {
  const source = `<!-- See [n](https://n.example). -->\n\n[a](a.md)[^1]\n\n${include('b.md')}[c](c.md)\n\n[^1]: [f](f.md)\n`;
  const { slides } = deckOf(source, { 'b.md': '[b](b.md)[^1]\n\n[^1]: [g](g.md)\n' });
  const slide = slides[0]!;
  const shown = slide.links.map(({ url }) => url);
  assert.deepEqual(shown, ['a.md', '#footnote-1', 'b.md', '#footnote-2', 'c.md', 'f.md', 'g.md']);
  const [note] = noteBlocks(slide);
  const noted = note?.type === 'paragraph' ? note.children.filter(child => child.type === 'link') : [];
  assert.equal(noted.length, 1);
  assert.equal(new Set([...slide.links, ...noted].map(({ index }) => index)).size, 8);
});

test('footnotes of all files are numbered together', () => {
  const deck = deckOf(`a[^x]\n\n${include('b.md')}\n\n[^x]: Of a.\n`, { 'b.md': 'b[^x]\n\n[^x]: Of b.\n' });
  assert.deepEqual(picture(deck.slides[0]!), ['0 a', '0 b', '0 [1] Of a.', '0 [2] Of b.']);
});
