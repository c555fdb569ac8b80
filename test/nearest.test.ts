import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../src/nearest.ts';

const known = ['mission', 'stats', 'ospo', 'news', 'policies', 'acknowledgements'];

const cases: readonly (readonly [typed: string, meant: string | undefined])[] = [
  ['stats', 'stats'],
  ['Stats', 'stats'],
  ['stat', 'stats'],
  ['p', 'policies'],
  ['mision', 'mission'],
  ['misssion', 'mission'],
  ['missoin', 'mission'],
  ['nwes', 'news'],
  ['OPSO', 'ospo'],
  ['acknowledgments', 'acknowledgements'],
  ['policy', 'policies'],
  ['xyz', undefined],
  ['elephant', undefined],
  ['', undefined],
];
for (const [typed, meant] of cases) {
  test(`${JSON.stringify(typed)}: ${meant ?? 'nothing'}`, () => assert.equal(nearest(typed, known), meant));
}

test('where nothing is known nothing is near', () => assert.equal(nearest('stats', []), undefined));

test('a very long word is no harder than a long one', () => {
  assert.equal(nearest('s'.repeat(1_000_000), known), undefined);
});
