import { realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { decodeText } from './decode.ts';
import { readRegularFile, reasonOf } from './regular-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** More than any settings file needs. */
const mostBytes = 100_000;

/**
 * Where the settings stand: `$XDG_CONFIG_HOME/dsac-info/config.yaml` (XDG Base Directory Specification 0.8; a path that
 * is not absolute is ignored), else `~/.config/dsac-info/config.yaml`; on Windows `%APPDATA%\dsac-info\config.yaml`.
 *
 * @returns nothing if there is no such place
 */
export function configPath(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const absolute = (path: string | undefined) => (path !== undefined && isAbsolute(path) ? path : undefined);
  const home = absolute(env.HOME);
  const base =
    platform === 'win32'
      ? absolute(env.APPDATA)
      : (absolute(env.XDG_CONFIG_HOME) ?? (home && join(home, '.config')));
  return base && join(base, 'dsac-info', 'config.yaml');
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
    return { type: 'refused', reason: reasonOf(error) };
  }
  const content = readRegularFile(real, mostBytes);
  if (content.type === 'refused') return content;
  const text = decodeText(content.bytes);
  return text === undefined ? { type: 'refused', reason: 'it is not a text file' } : { type: 'text', text };
}
