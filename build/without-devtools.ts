import type { Plugin } from 'rolldown';

const door = "process.env['DEV'] === 'true'";

/**
 * Shuts Ink's door to the React developer tools. It stands open whenever the user's environment says
 * `DEV=true`, and would then import a package that we do not ship.
 */
export function withoutDevtools(): Plugin {
  return {
    name: 'without-devtools',
    transform: {
      filter: { id: /[\\/]ink[\\/]build[\\/]reconciler\.js$/ },
      handler(code) {
        if (!code.includes(door)) this.error('Ink asks for its developer tools in another way now');
        return code.replace(door, 'false');
      },
    },
  };
}
