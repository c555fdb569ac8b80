import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/**
 * Shuts Ink's door to the React developer tools. It stands open whenever the user's environment says
 * `DEV=true`, and would then import a package that we do not ship.
 */
export function withoutDevtools(): Plugin {
  return rewrite('without-devtools', /[\\/]ink[\\/]build[\\/]reconciler\.js$/, [
    ["process.env['DEV'] === 'true'", 'false', 2],
  ]);
}
