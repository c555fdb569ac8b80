import type { LinearAction } from '../../linear/state.ts';

/** Typed lines and what comes from elsewhere, in the order of their arrival. */
export type ActionQueue = AsyncIterable<LinearAction> & { push(action: LinearAction): void };

/** @param lines their end is the end of all */
export function createActionQueue(lines: AsyncIterable<string>): ActionQueue {
  const waiting: LinearAction[] = [];
  let isEnded = false;
  let wake = () => {};
  function push(action: LinearAction): void {
    waiting.push(action);
    wake();
  }
  async function readLines(): Promise<void> {
    try {
      for await (const text of lines) push({ type: 'line', text });
    } finally {
      isEnded = true;
      wake();
    }
  }
  async function* actions(): AsyncGenerator<LinearAction> {
    // A line that cannot be read ends them too, and says why.
    const reading = readLines();
    for (;;) {
      const next = waiting.shift();
      if (next) {
        yield next;
      } else if (isEnded) {
        return await reading;
      } else {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    }
  }
  return { push, [Symbol.asyncIterator]: actions };
}
