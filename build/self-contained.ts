import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

/**
 * Fails the build when something is left for the run time to find, be it a package or a misspelled path.
 * The bundler only warns about those, and here node_modules would hide them: the package has none.
 */
export function selfContained(): Plugin {
  return {
    name: 'self-contained',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const missing = [...chunk.imports, ...chunk.dynamicImports].filter(
          name => !isBuiltin(name) && !(name in bundle),
        );
        if (missing.length > 0)
          this.error(`${chunk.fileName} imports what is not bundled: ${missing.join(', ')}`);
      }
    },
  };
}
