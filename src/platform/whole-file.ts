import { linkSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeReason } from './state-folder.ts';

/** What became of a file that was to be written. `reason` is a sentence. */
export type Written =
  | { readonly type: 'written' }
  | { readonly type: 'exists' }
  | { readonly type: 'refused'; readonly reason: string };

/** Whether there is nothing by that name, not even a link that leads nowhere. */
export function namesNew(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

/**
 * Writes a file whole or not at all: beside it first, and then under its name. What has come to be there meanwhile is kept,
 * unless it may be replaced.
 */
export function writeWhole(path: string, content: string | Uint8Array, mayReplace: boolean): Written {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (mayReplace) renameSync(temporary, path);
    else nameAnew(temporary, path);
    return { type: 'written' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && !mayReplace) return { type: 'exists' };
    const reason = writeReason(error);
    return { type: 'refused', reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A second name is given only where there is none; not all file systems have second names. */
function nameAnew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || !namesNew(path)) throw error;
    renameSync(temporary, path);
  }
}
