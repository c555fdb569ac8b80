import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What npm says of the package that it would publish. */
export type PackReport = {
  /** The tarball, in bytes. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** The name of the tarball. */
  readonly filename: string;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Packs what is built.
 *
 * @param folder where the tarball goes; without it nothing is written
 */
export function packReport(folder?: string): PackReport {
  const place = folder === undefined ? ['--dry-run'] : ['--pack-destination', folder];
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...place], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report] = JSON.parse(told) as readonly PackReport[];
  if (!report) throw new Error('npm pack packed nothing');
  return report;
}
