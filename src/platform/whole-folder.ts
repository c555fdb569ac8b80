import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeReason } from './state-folder.ts';

/** A file that is to be in a folder. `path` has slashes. */
export type FolderFile = { readonly path: string; readonly content: string };

/** What became of a folder that was to be written. `reason` is a sentence. */
export type WrittenFolder =
  | { readonly type: 'written' }
  /** Something is there already that must not be replaced. */
  | { readonly type: 'exists'; readonly path: string }
  | { readonly type: 'refused'; readonly path: string; readonly reason: string };

/** Whether two paths, from where the program is, are the same; links are not followed. */
export function isSamePath(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

/**
 * Writes files into a folder, all of them or none: into a new folder first. Where there is none by that name yet, this takes
 * its place at once. Else its files are moved there one by one, and all else that is there stays; before the first one
 * moves, it is known that none is in the way of anything but a file that may be replaced.
 *
 * @param files made one after the other, so that they are never all in memory
 */
export function writeFolder(folder: string, files: Iterable<FolderFile>, mayReplace: boolean): WrittenFolder {
  const whole = resolve(folder);
  const isNew = lstatSync(whole, { throwIfNoEntry: false }) === undefined;
  // A folder that is there may be on a disk of its own.
  const temporary = join(isNew ? dirname(whole) : whole, `.${basename(whole)}.${process.pid}.tmp`);
  let at = folder;
  try {
    mkdirSync(temporary);
    const paths: string[] = [];
    for (const { path, content } of files) {
      at = join(folder, path);
      const file = join(temporary, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: 'wx' });
      paths.push(path);
    }
    at = folder;
    if (isNew) {
      renameSync(temporary, whole);
      return { type: 'written' };
    }
    const obstacle = obstacleTo(whole, paths, mayReplace);
    if (obstacle) return obstacle;
    for (const path of paths) {
      at = join(folder, path);
      mkdirSync(dirname(join(whole, path)), { recursive: true });
      renameSync(join(temporary, path), join(whole, path));
    }
    return { type: 'written' };
  } catch (error) {
    const reason = writeReason(error);
    return { type: 'refused', path: at, reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What keeps a file from its place: never is anything written through a link, or over what is no file. */
function obstacleTo(
  folder: string,
  paths: readonly string[],
  mayReplace: boolean,
): WrittenFolder | undefined {
  const folders = new Set(paths.flatMap(foldersAbove));
  for (const inner of folders) {
    const found = lstatSync(join(folder, inner), { throwIfNoEntry: false });
    if (found && !found.isDirectory())
      return {
        type: 'refused',
        path: join(folder, inner),
        reason: 'A folder must be there, and it is none.',
      };
  }
  for (const path of paths) {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (!found) continue;
    if (!mayReplace) return { type: 'exists', path: join(folder, path) };
    if (!found.isFile())
      return { type: 'refused', path: join(folder, path), reason: 'It is there, and it is no file.' };
  }
  return undefined;
}

/** `a/b/c.html` is in `a` and in `a/b`. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
