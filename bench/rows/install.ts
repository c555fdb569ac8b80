import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { packReport } from '../../test/support/pack-report.ts';
import { interleave } from '../interleave.ts';
import type { Bench, Row } from '../row.ts';

/** What someone would install who wrote such a program. */
const libraries = ['ink', 'react', 'marked', 'marked-terminal', 'ink-select-input'];

/** Milliseconds to install packages in an empty folder, with nothing in the cache. */
function install(bench: Bench, packages: readonly string[]): number {
  const place = mkdtempSync(join(bench.folder.path, 'i-'));
  const cache = mkdtempSync(join(bench.folder.path, 'c-'));
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--prefix', place, '--cache', cache];
  const start = performance.now();
  try {
    execFileSync('npm', ['install', ...options, ...packages], {
      cwd: place,
      stdio: 'pipe',
      timeout: 120_000,
    });
  } catch (error) {
    throw new Error('the npm registry cannot be reached', { cause: error });
  }
  return performance.now() - start;
}

/** The tarball, against the libraries that are bundled in it. */
export const installRow: Row = {
  name: 'install',
  async measure(bench) {
    const folder = mkdtempSync(join(bench.folder.path, 't-'));
    const { filename } = packReport(folder);
    const { ours, rival } = await interleave(bench.runs ?? 3, {
      ours: () => install(bench, [join(folder, filename)]),
      rival: () => install(bench, libraries),
    });
    return [
      {
        what: 'install, with an empty cache',
        unit: 'ms',
        ours,
        rival: { name: 'the libraries', taken: rival },
        bounds: [{ of: 'ratio', atMost: 0.2 }],
      },
    ];
  },
};
