import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether others cannot write in a folder, or, with the sticky bit, only what is theirs. */
export function isFit(
  folder: string,
  { userId, mayBeSticky }: { readonly userId?: number; readonly mayBeSticky: boolean },
): boolean {
  try {
    const { uid, mode } = statSync(folder);
    if (process.platform === 'win32') return true;
    if (userId !== undefined && uid !== userId) return false;
    return (mode & 0o022) === 0 || (mayBeSticky && (mode & 0o1000) !== 0);
  } catch {
    return false;
  }
}

/**
 * Whether it is a real folder, no link to one, that is ours. What others could do in it, they no longer can.
 *
 * @param userId absent where the system has no such ids (Windows)
 * @param shut the permissions that others may not have: 0o022 for writing, 0o077 for all
 */
export function isOursAlone(folder: string, userId: number | undefined, shut: 0o022 | 0o077): boolean {
  try {
    const found = lstatSync(folder);
    if (!found.isDirectory()) return false;
    if (userId === undefined) return true;
    // A folder that is open to all, such as the temporary one, is not private.
    if (found.uid !== userId || (found.mode & 0o1000) !== 0) return false;
    const wanted = (found.mode & 0o777 & ~shut) | 0o700;
    if ((found.mode & 0o777) === wanted) return true;
    chmodSync(folder, wanted);
    return (lstatSync(folder).mode & 0o777) === wanted;
  } catch {
    return false;
  }
}

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

/** Whether a process of this user runs. Another user's has the number of one of ours that is gone. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
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

/** What is written beside a file before it takes its place: `NAME.PID.new`. */
export const temporaryName = (path: string) => `${path}.${process.pid}.new`;
/** Earlier versions had a second ending. */
const temporary = /\.(\d+)\.(?:new|tmp)$/;

/** Clears what programs that were killed have left half-written in a folder. */
export function clearTemporaries(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = Number(temporary.exec(name)?.[1] ?? 0);
      if (pid > 0 && pid !== process.pid && !isRunning(pid)) remove(join(folder, name));
    }
  } catch {
    // There is no such folder.
  }
}
