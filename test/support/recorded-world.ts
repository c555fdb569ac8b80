import { createPacedHighlight, type PacedHighlight } from '../../src/layout/paced-highlight.ts';
import { span } from '../../src/terminal/line.ts';

/** A world that tells what of it was used. */
export type RecordedWorld = {
  /** Each use, in order: `setTimeout`, `later`, … */
  readonly used: readonly string[];
  /** Runs what is to use nothing of it. */
  during<Result>(run: () => Result): Result;
  /** Highlights code in a world that is recorded; half of the codes take longer than a frame has time. */
  readonly highlight: PacedHighlight;
};

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'] as const;

export function createRecordedWorld(): RecordedWorld {
  const used: string[] = [];
  const record = (name: string) => void used.push(name);
  const highlight = createPacedHighlight(
    async () => {
      record('load');
      return (code, _, milliseconds) =>
        code.length % 2 === 0 || milliseconds > 20 ? [[span(code, ['code.keyword'])]] : 'tooLong';
    },
    () => record('onMore'),
    { now: () => 0, later: () => record('later') },
  );
  return {
    used,
    highlight,
    during(run) {
      const real = timers.map(name => [name, globalThis[name]] as const);
      for (const name of timers) Object.assign(globalThis, { [name]: () => record(name) });
      try {
        return run();
      } finally {
        Object.assign(globalThis, Object.fromEntries(real));
      }
    },
  };
}
