import { nameToEmoji } from 'gemoji';
import type { Plugin } from 'rolldown';

/** Puts the names of emoji into the bundle, in the place of `src/markdown/emoji-names.ts`: of the package, a tenth. */
export function emojiNames(): Plugin {
  return {
    name: 'emoji-names',
    load: {
      filter: { id: /[\\/]src[\\/]markdown[\\/]emoji-names\.ts$/ },
      handler: () => `const names = ${JSON.stringify(nameToEmoji)};
export const emojiNamed = name => (Object.hasOwn(names, name) ? names[name] : undefined);`,
    },
  };
}
