import { setTimeout as wait } from 'node:timers/promises';
import { hasProcFiles, processorTime } from '../proc-files.ts';
import { browserText, open } from '../programs.ts';
import type { Bound, Measured, Missing, Row } from '../row.ts';
import type { Session } from '../session.ts';
import { spreadOf } from '../spread.ts';

const size = { columns: 100, rows: 30 };
/** Milliseconds. */
const idleTime = 10_000;

/** V8 tidies its memory once, some seconds after the last work. So there are three stretches of it. */
const stretches = 3;

type Idle = { readonly bytes: readonly number[]; readonly times: readonly number[] };

async function idle(session: Session): Promise<Idle> {
  const now = () => ({ bytes: session.bytes, time: hasProcFiles ? processorTime(session.pid) : 0 });
  const bytes: number[] = [];
  const times: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const before = now();
    await wait(idleTime);
    const after = now();
    bytes.push(after.bytes - before.bytes);
    times.push(after.time - before.time);
  }
  return { bytes, times };
}

/** What is written and worked while no key is pressed. */
export const idleRow: Row = {
  name: 'idle',
  async measure(bench) {
    const browser = open(bench, [], size);
    const deck = open(bench, ['present'], size);
    try {
      await browser.firstFrame(browserText);
      await deck.firstFrame('1/');
      await browser.settle();
      await deck.settle();
      const [inBrowser, inDeck] = await Promise.all([idle(browser), idle(deck)]);
      const none: readonly Bound[] = [{ of: 'most', atMost: 0 }];
      const little: readonly Bound[] = [{ of: 'median', atMost: 10 }];
      const missing: Missing = { missing: 'needs the /proc of Linux' };
      const lines = (where: string, { bytes, times }: Idle): readonly Measured[] => [
        { what: `idle for 10 s: ${where}`, unit: 'bytes', ours: spreadOf(bytes), bounds: none },
        {
          what: `idle for 10 s: ${where}, CPU`,
          unit: 'ms',
          ours: hasProcFiles ? spreadOf(times) : missing,
          bounds: little,
        },
      ];
      return [...lines('browser', inBrowser), ...lines('talk', inDeck)];
    } finally {
      await browser.stop();
      await deck.stop();
    }
  },
};
