import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readRehearsal, saveRehearsal } from '../../src/platform/rehearsal-file.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-rehearsal-'));
after(() => rmSync(root, { recursive: true, force: true }));

const slides = [
  { title: 'A', seconds: 12.5 },
  { title: 'B', seconds: 0 },
];

test('a rehearsal is read as it was saved', () => {
  const folder = join(root, 'good');
  assert.equal(readRehearsal('deck', folder), undefined);
  assert.deepEqual(saveRehearsal('deck', safeRow('A talk'), { slides: [] }, folder), { type: 'kept' });
  assert.deepEqual(saveRehearsal('deck', safeRow('A talk'), { slides }, folder), { type: 'kept' });
  const saved = readRehearsal('deck', folder);
  assert.deepEqual(saved, { version: 1, name: 'A talk', rehearsedAt: saved?.rehearsedAt, slides });
  assert.equal(readRehearsal('another', folder), undefined);
});

test('a deck of ten thousand slides can be rehearsed', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    title: `About number ${index}`,
    seconds: 9.5,
  }));
  assert.deepEqual(saveRehearsal('deck', safeRow('Long'), { slides: many }, root), { type: 'kept' });
  assert.equal(readRehearsal('deck', root)?.slides.length, 10_000);
});

test('whoever rehearsed is told when it could not be saved', () => {
  writeFileSync(join(root, 'file'), '');
  assert.equal(saveRehearsal('deck', safeRow('A talk'), { slides }, join(root, 'file')).type, 'refused');
});

test('what is not a rehearsal is none, and titles come out safe', () => {
  const folder = join(root, 'odd');
  mkdirSync(join(folder, 'rehearsals'), { recursive: true });
  const read = (value: unknown) => {
    writeFileSync(join(folder, 'rehearsals', 'deck.json'), JSON.stringify(value));
    return readRehearsal('deck', folder);
  };
  const good = { version: 1, name: 'A talk', rehearsedAt: 1_700_000_000_000, slides };
  const evil = { title: '\u001b[2J\n', seconds: 1 };
  assert.deepEqual(read({ ...good, slides: [evil] })?.slides, [{ title: '␛[2J ', seconds: 1 }]);
  for (const value of [
    ...[null, 7, [good], { ...good, version: '1' }, { ...good, name: null }, { ...good, rehearsedAt: 'now' }],
    ...[{}, { 0: slides[0], length: 1 }, [null], [{ title: 'A' }], [{ title: 1, seconds: 1 }]].map(wrong),
    ...[-1, 1e9, null, '5'].map(seconds => wrong([{ title: 'A', seconds }])),
  ]) {
    assert.equal(read(value), undefined, JSON.stringify(value));
  }

  function wrong(list: unknown) {
    return { ...good, slides: list };
  }
});
