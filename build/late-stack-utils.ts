import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/** Has Ink learn to read stack traces when there is one, and not at each start: that loads Node's list of its modules. */
export function lateStackUtils(): Plugin {
  return rewrite('late-stack-utils', /[\\/]ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/, [
    ["import StackUtils from 'stack-utils';\n", ''],
    [
      'const stackUtils = new StackUtils({',
      "let made;\nconst stackUtils = () => (made ??= makeStackUtils(require('stack-utils')));\nconst makeStackUtils = StackUtils => new StackUtils({",
    ],
    ['stackUtils.parseLine(', 'stackUtils().parseLine(', 2],
  ]);
}
