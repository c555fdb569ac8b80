import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { type BundledPackage, packageOf } from './package-of.ts';

/** Where what is no module comes from: the decoder of WebP. */
const assets = ['node_modules/@cwasm/webp/webp.wasm'];

/**
 * Writes the license of every package whose code ended up in the bundle, and of no other, to `fileName`.
 * Fails the build when a bundled package has none.
 */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const packages = new Map<string, BundledPackage>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const path = thirdPartyPath(id);
          if (!path || module.renderedLength === 0) continue;
          const found = packageOf(path);
          packages.set(`${found.name}@${found.version}`, found);
        }
      }
      // The names that `emoji-names.ts` writes down.
      const emoji = packageOf(fileURLToPath(import.meta.resolve('gemoji')));
      packages.set(`${emoji.name}@${emoji.version}`, emoji);
      for (const path of assets) {
        const found = packageOf(path);
        packages.set(`${found.name}@${found.version}`, found);
      }
      this.emitFile({ type: 'asset', fileName, source: notice([...packages.values()]) });
    },
  };
}
/** Where a bundled module that is not ours came from, or undefined for ours. */
function thirdPartyPath(id: string): string | undefined {
  // The bundler's own glue between modules, which it writes into what it makes.
  if (id.startsWith('\0rolldown/')) return fileURLToPath(import.meta.resolve('rolldown'));
  return id.includes('node_modules') ? id : undefined;
}

function notice(packages: readonly BundledPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
  const parts = sorted.map(
    ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}\n`,
  );
  // Published color values that `src/theme/palettes/well-known.ts` has.
  parts.push(
    `Color palettes of themes\nMIT\n\n${readFileSync('build/licences/palettes.txt', 'utf8').trim()}\n`,
  );
  return [
    'dsac-info contains code of the following packages, each under the licence printed below its name.\n',
    ...parts,
  ].join(`\n${'-'.repeat(78)}\n\n`);
}
