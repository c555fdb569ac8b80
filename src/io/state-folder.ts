import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix, resolve, win32 } from 'node:path';
import { readRegularFile } from './regular-file.ts';

/** No file of ours is larger; what is, is not ours. */
const mostBytes = 1_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the program keeps what it remembers: `$XDG_STATE_HOME/dsac-info` (XDG Base Directory Specification 0.8;
 * a path that is not absolute is ignored), else `~/.local/state/dsac-info`; on Windows `%LOCALAPPDATA%\dsac-info`.
 * A home that is not there is none: who has `/nonexistent`, as system users do, shall not get one made.
 *
 * @returns nothing where there is no such place; then nothing is remembered
 */
export function stateFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const absolute = (path: string | undefined) => (path !== undefined && isAbsolute(path) ? path : undefined);
  const state = absolute(env.XDG_STATE_HOME);
  if (platform === 'win32') {
    const base = absolute(env.LOCALAPPDATA);
    return base && join(base, 'dsac-info');
  }
  if (state) return join(state, 'dsac-info');
  const home = absolute(env.HOME);
  return home && existsSync(home) ? join(home, '.local', 'state', 'dsac-info') : undefined;
}

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

/** Reads what `writeState` wrote. @returns nothing for whatever is missing, too large or no JSON */
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

/** For the user alone, whatever the umask. */
export const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where the system says of a folder that
 * is there that it is not, as `/proc` does (Node 20.20), and folders that are mounted when used.
 *
 * @throws what the system says
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path, folderMode);
  } catch (error) {
    // Another deck may have been faster.
    if (!existsSync(path)) throw error;
  }
}

/**
 * Writes a value as JSON, for the user alone. It is written beside the file and renamed, so that a reader finds
 * the old one or the new one, whole.
 *
 * @returns whether it was written: a folder that cannot be written to is no trouble of the talk's
 */
export function writeState(path: string, value: unknown): boolean {
  const text = encodeState(value);
  if (text === undefined) return false;
  const temporary = `${path}.${process.pid}.new`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, text, { mode: fileMode });
    renameSync(temporary, path);
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

/** Removes a file, if it is there and can be. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Then it stays.
  }
}
