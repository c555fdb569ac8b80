import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { growth } from '../support/growth.ts';
import { pathological } from '../support/pathological.ts';
import { type Read, surfaces } from '../support/surfaces.ts';

// DSAC_INFO_PATHOLOGICAL=all also runs the sources of 256 kB, which takes minutes.
const sizes = process.env.DSAC_INFO_PATHOLOGICAL === 'all' ? [16_000, 64_000, 256_000] : [16_000, 64_000];
const names = Object.keys(pathological(0));

describe(`time grows in proportion to the source, on every surface: ${sizes.join(', ')}`, () => {
  for (const name of names) {
    test(name, () => {
      const reads = sizes.map((size): Read => ({ source: pathological(size)[name] ?? '' }));
      for (const [surface, run] of Object.entries(surfaces)) {
        const found = growth(reads, read => run(read));
        assert.ok(found.isProportional, `${surface}: ${found.told}`);
      }
    });
  }
});

test('the square of a size is not taken for a proportion, however fast the machine', () => {
  const told = (times: readonly number[]) =>
    growth(
      times,
      time => time,
      work => Number(work()),
    ).isProportional;
  assert.deepEqual([told([10, 40]), told([200, 900, 3600]), told([2, 100])], [true, true, true]);
  assert.deepEqual([told([10, 160]), told([200, 3200]), told([100, 400, 6400])], [false, false, false]);
});
