import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/**
 * Has ink-select-input compare the values of its items one by one. They are strings here, and the comparison of
 * whatever there may be is a module of Node's own that the first frame would load.
 */
export function sameValues(): Plugin {
  return rewrite('same-values', /[\\/]ink-select-input[\\/]build[\\/]SelectInput\.js$/, [
    [
      "import { isDeepStrictEqual } from 'node:util';",
      'const isDeepStrictEqual = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);',
    ],
  ]);
}
