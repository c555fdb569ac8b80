import { tmpdir } from 'node:os';

/** The environment of a person at a plain terminal: nothing of CI, of colors or of the test run gets in. */
export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  // What V8 made of the program is kept for all tests of a run, as it is for a person: a start takes less then.
  const { DSAC_INFO_TEST_RUN } = process.env;
  return {
    PATH: process.env.PATH ?? '',
    // Nobody, not even root, can make a folder here: what one test keeps at home no other finds.
    HOME: '/proc/no-home',
    TMPDIR: tmpdir(),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    ...(DSAC_INFO_TEST_RUN && { XDG_CACHE_HOME: DSAC_INFO_TEST_RUN }),
    ...extra,
  };
}
