import { chmodSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { remove } from './own-folder.ts';
import { writeReason } from './state-folder.ts';

/** What became of a file. `reason`: the end of a sentence. */
export type Saved = { readonly type: 'saved' } | { readonly type: 'refused'; readonly reason: string };

/**
 * Writes a file of the user whole or not at all: beside it first, then in its place. A link to a file stays a link, and
 * the file keeps who may read it.
 */
export function saveFile(path: string, text: string): Saved {
  let temporary: string | undefined;
  try {
    const there = realPath(path);
    temporary = `${there ?? path}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { flag: 'wx' });
    if (there !== undefined) chmodSync(temporary, statSync(there).mode);
    renameSync(temporary, there ?? path);
    return { type: 'saved' };
  } catch (error) {
    if (temporary !== undefined) remove(temporary);
    return { type: 'refused', reason: writeReason(error) };
  }
}

/** The text of a file, sign by sign; nothing where its bytes are not all UTF-8. @throws what the system says */
export function readUtf8(path: string): string | undefined {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
