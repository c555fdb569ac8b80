import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openRuntimeFolder, runtimeFolders, type SocketSetting } from './runtime-folder.ts';

/**
 * Windows has named pipes instead of socket files: they are in a folder of their own, and vanish with the process that
 * made them. Node gives others on the machine the right to read them, not to write. This was not tried.
 */
const pipeFolder = '\\\\.\\pipe\\';

const socketName = /^deck-(\d{1,10})-[\da-f]{8}\.sock$/;

/** `dsac-info-<user>-`: what pipes of this user begin with. */
function pipeStart(userName: string): string {
  return `dsac-info-${userName.replace(/[^\w-]/g, '_')}-`;
}

const pipeEnd = /^(\d{1,10})-[\da-f]{8}$/;

/**
 * A path at which this deck can listen, and that no other has.
 *
 * @returns nothing if no folder is fit for it
 */
export function newDeckAddress(setting: SocketSetting): string | undefined {
  const id = `${process.pid}-${randomBytes(4).toString('hex')}`;
  if (setting.platform === 'win32') return pipeFolder + pipeStart(setting.userName) + id;
  const folder = openRuntimeFolder(setting);
  return folder && join(folder, `deck-${id}.sock`);
}

/** Where decks of this user listen, or did before they were killed; sorted. */
export function deckAddresses(setting: SocketSetting): readonly string[] {
  if (setting.platform === 'win32') {
    const start = pipeStart(setting.userName);
    return namesIn(pipeFolder)
      .filter(name => name.startsWith(start) && pipeEnd.test(name.slice(start.length)))
      .map(name => pipeFolder + name);
  }
  return runtimeFolders(setting).flatMap(folder =>
    namesIn(folder)
      .filter(name => socketName.test(name))
      .map(name => join(folder, name))
      .filter(path => isOurSocket(path, setting)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Something that others put there while the folder was open to them is none. */
function isOurSocket(path: string, { userId }: SocketSetting): boolean {
  try {
    const found = lstatSync(path);
    return found.isSocket() && found.uid === userId;
  } catch {
    return false;
  }
}

/** Whether the program that made an address still runs, as far as its number says. */
export function isMakerAlive(address: string): boolean {
  const [, pid] = /(\d+)-[\da-f]{8}(?:\.sock)?$/.exec(address) ?? [];
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Removes what a killed deck left behind. An address refuses also while a deck is just beginning to listen, or
 * has more to answer than it can: only one whose maker is gone is removed.
 *
 * @param address one of `deckAddresses` that refused a connection
 */
export function removeStale(address: string): void {
  if (!socketName.test(basename(address)) || isMakerAlive(address)) return;
  try {
    rmSync(address, { force: true });
  } catch {
    // Another speaker view may look again.
  }
}
