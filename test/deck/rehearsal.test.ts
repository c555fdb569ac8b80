import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepTimes, rehearsalOf, timingsFor } from '../../src/deck/rehearsal.ts';

/** `A10 B20`: slides with one-letter titles, and the seconds of each. */
const rehearsed = (text: string) => ({
  slides: text.split(' ').map(([title = '', ...rest]) => ({ title, seconds: Number(rest.join('')) })),
});

const cases: readonly (readonly [
  name: string,
  before: string,
  after: string,
  seconds: string | undefined,
])[] = [
  ['the same deck', 'A10 B20 C30', 'A B C', '10 20 30'],
  ['a slide came', 'A10 B20 C30', 'A N B C', '10 20 20 30'],
  ['a slide went', 'A10 B20 C30', 'A C', '10 30'],
  ['slides were put in another order', 'A10 B20 C30', 'C A B', '30 10 20'],
  ['a title was changed', 'A10 B20 C30', 'A N C', '10 20 30'],
  ['slides of one title', 'A10 X20 X40 B30', 'N A X X B', '25 10 20 40 30'],
  ['a slide was not shown', 'A10 B0 C30', 'A B C', '10 20 30'],
  ['no slide is known', 'A10 B20 C30', 'X Y', undefined],
  ['nothing was shown', 'A0 B0', 'A B', undefined],
];

describe('the timings of a rehearsal', () => {
  for (const [name, before, after, seconds] of cases) {
    test(name, () => {
      const timings = timingsFor(rehearsed(before), after.split(' '));
      assert.equal(timings?.join(' '), seconds);
    });
  }
});

test('a rehearsal holds every slide, in tenths of seconds', () => {
  const times = new Map([
    [0, 12_345],
    [2, 40],
  ]);
  assert.deepEqual(rehearsalOf(times, ['A', 'B', 'C']).slides, [
    { title: 'A', seconds: 12.3 },
    { title: 'B', seconds: 0 },
    { title: 'C', seconds: 0 },
  ]);
});

test('the times of a slide go with it when the deck is changed', () => {
  const times = new Map([
    [0, 1_000],
    [2, 3_000],
  ]);
  assert.deepEqual(
    [...keepTimes(times, ['A', 'B', 'C'], ['N', 'A', 'B', 'C'])],
    [
      [1, 1_000],
      [3, 3_000],
    ],
  );
  assert.deepEqual([...keepTimes(times, ['A', 'B', 'C'], ['B'])], []);
});

test('titles that are names of what every object has are titles like others', () => {
  const slides = [{ title: '__proto__', seconds: 5 }];
  assert.deepEqual(timingsFor({ slides }, ['__proto__', 'constructor']), [5, 5]);
});
