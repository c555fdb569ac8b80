import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, suggestion } from '../src/nearest.ts';

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
  // With half of its letters wrong a short word is another one.
  ['opto', undefined],
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

test('a suggestion is what was meant, else what there is', () => {
  const shells = ['bash', 'zsh', 'fish'];
  assert.equal(suggestion('bsh', shells), 'did you mean bash?');
  assert.equal(suggestion('pwsh', shells), 'choose from: bash, zsh, fish');
  const many = Array.from({ length: 40 }, (_, index) => `word-${index}`);
  assert.match(suggestion('xyzzy', many), /^choose from: word-0, .*, word-23, \.\.\.$/);
  assert.equal(suggestion('xyzzy', many, 'help lists them'), 'help lists them');
});
