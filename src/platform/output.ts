import { fstatSync, writeSync } from 'node:fs';

/** Streams that have a listener for their errors. */
const watched = new WeakSet<NodeJS.WritableStream>();

/**
 * Writes all of a text and waits until it is out. `process.exit()` after a large write cuts it short, so
 * nothing here ends the process. A reader that has gone (`| head -1`) is no failure.
 *
 * @throws what else the stream says: a full disk, a closed descriptor
 */
export function writeOut(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // The stream reports a failure twice, in an event and to the callback; the event must have a listener.
    if (!watched.has(stream)) stream.on('error', () => {});
    watched.add(stream);
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** Writes a text to standard error as `writeOut` does. Where there is nothing to say, its stream is not made. */
export function writeError(text: string): Promise<void> {
  return text === '' ? Promise.resolve() : writeOut(process.stderr, text);
}

const standardOutput = 1;

/**
 * Writes all of a text to standard output as `writeOut` does, but without the stream of it: that has Node load its
 * sockets and terminals, which is a quarter of what `--version` takes.
 */
export function printOut(text: string): Promise<void> {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(standardOutput, rest));
  } catch (error) {
    // A reader that is slow and must not be waited for (EAGAIN), and all else that can go wrong: the stream knows how.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return writeOut(process.stdout, rest);
  }
  return Promise.resolve();
}

/** Whether standard output is a terminal. What cannot be one (a pipe, a file) is found out without its stream. */
export function printsOnTerminal(): boolean {
  return mayBeTerminal() && process.stdout.isTTY;
}

function mayBeTerminal(): boolean {
  try {
    return fstatSync(standardOutput).isCharacterDevice();
  } catch {
    // Windows does not know every console.
    return true;
  }
}
