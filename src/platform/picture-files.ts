import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { PicturePorts, PictureStart } from '../pictures/picture-board.ts';
import { readReason, readRegularFile } from './regular-file.ts';

/** The largest file that is read as a picture. Bytes. */
const mostBytes = 20_000_000;

const refused = (reason: string): PictureStart => ({ type: 'refused', reason });
const hasScheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Reads pictures that are beside a document: regular files in its folder and below, symbolic links judged by where they
 * lead, and in the folders that the user allows. All else is not even looked at.
 *
 * @param document the file as the user named it; nothing for standard input, which has no folder
 * @param base where that path begins
 */
export function createPictureFiles(
  document: string | undefined,
  allowed: readonly string[],
  base = '.',
): Pick<PicturePorts, 'start' | 'whole'> {
  let known: readonly string[] | undefined;
  const folders = () => {
    known ??= [
      ...(document === undefined ? [] : [folderOf(resolve(base, document))]),
      ...allowed.map(realOf),
    ];
    return known;
  };
  const isAllowed = (path: string) => folders().some(folder => isBelow(folder, path));
  return {
    start(url, from, most) {
      // Without a folder there is nothing beside the document, either.
      if (hasScheme.test(url) || folders().length === 0) return { type: 'elsewhere' };
      const name = fileName(url);
      if (name === '') return refused('it has no name');
      const path = resolve(from === '' || document === undefined ? '.' : folderOf(resolve(base, from)), name);
      const outside = refused('it is outside the folder of the document; --allow-dir allows another');
      if (!isAllowed(path)) return outside;
      try {
        const real = realpathSync(path);
        return isAllowed(real) ? readStart(real, most) : outside;
      } catch (error) {
        return refused(readReason(error));
      }
    },
    whole(path) {
      const read = readRegularFile(path, mostBytes);
      return read.type === 'content' ? read.bytes : undefined;
    },
  };
}

function readStart(path: string, most: number): PictureStart {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  // A device is not even opened.
  if (!statSync(path).isFile()) return refused('it is not a regular file');
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) return refused('it is not a regular file');
    if (found.size > mostBytes) return refused(`it is larger than ${mostBytes / 1e6} MB`);
    const bytes = Buffer.alloc(Math.min(most, found.size));
    const count = readSync(descriptor, bytes, 0, bytes.length, 0);
    const key = `${path} ${found.size} ${found.mtimeMs}`;
    return { type: 'start', key, path, bytes: bytes.subarray(0, count) };
  } finally {
    closeSync(descriptor);
  }
}

/** The path in an address, without what a server would be asked. */
function fileName(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function folderOf(file: string): string {
  return dirname(realOf(resolve(file)));
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
