import { execFileSync } from 'node:child_process';
import { textOfFirstSlide, writeDeck } from '../decks.ts';
import { interleave } from '../interleave.ts';
import { sections, walk } from '../keys.ts';
import { hasProcFiles, peakMemory } from '../proc-files.ts';
import { browserText, open } from '../programs.ts';
import type { Bench, Row } from '../row.ts';
import type { Session } from '../session.ts';

const size = { columns: 100, rows: 30 };

/** What a program needed at most, in bytes, when it has done something. */
async function peak(session: Session, use: () => Promise<unknown>): Promise<number> {
  try {
    await use();
    await session.settle();
    return peakMemory(session.pid);
  } finally {
    await session.stop();
  }
}

/** Node tells of itself: it ends too soon to be looked at. Bytes. */
function peakOfBareNode({ node }: Bench): number {
  const script = `require('fs').writeSync(1, String(process.resourceUsage().maxRSS))`;
  return Number(execFileSync(node, ['-e', script], { encoding: 'utf8' })) * 1024;
}

/** The peak of the memory, opened and used. */
export const memory: Row = {
  name: 'memory',
  async measure(bench) {
    const missing = { missing: 'needs the /proc of Linux' };
    const deck = writeDeck(bench.folder.path, 10_000);
    const taken = hasProcFiles
      ? await interleave(bench.runs ?? 10, {
          node: () => peakOfBareNode(bench),
          browser: () => {
            const session = open(bench, [], size);
            return peak(session, async () => {
              await session.firstFrame(browserText);
              await walk(session, sections, 5);
            });
          },
          deck: () => {
            const session = open(bench, ['present', deck], size);
            return peak(session, async () => {
              await session.firstFrame(textOfFirstSlide);
              await session.settle();
              await session.press('5000G', 10_000);
            });
          },
        })
      : { node: missing, browser: missing, deck: missing };
    const rival = { name: 'node -e 0', taken: taken.node };
    const bounds = (atMost: number) => [{ of: 'more', atMost } as const];
    return [
      { what: 'memory: browser', unit: 'MB', ours: taken.browser, rival, bounds: bounds(45e6) },
      { what: 'memory: 10,000 slides', unit: 'MB', ours: taken.deck, rival, bounds: bounds(150e6) },
    ];
  },
};
