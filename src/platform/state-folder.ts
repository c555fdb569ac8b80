import { createHash } from 'node:crypto';
import { realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { clearTemporaries, isFit, isOursAlone, makeFolder, remove, temporaryName } from './own-folder.ts';
import { readRegularFile } from './regular-file.ts';

/** No file of ours is larger; what is, is not ours. */
const mostBytes = 1_000_000;

/** A deck as something can be remembered of it. */
export type DeckIdentity =
  | { readonly type: 'file'; readonly path: string }
  /** Standard input: the same text is the same deck. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'builtIn' };

/** The name under which a deck is remembered: the same one by whatever path it is opened. It says nothing of it. */
export function deckId(deck: DeckIdentity): string {
  switch (deck.type) {
    case 'file':
      return hash('file', realPath(deck.path));
    case 'text':
      return hash('text', deck.text);
    case 'builtIn':
      return 'built-in';
  }
}

function hash(kind: string, text: string): string {
  return createHash('sha256').update(`${kind}\0${text}`).digest('hex');
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Reads what `writeState` wrote. @returns nothing for what is missing, too large or no JSON */
export function readState(path: string): unknown {
  const content = readRegularFile(path, mostBytes);
  if (content.type === 'refused') return undefined;
  try {
    return JSON.parse(content.bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The text of a state file. @returns nothing for what would be too large to be read again */
export function encodeState(value: unknown): string | undefined {
  const text = `${JSON.stringify(value)}\n`;
  return Buffer.byteLength(text) > mostBytes ? undefined : text;
}

/** What became of something that is to be kept. */
export type Kept =
  | { readonly type: 'kept' }
  /** `reason` is the end of a sentence. */
  | { readonly type: 'refused'; readonly reason: string };

/** For the user alone, whatever the umask; and new (O_EXCL): whatever is there, a link too, is not written to. */
export const newFile = { mode: 0o600, flag: 'wx' } as const;

class Refused extends Error {}
const noFolder = 'its folder cannot be created';

/**
 * Makes the folder of a file where there is none.
 *
 * @throws where others could put something into it, and what the system says
 */
export function openFolderOf(path: string): void {
  const folder = dirname(path);
  makeFolder(folder);
  if (!statSync(folder).isDirectory()) throw new Refused(noFolder);
  const isOurs = isFit(dirname(folder), { mayBeSticky: true });
  if (!isOurs || !isOursAlone(folder, process.geteuid?.(), 0o022))
    throw new Refused(`other users can write to ${isOurs ? folder : dirname(folder)}`);
}

/** Why the system refused, in words: `the disk is full`. */
export function writeReason(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'you do not have permission to write there',
    EPERM: 'you do not have permission to write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your disk quota is used up',
    EFBIG: 'the file would be too large',
    ENOENT: noFolder,
    ENOTDIR: noFolder,
    EEXIST: noFolder,
  };
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/**
 * Writes a value as JSON, for the user alone. It is written beside the file and renamed, so that a reader finds
 * the old one or the new one, whole.
 *
 * @param isTrial whether the file is to stay as it is: only whether it could be written is asked
 */
export function writeState(path: string, value: unknown, isTrial = false): Kept {
  const text = encodeState(value);
  if (text === undefined) return { type: 'refused', reason: 'it is too large' };
  const temporary = temporaryName(path);
  try {
    openFolderOf(path);
    clearTemporaries(dirname(path));
    remove(temporary);
    writeFileSync(temporary, text, newFile);
    if (isTrial) remove(temporary);
    else renameSync(temporary, path);
    return { type: 'kept' };
  } catch (error) {
    remove(temporary);
    return { type: 'refused', reason: writeReason(error) };
  }
}
