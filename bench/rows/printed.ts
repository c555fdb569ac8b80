import { spawnSync } from 'node:child_process';
import { interleave } from '../interleave.ts';
import type { Bench, Row } from '../row.ts';

/** Milliseconds from start to end, the output going into a pipe. */
function run(bench: Bench, words: readonly string[]): number {
  const env = bench.folder.environment();
  const start = performance.now();
  const { status } = spawnSync(bench.node, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`ended with ${status}`);
  return time;
}

/** What prints and ends. */
export const printed: Row = {
  name: 'printed',
  async measure(bench) {
    const ours = (...words: string[]) => run(bench, [bench.launcher, ...words]);
    const { show, help, version, node } = await interleave(bench.runs ?? 20, {
      node: () => run(bench, ['-e', '0']),
      show: () => ours('show', 'stats'),
      help: () => ours('--help'),
      version: () => ours('--version'),
    });
    const rival = { name: 'node -e 0', taken: node };
    const bounds = (atMost: number) => [{ of: 'ratio', atMost, stretch: 1.2 } as const];
    return [
      { what: 'show stats, piped', unit: 'ms', ours: show, rival, bounds: bounds(1.6) },
      { what: '--help', unit: 'ms', ours: help, rival, bounds: bounds(1.3) },
      { what: '--version', unit: 'ms', ours: version, rival, bounds: bounds(1.2) },
    ];
  },
};
