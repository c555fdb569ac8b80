import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package some of whose code is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly licence: string;
  /** The license in full. */
  readonly text: string;
}

/**
 * The package that the module at `path` belongs to: the nearest package.json above it with a name and
 * a version (packages put nameless ones in subfolders, only to say `"type": "module"`).
 *
 * @throws when there is none, or when it declares no license or has no license text.
 */
export function packageOf(path: string): BundledPackage {
  const folder = dirname(path);
  if (folder === path) throw new Error('belongs to no package');
  const manifest = readManifest(folder);
  return manifest ? { ...manifest, text: licenceText(folder, manifest.name) } : packageOf(folder);
}

function readManifest(folder: string): Omit<BundledPackage, 'text'> | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { name, version, license }: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof name !== 'string' || typeof version !== 'string') return undefined;
  if (typeof license !== 'string') throw new Error(`${name} declares no licence`);
  return { name, version, licence: license };
}

/** The license file of the package, or ours in build/licences/ where it ships without one. */
function licenceText(folder: string, name: string): string {
  const shipped = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice)/i.test(file));
  const kept = join('build', 'licences', `${name.replace('/', '__')}.txt`);
  const files = shipped.length > 0 ? shipped.map(file => join(folder, file)) : [kept];
  if (!files.every(existsSync)) throw new Error(`${name} has no licence text; put it in ${kept}`);
  return files.map(file => readFileSync(file, 'utf8').trim()).join('\n\n');
}
