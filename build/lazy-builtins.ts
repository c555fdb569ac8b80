import { createRequire } from 'node:module';
import type { Plugin } from 'rolldown';

const require = createRequire(import.meta.url);

/**
 * Has modules of Node load at the first call of a function of theirs. Only their functions can be imported then, by
 * name, and none of them may be extended as a class.
 *
 * @param builtins for names such as `node:crypto`: which of the modules that import them can do so
 */
export function lazyBuiltins(builtins: Readonly<Record<string, RegExp>>): Plugin {
  const marked = '\0lazy-builtin:';
  const used = new Set<string>();
  return {
    name: 'lazy-builtins',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (importer === undefined || !builtins[source]?.test(importer)) return undefined;
        used.add(source);
        return `${marked}${source}`;
      },
    },
    load(id) {
      if (!id.startsWith(marked)) return undefined;
      return { code: lazyFunctions(id.slice(marked.length)), moduleSideEffects: false };
    },
    buildEnd(error) {
      const idle = Object.keys(builtins).filter(name => !used.has(name));
      if (!error && idle.length > 0) this.error(`nothing imports ${idle.join(', ')}`);
    },
  };
}

/** A module with the functions of a module of Node, which it loads when one of them is called. */
export function lazyFunctions(builtin: string): string {
  const real = Object.entries(require(builtin) as Readonly<Record<string, unknown>>);
  const names = real.filter(([, value]) => typeof value === 'function').map(([name]) => name);
  return names
    .map(
      name => `function ${name}$(...args) {
  const real = require(${JSON.stringify(builtin)}).${name};
  return new.target ? Reflect.construct(real, args) : real(...args);
}
export { ${name}$ as ${name} };`,
    )
    .join('\n');
}
