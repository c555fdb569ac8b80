import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { growth } from '../support/growth.ts';
import { pathological } from '../support/pathological.ts';
import { isSampled } from '../support/sample.ts';
import { Read, surfaces } from '../support/surfaces.ts';

// In a sample every kind of source is on some surfaces, and on each surface there are some kinds. DSAC_INFO_TESTS=long
// tries all on all with 16, 64 and 256 kB, which takes minutes.
const isLong = process.env.DSAC_INFO_TESTS === 'long';
const sizes = isLong ? [16_000, 64_000, 256_000] : ([4_000, 16_000] as const);
const every = isLong ? 1 : 8;

describe(`time grows in proportion to the source, on every surface, with ${sizes.join(', ')} characters`, () => {
  for (const [index, name] of Object.keys(pathological(0)).entries()) {
    test(name, () => {
      const reads = sizes.map(size => new Read(pathological(size)[name] ?? ''));
      for (const [at, [surface, { prepare, run }]] of Object.entries(surfaces).entries()) {
        if (!isSampled(index + at, every)) continue;
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
  const names = ['items of a list', 'an unclosed fence', 'short quotes'];
  for (const name of names.filter((_name, index) => isSampled(index, names.length))) {
    const read = new Read(pathological(256_000)[name] ?? '');
    for (const { run } of Object.values(surfaces)) run(read);
  }
});
