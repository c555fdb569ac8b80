import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from '../test/support/environment.ts';

/** A temporary folder for all that a benchmark writes. */
export type BenchFolder = {
  readonly path: string;
  /**
   * The environment of a user whose home lasts for the whole run, as a cache in it would. What a killed program
   * leaves behind, a socket or a saved place, is in folders that no other run uses.
   */
  environment(): Record<string, string>;
  /** The same with a home in which nothing was ever cached. */
  freshEnvironment(): Record<string, string>;
  remove(): void;
};

export function makeBenchFolder(): BenchFolder {
  // A short name: the path of a socket has little room.
  const path = mkdtempSync(join(tmpdir(), 'db-'));
  const home = join(path, 'home');
  mkdirSync(home);
  function withHome(HOME: string): Record<string, string> {
    const own = mkdtempSync(join(path, 's-'));
    return environment({ HOME, XDG_RUNTIME_DIR: own, XDG_STATE_HOME: join(own, 'state'), TMPDIR: own });
  }
  return {
    path,
    environment: () => withHome(home),
    freshEnvironment: () => withHome(mkdtempSync(join(path, 'h-'))),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
