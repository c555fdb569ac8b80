import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPageFiles, type PageText } from './page-files.ts';
import { namesFolder } from './source.ts';

/** The files of a reference, below its folder. What a link leads out of it is not read. */
export type ReferenceFiles = {
  /** The name of the folder itself. */
  readonly title: string;
  has(path: string): boolean;
  read(path: string): PageText;
  /** The Markdown files in a folder of it; `.` for the folder itself. */
  names(folder: string): readonly string[];
  /** How a file is named to the user. */
  nameOf(path: string): string;
  /** A file, wherever the program is started. */
  pathOf(path: string): string;
};

/**
 * The files of a reference.
 *
 * @param shown how the folder is named to the user, if not as it is given @param maxSize the largest file, in bytes
 */
export function referenceFiles(folder: string, maxSize: number, shown = folder): ReferenceFiles {
  const filesIn = (inner: string) =>
    createPageFiles({ root: join(folder, inner), folders: [folder], maxSize });
  const files = filesIn('.');
  return {
    title: basename(resolve(folder)),
    has: path => existsSync(join(folder, path)),
    read: path => files.read(path),
    names: inner => (namesFolder(join(folder, inner)) ? filesIn(inner).names() : []),
    nameOf: path => join(shown, path),
    pathOf: path => join(folder, path),
  };
}

/** More than enough for what is built in. Bytes. */
const largestBuiltIn = 1_000_000;

/** The files of the built-in reference. @param root the folder that holds `content`, as a URL */
export function builtInFiles(root: URL): ReferenceFiles {
  return referenceFiles(fileURLToPath(new URL('content', root)), largestBuiltIn, 'content');
}
