import { createInterface } from 'node:readline';
import { letGoOfTerminal } from './let-go-of-terminal.ts';

/** Lines as they are typed, or come through a pipe. */
export type TypedLines = AsyncIterable<string> & {
  /** Ends them, also for a reader that waits for the next one, and lets the process end. */
  close(): void;
};

/**
 * Reads lines in the terminal's own cooked mode: echo, erasing and the end of input are the terminal's, nothing is
 * written, and no key is taken before Enter.
 */
export function readTypedLines(input: NodeJS.ReadStream): TypedLines {
  const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  // From here on no line is lost, however late someone asks for it.
  const iterator = lines[Symbol.asyncIterator]();
  const close = () => {
    lines.close();
    input.pause();
    input.unref?.();
  };
  // A terminal that is gone has no more lines. Some say so with an error, some with the end of the input, which
  // Ctrl+D sends too; as its modes were never changed, it can be let go of at any end.
  input.on('error', close);
  if (input.isTTY) process.once('exit', letGoOfTerminal);
  return { [Symbol.asyncIterator]: () => iterator, close };
}
