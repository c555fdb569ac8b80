import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isFit, isOursAlone } from './own-folder.ts';
import { sessionFolder } from './user-folders.ts';

/** What of the world says where sockets live. */
export type SocketSetting = {
  readonly platform: NodeJS.Platform;
  /** The folder that a login session has for this. */
  readonly runtimeFolder: string | undefined;
  readonly temporaryFolder: string;
  /** Nothing where the system has no such ids (Windows). */
  readonly userId: number | undefined;
  readonly userName: string;
};

export function readRuntimeSetting(): SocketSetting {
  return {
    platform: process.platform,
    runtimeFolder: sessionFolder(),
    temporaryFolder: tmpdir(),
    userId: process.getuid?.(),
    userName: userNameOf(process.env),
  };
}

/** Node has no name for a user who is not in the password file, as in some containers. */
function userNameOf(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    return env.USERNAME ?? '';
  }
}

/**
 * How long the path of a socket may be. Bytes: the system's field has room for 104 (macOS) or 108 (Linux) with
 * the byte that ends it, and what is longer would be cut.
 */
const longestSocketPath = 100;
/** `deck-<pid>-<random>.sock`, see `deck-address.ts`. Bytes. */
const longestSocketName = 29;

/**
 * The folder in which this user's decks have their sockets, made where there is none: in the runtime folder,
 * else in the temporary one.
 *
 * @returns nothing if no folder is, and stays, this user's alone
 */
export function openRuntimeFolder(setting: SocketSetting): string | undefined {
  return candidates(setting).find(folder => {
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    return isOursAlone(folder, setting.userId, 0o077);
  });
}

/**
 * All folders in which a deck of this user may have its socket: one that was started without the login
 * session's variables uses another than one that has them.
 */
export function runtimeFolders(setting: SocketSetting): readonly string[] {
  return candidates(setting).filter(folder => isOursAlone(folder, setting.userId, 0o077));
}

/** Where the folder may be, the best place first; only where no other user could replace it. */
function candidates(setting: SocketSetting): readonly string[] {
  const { runtimeFolder, temporaryFolder, userId } = setting;
  if (userId === undefined) return [];
  const folders: string[] = [];
  if (runtimeFolder && isAbsolute(runtimeFolder) && isFit(runtimeFolder, { userId, mayBeSticky: false }))
    folders.push(join(runtimeFolder, 'dsac-info'));
  if (isFit(temporaryFolder, { mayBeSticky: true }))
    folders.push(join(temporaryFolder, `dsac-info-${userId}`));
  return folders.filter(folder => Buffer.byteLength(folder) + 1 + longestSocketName <= longestSocketPath);
}
