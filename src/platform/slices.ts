/** A key must be answered within a frame: no slice of work may take longer. Milliseconds. */
const longestSlice = 10;

/** Work that is done step by step; `step` tells whether there is more. */
export type Steps = { step(): boolean };

/**
 * Does long work between the keys: a slice, then whatever waits, then the next slice.
 *
 * @param onSlice called after each slice, with whether all is done
 * @returns how to stop
 */
export function workInSlices(work: Steps, onSlice: (isDone: boolean) => void): () => void {
  let next: NodeJS.Immediate | undefined = setImmediate(slice);
  function slice(): void {
    const end = performance.now() + longestSlice;
    let hasMore = true;
    while (hasMore && performance.now() < end) hasMore = work.step();
    next = hasMore ? setImmediate(slice) : undefined;
    onSlice(!hasMore);
  }
  return () => clearImmediate(next);
}

/**
 * Runs steps between the keys.
 *
 * @param atOnce for how long they run before that, in milliseconds @returns how to stop
 */
export function runInSlices<Result>(
  steps: Generator<undefined, Result, undefined>,
  onEnd: (result: Result) => void,
  atOnce = 0,
): () => void {
  let result: { readonly value: Result } | undefined;
  function step(): boolean {
    const next = steps.next();
    if (next.done) result = { value: next.value };
    return !next.done;
  }
  const end = performance.now() + atOnce;
  let hasMore = true;
  while (hasMore && performance.now() < end) hasMore = step();
  if (result) {
    onEnd(result.value);
    return () => {};
  }
  return workInSlices({ step }, () => {
    if (result) onEnd(result.value);
  });
}

/** Time, and turns of the event loop: what is put off to a later one waits until keys have been answered. */
export type Turns = { now(): number; later(work: () => void): void };

/** @returns turns that can be ended: what is put off by then is not done, so that it keeps no program open */
export function createTurns(): Turns & { stop(): void } {
  let isOver = false;
  return {
    now: () => performance.now(),
    later: work => void setImmediate(() => isOver || work()),
    stop() {
      isOver = true;
    },
  };
}
