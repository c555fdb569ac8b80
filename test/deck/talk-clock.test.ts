import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  elapsedAt,
  leaving,
  newClock,
  resetClock,
  startClock,
  stopClock,
  type TalkClock,
  toggleClock,
} from '../../src/deck/talk-clock.ts';
import fc from '../support/property.ts';

/** What is done to a new clock at which time, and what it says at 10,000. */
const runs: readonly (readonly [
  name: string,
  steps: readonly (readonly [Change, number])[],
  says: number,
])[] = [
  ['a new clock stands', [], 0],
  ['started', [[startClock, 1_000]], 9_000],
  [
    'started twice',
    [
      [startClock, 1_000],
      [startClock, 5_000],
    ],
    9_000,
  ],
  [
    'stopped',
    [
      [startClock, 1_000],
      [stopClock, 3_000],
    ],
    2_000,
  ],
  [
    'stopped twice',
    [
      [startClock, 1_000],
      [stopClock, 3_000],
      [stopClock, 9_000],
    ],
    2_000,
  ],
  [
    'stopped and started',
    [
      [startClock, 1_000],
      [stopClock, 3_000],
      [startClock, 9_000],
    ],
    3_000,
  ],
  ['toggled', [[toggleClock, 4_000]], 6_000],
  [
    'toggled twice',
    [
      [toggleClock, 4_000],
      [toggleClock, 4_500],
    ],
    500,
  ],
  [
    'reset while it runs',
    [
      [startClock, 1_000],
      [resetClock, 8_000],
    ],
    2_000,
  ],
  [
    'reset while it stands',
    [
      [startClock, 1_000],
      [stopClock, 3_000],
      [resetClock, 4_000],
    ],
    0,
  ],
  ['the time of the system was put back', [[startClock, 50_000]], 0],
];

type Change = (clock: TalkClock, now: number) => TalkClock;

for (const [name, steps, says] of runs) {
  test(name, () => {
    const clock = steps.reduce((before, [change, now]) => change(before, now), newClock);
    assert.equal(elapsedAt(clock, 10_000), says);
  });
}

test('a clock says the sum of the times in which it ran', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { maxLength: 20 }), gaps => {
      let clock = newClock;
      let now = 0;
      let ran = 0;
      for (const [index, gap] of gaps.entries()) {
        clock = toggleClock(clock, now);
        now += gap;
        if (index % 2 === 0) ran += gap;
      }
      assert.equal(elapsedAt(clock, now), ran);
    }),
  );
});

test('a slide is shown as long as all of its visits together', () => {
  const once = leaving(new Map(), 2, 1_000, 4_000);
  const again = leaving(leaving(once, 0, 4_000, 4_500), 2, 4_500, 5_000);
  assert.deepEqual(
    [...again],
    [
      [2, 3_500],
      [0, 500],
    ],
  );
  assert.deepEqual([...once], [[2, 3_000]], 'what was is as it was');
  assert.deepEqual([...leaving(new Map(), 1, 9_000, 1_000)], [[1, 0]]);
});
