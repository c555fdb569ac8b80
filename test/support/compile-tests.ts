import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Compiled files find the packages from here, as those that they are made of do; git and the linter pass it over. */
const cache = join(root, 'node_modules', '.cache');

/**
 * Compiles test files and all of ours that they import, module by module, into a folder that goes at the end of this
 * process. A loader for TypeScript in each child would compile as much again and again: that took longer than the tests.
 *
 * @returns where the compiled form of each file is
 */
export async function compileTests(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'dsac-info-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const compiled = new Map(files.map(file => [file, relative(root, file).replace(/\.tsx?$/, '')]));
  await build({
    cwd: root,
    input: Object.fromEntries([...compiled].map(([file, name]) => [name, file])),
    platform: 'node',
    // What is no file of ours is left to Node.
    external: name => !name.startsWith('.') && !isAbsolute(name),
    transform: { target: 'node20.19' },
    treeshake: false,
    plugins: [atHome()],
    output: {
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      preserveModules: true,
      preserveModulesRoot: root,
      sourcemap: true,
    },
  });
  return new Map([...compiled].map(([file, name]) => [file, join(folder, `${name}.mjs`)]));
}

/** Has each module know itself by the address of its source: many find files beside them by it. */
function atHome(): Plugin {
  return {
    name: 'at-home',
    transform: {
      filter: { id: /\.tsx?$/, code: /import\.meta\.url/ },
      // Within a row only: the source map stays as true as it needs to be.
      handler: (code, id) => ({
        code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
        map: null,
      }),
    },
  };
}
