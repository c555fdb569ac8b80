import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, isText } from '../deck/json-fields.ts';
import { readState, writeState } from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

/** More are no list of what was read lately. */
const mostFiles = 30;
/** UTF-16 code units of a path. */
const longestPath = 4_096;

const pathOf = (folder: string) => join(folder, 'recent.json');

/** The files that were read, the latest first, by their whole paths. Some may be gone by now. */
export function recentFiles(folder: string | undefined = stateFolder()): readonly string[] {
  if (folder === undefined) return [];
  const fields = fieldsOf(readState(pathOf(folder)));
  if (fields?.version !== 1 || !Array.isArray(fields.files)) return [];
  return fields.files.filter((path): path is string => isText(path, longestPath)).slice(0, mostFiles);
}

/** Those that are still there. */
export function existingRecentFiles(): readonly string[] {
  return recentFiles().filter(path => existsSync(path));
}

/** Remembers that a file is read. What cannot be written is not remembered: nobody asked for it. */
export function rememberFile(file: string, folder: string | undefined = stateFolder()): void {
  if (folder === undefined) return;
  try {
    const path = realpathSync(file);
    const files = recentFiles(folder);
    if (files[0] === path) return;
    const others = files.filter(other => other !== path);
    writeState(pathOf(folder), { version: 1, files: [path, ...others].slice(0, mostFiles) });
  } catch {
    // It is gone again.
  }
}
