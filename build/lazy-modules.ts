import type { Plugin } from 'rolldown';

/** A module that is to load at its first call. */
export type LazyModule = {
  /** The name of its chunk, without an extension. */
  readonly name: string;
  /** As one would import it here: an absolute path, or a package. */
  readonly module: string;
  /** Finds the words with which others import it, so that not each and every import has to be looked up. */
  readonly imported: RegExp;
  /** The functions and classes that others use of it. */
  readonly exports: readonly string[];
};

const stubMark = '\0lazy:';
const chunkMark = '\0lazy-chunk:';
const chunkName = 'lazy-chunk:';

/**
 * Has modules load at the first call of something of theirs, without a change to who calls: they get functions that
 * load it. That is for what is needed in the middle of work that cannot wait, but hardly ever.
 *
 * Only functions and classes can be had in this way. The bundle must be CommonJS, whose `require` waits for nothing.
 */
export function lazyModules(modules: readonly LazyModule[]): Plugin {
  const byPath = new Map<string, LazyModule>();
  const used = new Set<string>();
  return {
    name: 'lazy-modules',
    async buildStart() {
      for (const lazy of modules) {
        const found = await this.resolve(lazy.module);
        if (!found) return this.error(`${lazy.module} is not there`);
        byPath.set(found.id, lazy);
        this.emitFile({ type: 'chunk', id: `${chunkMark}${found.id}`, fileName: `${lazy.name}.cjs` });
      }
    },
    resolveId: {
      order: 'pre',
      filter: { id: [/\0?lazy-chunk:/, ...modules.map(({ imported }) => imported)] },
      async handler(source, importer) {
        if (source.startsWith(chunkMark)) return source;
        if (source.startsWith(chunkName))
          return { id: `./${source.slice(chunkName.length)}`, external: true };
        const found = await this.resolve(source, importer, { skipSelf: true });
        const lazy = found && byPath.get(found.id);
        if (!lazy || importer === undefined || importer.startsWith(chunkMark)) return found;
        used.add(lazy.name);
        return `${stubMark}${found.id}`;
      },
    },
    load(id) {
      const mark = [stubMark, chunkMark].find(start => id.startsWith(start));
      const path = id.slice(mark?.length);
      const lazy = mark && byPath.get(path);
      if (!lazy) return undefined;
      if (mark === stubMark) return { code: stub(lazy), moduleSideEffects: false };
      return `export { ${lazy.exports.join(', ')} } from ${JSON.stringify(path)};`;
    },
    buildEnd(error) {
      const idle = modules.filter(({ name }) => !used.has(name)).map(({ name }) => name);
      if (!error && idle.length > 0) this.error(`nothing imports ${idle.join(', ')}`);
    },
  };
}

/** What stands in for a lazy module until it is called, and goes on calling it from then on. */
export function stub({ name, exports }: Pick<LazyModule, 'name' | 'exports'>): string {
  const chunk = JSON.stringify(`${chunkName}${name}.cjs`);
  const functions = exports.map(
    exported => `function ${exported}$(...args) {
  const real = load().${exported};
  return new.target ? Reflect.construct(real, args) : real(...args);
}
export { ${exported}$ as ${exported} };`,
  );
  return [`let loaded;\nconst load = () => (loaded ??= require(${chunk}));`, ...functions].join('\n');
}
