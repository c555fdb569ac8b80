import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatElapsed, type Progress, pace, paceWords, remaining } from '../../src/deck/pace.ts';

const seconds = (count: number) => count * 1000;
const start = { elapsed: 0, slide: 0, step: 0, lastStep: 0, slideCount: 10 };

/** Ten slides: with `minutes: 10`, each has one minute. */
const cases: readonly (readonly [name: string, progress: Partial<Progress>, words: string | undefined])[] = [
  ['no plan', {}, undefined],
  ['the beginning', { minutes: 10 }, 'on time'],
  ['the end of a slide', { minutes: 10, slide: 2, elapsed: seconds(180) }, 'on time'],
  ['a little after it', { minutes: 10, slide: 2, elapsed: seconds(195) - 1 }, 'on time'],
  ['more after it', { minutes: 10, slide: 2, elapsed: seconds(195) }, '0:15 behind'],
  ['much after it', { minutes: 10, slide: 2, elapsed: seconds(260) }, '1:20 behind'],
  ['a little before it begins', { minutes: 10, slide: 2, elapsed: seconds(105) + 1 }, 'on time'],
  ['before it begins', { minutes: 10, slide: 2, elapsed: seconds(80) }, '0:40 ahead'],
  ['over at the end', { minutes: 10, slide: 9, elapsed: seconds(660) }, '1:00 behind'],
  ['an hour over', { minutes: 10, slide: 9, elapsed: seconds(4_200) }, '1:00:00 behind'],
  ['early in its steps', { minutes: 20, slide: 1, lastStep: 3, elapsed: seconds(180) }, '0:30 behind'],
  ['late in its steps', { minutes: 20, slide: 1, step: 3, lastStep: 3, elapsed: seconds(220) }, 'on time'],
  [
    'ahead in its steps',
    { minutes: 20, slide: 1, step: 3, lastStep: 3, elapsed: seconds(120) },
    '1:30 ahead',
  ],
  [
    'own timings before minutes',
    { minutes: 10, slideCount: 3, timings: [10, 200, 90], slide: 1, elapsed: seconds(205) },
    'on time',
  ],
  [
    'behind own timings',
    { slideCount: 3, timings: [10, 200, 90], slide: 1, elapsed: seconds(230) },
    '0:20 behind',
  ],
  ['ahead of them', { slideCount: 3, timings: [10, 200, 90], slide: 2, elapsed: seconds(150) }, '1:00 ahead'],
  [
    'their steps may take what they take',
    { slideCount: 3, timings: [10, 200, 90], slide: 1, lastStep: 9, elapsed: seconds(200) },
    'on time',
  ],
  ['two seconds after a beginning further on', { minutes: 10, slide: 2, elapsed: seconds(2) }, undefined],
  ['a minute after it', { minutes: 10, slide: 2, elapsed: seconds(60) }, '1:00 ahead'],
  ['far too slow at first', { minutes: 1, slide: 0, elapsed: seconds(50) }, undefined],
  ['just after a jump', { minutes: 10, slide: 8, elapsed: seconds(130), jumpedAt: seconds(120) }, undefined],
  [
    'on time just after a jump',
    { minutes: 10, slide: 2, elapsed: seconds(130), jumpedAt: seconds(120) },
    'on time',
  ],
  [
    'a minute after a jump',
    { minutes: 10, slide: 8, elapsed: seconds(180), jumpedAt: seconds(120) },
    '5:00 ahead',
  ],
  [
    'a clock set to nought after a jump',
    { minutes: 10, slide: 8, elapsed: seconds(60), jumpedAt: seconds(120) },
    '7:00 ahead',
  ],
  ['timings of another deck', { timings: [10, 20], minutes: 10, elapsed: seconds(100) }, '0:40 behind'],
  ['timings that say nothing', { slideCount: 2, timings: [0, 0] }, undefined],
];

describe('pace', () => {
  for (const [name, progress, words] of cases) {
    test(name, () => {
      const found = pace({ ...start, ...progress });
      assert.equal(found && paceWords(found), words);
    });
  }
});

test('elapsed time', () => {
  const times = [-5, 0, 999, 1_000, 59_999, 725_000, 3_599_999, 3_723_000, 36_000_000];
  assert.deepEqual(times.map(formatElapsed), [
    ...['0:00', '0:00', '0:00', '0:01', '0:59', '12:05', '59:59', '1:02:03', '10:00:00'],
  ]);
});

test('what remains adds up with what has passed', () => {
  assert.equal(remaining(seconds(725), 15), '2:55 left');
  assert.equal(remaining(seconds(725) + 999, 15), '2:55 left');
  assert.equal(remaining(seconds(900), 15), '0:00 left');
  assert.equal(remaining(seconds(940), 15), '0:40 over');
  assert.equal(remaining(0, 7.5), '7:30 left');
  assert.equal(remaining(0, 90), '1:30:00 left');
});
