import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckOf, picture } from '../support/built-deck.ts';

const pictures = (source: string) => deckOf(source).slides.map(picture);

test('each slide has the footnotes that it refers to', () => {
  assert.deepEqual(pictures('a[^a]\n\n---\n\nb[^b] c[^a]\n\n---\n\nd\n\n[^a]: Of a.\n\n[^b]: Of b.\n'), [
    ['0 a', '0 [1] Of a.'],
    ['0 b c', '0 [1] Of a.', '0 [2] Of b.'],
    ['0 d'],
  ]);
});

test('notes to which notes refer come along, in circles too', () => {
  const source =
    'a[^a]\n\n---\n\nb[^b]\n\n---\n\nc[^c]\n\n[^a]: Of a.\n\n[^b]: Of b.[^c]\n\n[^c]: Of c.[^b]\n';
  assert.deepEqual(pictures(source), [
    ['0 a', '0 [1] Of a.'],
    ['0 b', '0 [2] Of b.', '0 [3] Of c.'],
    ['0 c', '0 [2] Of b.', '0 [3] Of c.'],
  ]);
});

test('they come with the first block that refers to one', () => {
  assert.deepEqual(pictures('a\n\n<!-- pause -->\n\nb[^a]\n\n<!-- pause -->\n\nc\n\n[^a]: Of a.\n'), [
    ['0 a', '1 b', '2 c', '1 [1] Of a.'],
  ]);
});

test('a heading with a footnote is shown with it, so it is no section', () => {
  const [slide] = deckOf('# A[^a]\n\n[^a]: Of a.\n').slides;
  assert.equal(slide?.kind, 'content');
  assert.deepEqual(picture(slide!), ['0 # A', '0 [1] Of a.']);
});

test('links are in reading order, those of footnotes last', () => {
  const [slide] = deckOf('# [h](h.md)\n\n> [q](q.md)[^a]\n\n[p](p.md)\n\n[^a]: [n](n.md)\n').slides;
  assert.deepEqual(
    slide?.links.map(({ url }) => url),
    ['h.md', 'q.md', '#footnote-1', 'p.md', 'n.md'],
  );
});

test('a long chain of notes stands whole on the first slides, and then no note is repeated that no slide names', () => {
  const count = 200;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const notes = numbers.map(
    index => `[^${index}]: Of ${index}.${index + 1 < count ? `[^${index + 1}]` : ''}`,
  );
  const deck = deckOf(
    `${numbers.map(index => `a[^${index}]`).join('\n\n---\n\n')}\n\n${notes.join('\n\n')}\n`,
  );
  const notesOn = deck.slides.map(slide => picture(slide).length - 1);
  assert.equal(notesOn[0], count);
  assert.equal(notesOn[1], count - 1);
  assert.equal(notesOn[100], 1);
  assert.ok(notesOn.reduce((sum, one) => sum + one, 0) < 6000);
});
