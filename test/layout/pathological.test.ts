import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { growth } from '../support/growth.ts';
import { pathological } from '../support/pathological.ts';
import { Read, surfaces } from '../support/surfaces.ts';

// A sample for each day; DSAC_INFO_PATHOLOGICAL=all tries 16, 64 and 256 kB, which takes minutes.
const sizes =
  process.env.DSAC_INFO_PATHOLOGICAL === 'all' ? [16_000, 64_000, 256_000] : ([4_000, 16_000] as const);

describe(`time grows in proportion to the source, on every surface, with ${sizes.join(', ')} characters`, () => {
  for (const name of Object.keys(pathological(0))) {
    test(name, () => {
      const reads = sizes.map(size => new Read(pathological(size)[name] ?? ''));
      for (const [surface, { prepare, run }] of Object.entries(surfaces)) {
        const { isProportional, told } = growth(reads, run, { prepare });
        assert.ok(isProportional, `${surface}: ${told}`);
      }
    });
  }
});

test('the square of a size is not taken for a proportion, however fast the machine', () => {
  const isProportional = (...times: readonly number[]) =>
    growth(times, time => time, { timeOf: work => Number(work()) }).isProportional;
  assert.deepEqual(
    [isProportional(10, 40), isProportional(200, 900, 3600), isProportional(2, 90)],
    [true, true, true],
  );
  assert.deepEqual(
    [isProportional(30, 480), isProportional(200, 3200), isProportional(100, 400, 6400)],
    [false, false, false],
  );
});

test('what has more parts than a function takes arguments is no crash', () => {
  for (const name of ['an unclosed fence', 'short quotes', 'items of a list']) {
    const read = new Read(pathological(256_000)[name] ?? '');
    for (const { run } of Object.values(surfaces)) run(read);
  }
});
