import type { Plugin } from 'rolldown';
import { starterFiles } from '../src/platform/starter-files.ts';

const root = new URL('../', import.meta.url);

/** Puts the library that `init` writes into the bundle, in the place of `src/platform/starter-files.ts`: a package has few files. */
export function starter(): Plugin {
  return {
    name: 'starter',
    load: {
      filter: { id: /[\\/]src[\\/]platform[\\/]starter-files\.ts$/ },
      handler: () => `export const starterFiles = () => (${JSON.stringify(starterFiles(root))});`,
    },
  };
}
