import { createContext, Script } from 'node:vm';

/**
 * Makes what runs something synchronous for at most this many milliseconds (1 at least), and throws where it takes longer.
 * Only V8's own watchdog can end a regular expression that runs away; `finally` inside is then not reached.
 */
export function createWithinTime(): <Result>(run: () => Result, milliseconds: number) => Result {
  const script = new Script('run()');
  const context = createContext({ run: undefined });
  return (run, milliseconds) => {
    context.run = run;
    try {
      return script.runInContext(context, { timeout: Math.max(1, Math.ceil(milliseconds)) });
    } finally {
      context.run = undefined;
    }
  };
}
