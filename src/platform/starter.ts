import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterFiles } from './starter-files.ts';
import { writeReason } from './state-folder.ts';
import { namesNew, writeWhole } from './whole-file.ts';

/** What became of a library that was to be written. `reason` is a sentence. */
export type WrittenStarter =
  | { readonly type: 'written'; readonly files: readonly string[] }
  | { readonly type: 'exists'; readonly file: string }
  | { readonly type: 'refused'; readonly file: string; readonly reason: string };

/**
 * Writes the library that comes with the program to start from. Where one of its files is there already, or something else
 * in the place of a folder, nothing is written.
 *
 * @param root the folder that holds `content`, as a URL
 */
export function writeStarter(root: URL, folder: string): WrittenStarter {
  const texts = starterFiles(root);
  const files = Object.keys(texts);
  const folders = [...new Set(files.map(file => dirname(join(folder, file))))];
  // Below a file there is nothing to look at.
  const file =
    [folder, ...folders].find(path => !namesNew(path) && !isFolder(path)) ??
    files.map(path => join(folder, path)).find(path => !namesNew(path));
  if (file !== undefined) return { type: 'exists', file };
  try {
    for (const path of folders) mkdirSync(path, { recursive: true });
  } catch (error) {
    return refused(folder, writeReason(error));
  }
  for (const path of files) {
    const target = join(folder, path);
    const written = writeWhole(target, texts[path] ?? '', false);
    if (written.type === 'exists') return { type: 'exists', file: target };
    if (written.type === 'refused') return { type: 'refused', file: target, reason: written.reason };
  }
  return { type: 'written', files };
}

function refused(file: string, reason: string): WrittenStarter {
  return { type: 'refused', file, reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
