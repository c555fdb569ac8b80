import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLibrary } from '../../src/library/library.ts';
import type { Library } from '../../src/library/section.ts';
import type { Place } from '../../src/markdown/place.ts';
import {
  type BrowseAction,
  type BrowseState,
  initialBrowseState,
  placeOf,
  reduceBrowse,
} from '../../src/screens/browser/browse-state.ts';
import type { Scroller } from '../../src/screens/browser/scroller.ts';

const head = (order: number) =>
  `---\ntitle: T\norder: ${order}\nsummary: S.\nasOf: "2024"\nsources: [P]\n---\n`;
const library = buildLibrary([
  { id: 'a', file: 'a.md', text: `${head(1)}[one](1) [two](2)\n` },
  { id: 'b', file: 'b.md', text: `${head(2)}text\n` },
]);

const at = (block: number): Place => ({ block, characters: 0, skipped: 0 });
const isOnScreen = (link: number, from: Place) => 5 * link >= from.block && 5 * link < from.block + 3;
/**
 * A panel of three rows, in which each block is a row, the ninth is the last at which it can stand, and link n is in
 * row 5n.
 */
const scroller: Scroller = {
  move: (from, rows) => at(Math.min(9, Math.max(0, from.block + rows))),
  end: () => at(9),
  reader: (row, from) => (row && row.block >= from.block && row.block < from.block + 3 ? row : from),
  nextWords: (row, direction) => {
    const next = row.block + direction;
    return next >= 0 && next < 12 ? at(next) : undefined;
  },
  lastWords: from => at(from.block + 2),
  afterScroll: (from, to, direction) => (direction === 1 ? at(Math.min(from.block + 3, 11)) : to),
  keepingOnScreen: (row, from) => at(Math.max(0, Math.min(Math.max(from.block, row.block - 2), row.block))),
  placeOfLink: link => at(5 * link),
  revealing: (link, from) => (isOnScreen(link, from) ? from : at(5 * link)),
  showsLink: (link, from) => isOnScreen(link, from),
  nearestLink(from, direction, target) {
    const rows = [0, 5];
    const row = target?.block ?? (direction === 1 ? from.block : from.block + 3);
    const found =
      direction === 1 ? rows.findIndex(link => link >= row) : rows.findLastIndex(link => link < row);
    return found === -1 ? undefined : found;
  },
  anchor: name => (name === 'five' ? { place: at(3), target: at(5) } : undefined),
  hit: block => ({ place: at(block), target: at(block) }),
  nextHit: () => undefined,
};

/** What a letter does, so that a test is a word: `'odd'`, open and twice a row down. */
const actions: Readonly<Record<string, BrowseAction>> = {
  1: { type: 'select', section: 0 },
  2: { type: 'select', section: 1 },
  9: { type: 'select', section: 8 },
  o: { type: 'open' },
  e: { type: 'leave' },
  d: { type: 'scroll', rows: 1 },
  u: { type: 'scroll', rows: -1 },
  g: { type: 'scrollToEnd', end: 'first' },
  G: { type: 'scrollToEnd', end: 'last' },
  j: { type: 'jump', jump: { place: at(3), target: at(5) } },
  t: { type: 'walkLinks', step: 1 },
  T: { type: 'walkLinks', step: -1 },
};
const after = (keys: string): BrowseState =>
  [...keys].reduce(
    (state, key) => reduceBrowse(state, actions[key] ?? assert.fail(key), library, scroller),
    initialBrowseState,
  );
const rowAfter = (keys: string): number => placeOf(after(keys), library).block;

test('a section is chosen; one that does not exist is not', () => {
  assert.deepEqual(
    ['2', '21', '9', '29'].map(after).map(state => state.section),
    [1, 0, 0, 1],
  );
});

test('the text gets the focus, and gives it back', () => {
  assert.deepEqual(
    ['', 'o', 'oe', 'e'].map(after).map(state => state.focus),
    ['menu', 'panel', 'menu', 'menu'],
  );
});

test('scrolling moves the place, and each section keeps its own', () => {
  assert.deepEqual(['dd', 'ddu', 'G', 'Gg', 'dd2', 'dd2d1'].map(rowAfter), [2, 1, 9, 0, 0, 2]);
});

test('links are walked in a circle, in both directions, and the panel has the focus then', () => {
  assert.deepEqual(
    ['t', 'tt', 'ttt', 'T', 'TT', 'tT'].map(after).map(state => state.link),
    [0, 1, 0, 0, 1, 1],
  );
  assert.equal(after('t').focus, 'panel');
  assert.equal(rowAfter('tt'), 5);
});

test('walking begins at the first link that is seen or is below, backwards at the last one', () => {
  const walked = (keys: string) => [after(keys).link, rowAfter(keys)];
  assert.deepEqual(['dddt', 'dt', 'dT', 'dddT', 'ddddddt', 'ddddddT', 'GT'].map(walked), [
    ...[
      [1, 3],
      [1, 5],
      [0, 0],
      [1, 3],
    ],
    // Below the last one it goes round.
    ...[
      [0, 0],
      [1, 5],
      [1, 5],
    ],
  ]);
  // A chosen link that was left behind counts no more.
  assert.deepEqual(['tdddt', 'ttuuuT'].map(walked), [
    [1, 3],
    [0, 0],
  ]);
});

test('after a jump it begins behind the target, wherever that is on the screen; scrolling forgets it', () => {
  assert.deepEqual(
    ['jt', 'jT', 'jdut', 'jteT'].map(keys => after(keys).link),
    [1, 0, 1, 1],
  );
  assert.equal(after('jd').target, undefined);
});

test('where there is no link nothing happens', () => {
  assert.deepEqual(after('2t'), after('2'));
});

test('leaving leaves the link first, then the text; another section has none', () => {
  assert.deepEqual(
    ['te', 'tee', 't2'].map(after).map(({ focus, link }) => [focus, link]),
    [
      ['panel', undefined],
      ['menu', undefined],
      ['panel', undefined],
    ],
  );
});

test('a library without sections is browsed without harm', () => {
  const empty: Library = { kind: 'reference', sections: [], diagnostics: [] };
  for (const action of Object.values(actions)) {
    const state = reduceBrowse(initialBrowseState, action, empty, scroller);
    assert.equal(state.section, 0);
    assert.deepEqual(state.places, {});
  }
});
