import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leave, noTrail, type Trail, type Visit, walkTrail } from '../../src/library/history.ts';

const visit = (section: number): Visit => ({ section, place: { block: 0, characters: 0, skipped: 0 } });
const sections = ({ past, future }: Trail) =>
  [past, future].map(visits => visits.map(({ section }) => section));

test('what is left is remembered once, and what was ahead is forgotten', () => {
  const trail = [1, 2, 2, 3].map(visit).reduce(leave, noTrail);
  assert.deepEqual(sections(trail), [[1, 2, 3], []]);
  const back = walkTrail(trail, visit(4), 'back');
  assert.equal(back?.to.section, 3);
  assert.deepEqual(sections(back.trail), [[1, 2], [4]]);
  assert.deepEqual(sections(leave(back.trail, visit(3))), [[1, 2, 3], []]);
});

test('where one is already is no way back', () => {
  const trail = [1, 2].map(visit).reduce(leave, noTrail);
  assert.equal(walkTrail(trail, visit(2), 'back')?.to.section, 1);
  assert.equal(walkTrail(noTrail, visit(1), 'back'), undefined);
  assert.equal(walkTrail(trail, visit(1), 'forward'), undefined);
});

test('back and forward are inverse', () => {
  const trail = [1, 2, 3].map(visit).reduce(leave, noTrail);
  const back = walkTrail(trail, visit(4), 'back');
  const forward = back && walkTrail(back.trail, back.to, 'forward');
  assert.deepEqual(forward && [forward.to.section, ...sections(forward.trail)], [4, [1, 2, 3], []]);
});

test('a trail does not grow for ever', () => {
  const trail = Array.from({ length: 1000 }, (_, index) => visit(index)).reduce(leave, noTrail);
  assert.equal(trail.past.length, 100);
  assert.equal(trail.past.at(-1)?.section, 999);
});
