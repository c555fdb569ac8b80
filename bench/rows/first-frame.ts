import { interleave } from '../interleave.ts';
import { browserText, open, timeOfBareNode, timeToFrame } from '../programs.ts';
import type { Bench, Bound, Row } from '../row.ts';

const size = { columns: 100, rows: 30 };

/** What the issue asks for; it says nothing of other versions. */
function bounds({ major }: Bench): readonly Bound[] {
  if (major === 20) return [{ of: 'ratio', atMost: 2.3, stretch: 1.8 }];
  if (major === 24) return [{ of: 'ratio', atMost: 3.3, stretch: 2.5 }];
  return [];
}

/** From nothing to the first frame of the browser. */
export const firstFrame: Row = {
  name: 'first-frame',
  async measure(bench) {
    const { ours, fresh, node } = await interleave(bench.runs ?? 20, {
      node: () => timeOfBareNode(bench, size),
      ours: () => timeToFrame(open(bench, [], size), browserText),
      // The first start of all: nothing that a cache could have.
      fresh: () => timeToFrame(open(bench, [], size, bench.folder.freshEnvironment()), browserText),
    });
    const rival = { name: 'node -e 0', taken: node };
    return [
      { what: 'first frame, 100 × 30', unit: 'ms', ours, rival, bounds: bounds(bench) },
      { what: 'first frame of the first start', unit: 'ms', ours: fresh, rival },
    ];
  },
};
