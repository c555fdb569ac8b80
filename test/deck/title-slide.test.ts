import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckOf, names, noteTexts } from '../support/built-deck.ts';

/** Each slide, and after a slash its notes. */
const slidesOf = (source: string) => {
  const deck = deckOf(source);
  return names(deck).map((name, index) => {
    const notes = noteTexts(deck.slides[index]!);
    return notes === '' ? name : `${name} / ${notes}`;
  });
};

const cases: readonly (readonly [name: string, source: string, slides: readonly string[]])[] = [
  ['from the title', 'title: T\n---\n# A\n\na', ['title T', 'content A']],
  ['none without a title', 'author: Ada\n---\n# A\n\na', ['content A']],
  ['alone, where nothing follows', 'title: T\n---\n', ['title T']],
  [
    'a heading of the same words is not shown again',
    'title: T\n---\n# T\n\n---\n\na',
    ['title T', 'content a'],
  ],
  [
    'its notes are kept',
    'title: T\n---\n# T\n\n<!-- Say hi. -->\n\n---\n\na',
    ['title T / Say hi.', 'content a'],
  ],
  [
    'a heading of other words is a slide',
    'title: T\n---\n# A\n\n---\n\na',
    ['title T', 'section A', 'content a'],
  ],
  ['a slide with more than the heading too', 'title: T\n---\n# T\n\na', ['title T', 'content T']],
  [
    'split by headings',
    'title: T\n---\n# T\n\n## A\n\na\n\n## B\n\nb',
    ['title T', 'content A', 'content B'],
  ],
  ['from an h1 below other settings', 'author: Ada\n---\n# T\n\n---\n\na', ['title T', 'content a']],
  ['not from an h2', 'author: Ada\n---\n## T\n\n---\n\na', ['section T', 'content a']],
  ['not from an h1 alone', 'minutes: 5\n---\n# T\n\n---\n\na', ['section T', 'content a']],
  [
    'notes before a break are its',
    'title: T\n---\n<!-- Say hi. -->\n\n---\n\na',
    ['title T / Say hi.', 'content a'],
  ],
  [
    'notes before a heading that splits are its',
    'title: T\n---\n<!-- Say hi. -->\n\n# A\n\na\n\n# B\n\nb',
    ['title T / Say hi.', 'content A', 'content B'],
  ],
  [
    'notes on the first slide are not',
    'title: T\n---\n<!-- Say hi. -->\n\na\n\n---\n\nb',
    ['title T', 'content a / Say hi.', 'content b'],
  ],
];
for (const [name, source, slides] of cases) {
  test(name, () => assert.deepEqual(slidesOf(`---\n${source}`), slides));
}

test('the heading that is the title is among the settings, and keeps its links', () => {
  const { settings, slides } = deckOf('---\nauthor: Ada\n---\n# T [x](https://one.example)\n\n---\n\na');
  assert.equal(settings.title, 'T x');
  assert.equal(slides[0]?.heading?.type, 'heading');
  assert.deepEqual(
    slides[0]?.links.map(({ url }) => url),
    ['https://one.example'],
  );
});

test('its place is that of the title', () => {
  assert.deepEqual(deckOf('---\nauthor: Ada\ntitle: T\n---\n').slides[0]?.position, { line: 3, column: 1 });
});
