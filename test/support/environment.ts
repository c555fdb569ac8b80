import { tmpdir } from 'node:os';

/** The environment of a person at a plain terminal: nothing of CI, of colors or of the test run gets in. */
export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    // Nobody, not even root, can make a folder here: what one test keeps at home no other finds.
    HOME: '/proc/no-home',
    TMPDIR: tmpdir(),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    ...extra,
  };
}
