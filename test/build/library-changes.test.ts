import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Plugin } from 'rolldown';
import { libraryChanges } from '../../build/library-changes.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest: {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
} = JSON.parse(read('package.json'));

/** `name@^5` where only some versions of a library are meant. */
const withoutRange = (name: string): string => name.replace(/(?<=.)@.*$/, '');
const isExact = (version: string): boolean => /^\d+\.\d+\.\d+$/.test(version);

test('each library that the build changes is pinned to the version that is here, and no other is pinned', () => {
  const changed = [...new Set(libraryChanges.flatMap(({ libraries }) => libraries))].sort();
  const pinned = [
    ...Object.entries(manifest.devDependencies).filter(([, version]) => isExact(version)),
    ...Object.entries(manifest.overrides).map(([name, version]) => [withoutRange(name), version] as const),
  ];
  assert.deepEqual(pinned.map(([name]) => name).sort(), changed);
  for (const [name, version] of pinned) {
    assert.ok(isExact(version), `${name} ${version}`);
    assert.equal(JSON.parse(read(`node_modules/${name}/package.json`)).version, version, name);
  }
});

/** Whether a plugin takes the place of a library, or changes a file of it. */
function changes(plugin: Plugin, library: string): boolean {
  if (plugin.name === `stand-in-${library}`) return true;
  const { transform } = plugin;
  if (typeof transform !== 'object') return false;
  const { id } = transform.filter as { readonly id: RegExp };
  const folder = `node_modules/${library}/`;
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).some(file =>
    id.test(`/${folder}${file}`),
  );
}

test('each change is one of the libraries that it names', () => {
  for (const { libraries, plugins } of libraryChanges) {
    for (const plugin of plugins)
      assert.ok(
        libraries.some(library => changes(plugin, library)),
        plugin.name,
      );
    for (const library of libraries)
      assert.ok(
        plugins.some(plugin => changes(plugin, library)),
        library,
      );
  }
});

test('no library is changed but by that table, and each change says why', () => {
  const plugins = libraryChanges.flatMap(change => change.plugins);
  const table = read('build/library-changes.ts');
  for (const file of readdirSync(new URL('build/', root)).filter(name => name.endsWith('.ts'))) {
    const isChange = /import .*'\.\/(?:rewrite|stand-in)\.ts'|node_modules\[/.test(read(`build/${file}`));
    if (isChange && file !== 'library-changes.ts') assert.ok(table.includes(`'./${file}'`), file);
  }
  assert.equal(new Set(plugins).size, plugins.length);
  for (const { does, brings, goesWhen } of libraryChanges)
    for (const text of [does, brings, goesWhen]) assert.match(text, /^\S.*\.$/);
});
