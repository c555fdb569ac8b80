import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

/**
 * A plugin that puts a module of ours in the place of a package's. It fails the build where nothing imports that any
 * more.
 *
 * @param theirs matches the end of the path of the module that is replaced: other versions of a package may be about
 * @param ours the file in `stand-ins/`
 */
export function standIn(packageName: string, theirs: RegExp, ours: string): Plugin {
  const path = fileURLToPath(new URL(`./stand-ins/${ours}`, import.meta.url));
  let isDone = false;
  return {
    name: `stand-in-${packageName}`,
    resolveId: {
      filter: { id: new RegExp(`^${packageName}$`) },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        if (!found || !theirs.test(found.id)) return found;
        isDone = true;
        return path;
      },
    },
    buildEnd(error) {
      if (!error && !isDone) this.error(`nothing imports ${theirs.source} any more`);
    },
  };
}
