import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/** Spares the start Node's `assert`, with which signal-exit checks that what Ink hands to it is a function. */
export function withoutAssert(): Plugin {
  return rewrite('without-assert', /[\\/]node_modules[\\/]signal-exit[\\/]index\.js$/, [
    ["var assert = require('assert')", 'var assert = { equal: function () {} }'],
  ]);
}
