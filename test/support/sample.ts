/** Whether all is tried, as `.ci/run` does. Otherwise `npm test` takes a sample of what is long, the same one each time. */
export const isWhole = process.env.DSAC_INFO_TESTS === 'all' || process.env.DSAC_INFO_TESTS === 'long';

/** Whether one of many cases is in the sample: one of every so many, from where `index` stands. */
export function isSampled(index: number, every: number): boolean {
  return isWhole || index % every === 0;
}

/** How often to do what is done many times: all of it, or one of every so many. */
export function sampleOf(count: number, every: number): number {
  return isWhole ? count : Math.ceil(count / every);
}
