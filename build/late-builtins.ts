import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/**
 * Spares each start modules of Node that only trouble needs: `assert`, with which signal-exit checks that it is given a
 * function; the list of Node's modules, with which Ink reads stack traces; and `child_process`, with which terminal-size
 * asks other programs where there is no terminal.
 */
export function lateBuiltins(): Plugin[] {
  return [
    rewrite('late-child-process', /[\\/]node_modules[\\/]terminal-size[\\/]index\.js$/, [
      ["import {execFileSync} from 'node:child_process';\n", ''],
      ['\texecFileSync(', "\trequire('node:child_process').execFileSync("],
    ]),
    rewrite('without-assert', /[\\/]node_modules[\\/]signal-exit[\\/]index\.js$/, [
      ["var assert = require('assert')", 'var assert = { equal: function () {} }'],
    ]),
    rewrite('late-stack-utils', /[\\/]ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/, [
      ["import StackUtils from 'stack-utils';\n", ''],
      [
        'const stackUtils = new StackUtils({',
        "let made;\nconst stackUtils = () => (made ??= makeStackUtils(require('stack-utils')));\nconst makeStackUtils = StackUtils => new StackUtils({",
      ],
      ['stackUtils.parseLine(', 'stackUtils().parseLine(', 2],
    ]),
  ];
}
