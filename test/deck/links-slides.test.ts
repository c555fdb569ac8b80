import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deck } from '../../src/deck/deck.ts';
import { mainAddress, toldSlides } from '../../src/deck/links-slides.ts';
import { blocksOfItems, linksOfBlocks } from '../../src/deck/slide-links.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import { deckOf } from '../support/built-deck.ts';

const slides = `# One

[Home](https://a.example/) and [again](https://a.example/), [the same text](#two), [a file](other.md)

---

# Two

<https://b.example/x> [Ask us](mailto:us@c.example)
`;

const linksOf = ({ slides }: Deck) =>
  slides
    .filter(({ isLinks }) => isLinks)
    .map(({ title, items }) => [title, ...blocksOfItems(items).map(blockText)]);

test('every web and mail address once, numbered, with the code of the first', () => {
  const deck = deckOf(`---\nlinks: true\n---\n${slides}`);
  assert.deepEqual(linksOf(deck), [['Links', 'Home a.example b.example/x Ask us us@c.example', 'a.example']]);
  assert.equal(toldSlides(deck), 2);
  const [code] = deck.slides.at(-1)!.items.flatMap(item => (item.type === 'columns' ? item.columns[1]! : []));
  assert.equal(code?.type === 'qr' && code.address, 'https://a.example/');
});

test('the code is of the address of the talk, where it names one', () => {
  const deck = deckOf(`---\nlinks: true\nurl: https://talk.example/2026\n---\n${slides}`);
  assert.equal(mainAddress(deck), 'https://talk.example/2026');
  assert.equal(linksOf(deck)[0]?.at(-1), 'talk.example/2026');
});

test('under a title of its own', () =>
  assert.equal(deckOf(`---\nlinks: Zum Nachlesen\n---\n${slides}`).slides.at(-1)?.title, 'Zum Nachlesen'));

test('none unless it is asked for, and none without an address', () => {
  for (const source of [
    slides,
    `---\nlinks: false\n---\n${slides}`,
    '---\nlinks: true\n---\n# One\n\nNo link.',
  ])
    assert.deepEqual(linksOf(deckOf(source)), []);
});

test('many continue on further slides, numbered through, and each link has an index of its own', () => {
  const many = Array.from({ length: 40 }, (_, index) => `- [Name ${index}](https://${index}.example)`).join(
    '\n',
  );
  const deck = deckOf(`---\nlinks: true\n---\n# Many\n\n${many}`);
  const listed = deck.slides.filter(({ isLinks }) => isLinks);
  assert.deepEqual(
    listed.map(({ title }) => title),
    Array.from({ length: listed.length }, (_, index) => `Links (${index + 1} of ${listed.length})`),
  );
  const starts = listed.map(({ items }) => blocksOfItems(items).find(({ type }) => type === 'list'));
  let next = 1;
  for (const list of starts) {
    assert.ok(list?.type === 'list' && list.start === next);
    next += list.children.length;
  }
  assert.equal(next, 41);
  const indexes = deck.slides.flatMap(({ items }) =>
    linksOfBlocks(blocksOfItems(items)).map(({ index }) => index),
  );
  assert.equal(new Set(indexes).size, indexes.length);
});

test('an address that is none is reported', () => {
  const { diagnostics } = deckOf('---\nurl: talk.md\n---\n# One');
  assert.match(diagnostics[0]?.message ?? '', /url must be a web address/);
});
