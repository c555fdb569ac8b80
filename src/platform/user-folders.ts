import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What says where a user's files live. */
type Machine = { readonly env: Environment; readonly platform: NodeJS.Platform };

const thisMachine = (): Machine => ({ env: process.env, platform: process.platform });

/**
 * The folder of this program's settings (XDG Base Directory Specification 0.8: a path that is not absolute is ignored):
 * `$XDG_CONFIG_HOME/dsac-info`, else `~/.config/dsac-info`; on Windows `%APPDATA%\dsac-info`.
 *
 * @returns nothing if there is no such place
 */
export function configFolder({ env, platform }: Machine = thisMachine()): string | undefined {
  const { join } = pathsOf(platform);
  const home = absolute(env.HOME, platform);
  const base =
    platform === 'win32'
      ? absolute(env.APPDATA, platform)
      : (absolute(env.XDG_CONFIG_HOME, platform) ?? (home && join(home, '.config')));
  return base && join(base, 'dsac-info');
}

/**
 * Where the program keeps what it remembers: `$XDG_STATE_HOME/dsac-info`, else `~/.local/state/dsac-info`; on Windows
 * `%LOCALAPPDATA%\dsac-info`. A missing home folder is not made: users such as `nobody` have `/nonexistent`.
 *
 * @returns nothing if there is no such place; then nothing is remembered
 */
export function stateFolder({ env, platform }: Machine = thisMachine()): string | undefined {
  const { join } = pathsOf(platform);
  if (platform === 'win32') {
    const base = absolute(env.LOCALAPPDATA, platform);
    return base && join(base, 'dsac-info');
  }
  const state = absolute(env.XDG_STATE_HOME, platform);
  if (state) return join(state, 'dsac-info');
  const home = absolute(env.HOME, platform);
  return home && existsSync(home) ? join(home, '.local', 'state', 'dsac-info') : undefined;
}

/** The folder that a login session has for sockets: `$XDG_RUNTIME_DIR`. Nothing outside of one. */
export function sessionFolder({ env, platform }: Machine = thisMachine()): string | undefined {
  return absolute(env.XDG_RUNTIME_DIR, platform);
}

function pathsOf(platform: NodeJS.Platform) {
  return platform === 'win32' ? win32 : posix;
}

function absolute(path: string | undefined, platform: NodeJS.Platform): string | undefined {
  return path !== undefined && pathsOf(platform).isAbsolute(path) ? path : undefined;
}
