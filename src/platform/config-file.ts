import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode.ts';
import { readReason, readRegularFile } from './regular-file.ts';
import { configFolder } from './user-folders.ts';

/** More than any settings file needs. */
const mostBytes = 100_000;

/** Where the settings file is or would be. @returns nothing if there is no folder for it */
export function configPath(folder: string | undefined = configFolder()): string | undefined {
  return folder && join(folder, 'config.yaml');
}

/** What was read of the settings file. */
export type ConfigText =
  | { readonly type: 'absent' }
  | { readonly type: 'text'; readonly text: string }
  /** Why it cannot be read, as the end of a sentence. */
  | { readonly type: 'refused'; readonly reason: string };

/** Reads the settings file. It may be a link to one. */
export function readConfigFile(path: string): ConfigText {
  let real: string;
  try {
    real = realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { type: 'absent' };
    return { type: 'refused', reason: readReason(error) };
  }
  const content = readRegularFile(real, mostBytes);
  if (content.type === 'refused') return content;
  const text = decodeText(content.bytes);
  return text === undefined ? { type: 'refused', reason: 'it is not a text file' } : { type: 'text', text };
}
