/** What came out of several runs: times in milliseconds, or sizes in bytes. */
export type Spread = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** 95 of 100 runs were at most this; with few runs it is the largest. */
  readonly p95: number;
  readonly runs: number;
};

/** @throws RangeError where nothing was measured */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new RangeError('nothing was measured');
  const at = (rank: number) => sorted[Math.ceil(rank * sorted.length) - 1] ?? max;
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? (at(0.5) + (sorted[middle] ?? max)) / 2 : at(0.5);
  return { median, min, max, p95: at(0.95), runs: sorted.length };
}
