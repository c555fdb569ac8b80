import { createContext, Script } from 'node:vm';

/**
 * Makes what runs something synchronous for at most so many milliseconds, and throws where it takes longer.
 * Only V8's own watchdog can end a regular expression that runs away; `finally` inside is then not reached.
 */
export function createWithinTime(milliseconds: number): <Result>(run: () => Result) => Result {
  const script = new Script('run()');
  const context = createContext({ run: undefined });
  return run => {
    context.run = run;
    try {
      return script.runInContext(context, { timeout: milliseconds });
    } finally {
      context.run = undefined;
    }
  };
}
