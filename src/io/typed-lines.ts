import { createInterface } from 'node:readline';

/** Lines as they are typed, or come through a pipe. */
export type TypedLines = AsyncIterable<string> & {
  /** Ends them, also for whoever waits for the next one, and lets the process end. */
  close(): void;
};

/**
 * Reads lines in the terminal's own cooked mode: echo, erasing and the end of input are the terminal's, nothing is
 * written, and no key is taken before Enter.
 */
export function readTypedLines(input: NodeJS.ReadStream): TypedLines {
  const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  // From here on no line is lost, however late somebody asks for it.
  const iterator = lines[Symbol.asyncIterator]();
  const close = () => {
    lines.close();
    input.pause();
    input.unref?.();
  };
  // A terminal that is gone has no more lines.
  input.on('error', close);
  return { [Symbol.asyncIterator]: () => iterator, close };
}
