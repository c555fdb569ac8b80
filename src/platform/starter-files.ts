import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the library that comes with the program to start from: their texts by their paths, with slashes. */
export type StarterFiles = Readonly<Record<string, string>>;

/** Reads them. In the bundle another function stands here, which has them (`build/starter.ts`). @param root the folder that holds `content` */
export function starterFiles(root: URL): StarterFiles {
  const from = fileURLToPath(new URL('content/starter', root));
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    paths.map(path => [path.slice(from.length + 1).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  );
}
