/** Streams that have a listener for their errors. */
const watched = new WeakSet<NodeJS.WritableStream>();

/**
 * Writes all of a text and waits until it is out. `process.exit()` after a large write cuts it short, so
 * nothing here ends the process. A reader that has gone (`| head -1`) is no failure.
 *
 * @throws what else the stream says: a full disk, a closed descriptor
 */
export function writeOut(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    // The stream tells of a failure twice, in an event and to the callback; the event must have a listener.
    if (!watched.has(stream)) stream.on('error', () => {});
    watched.add(stream);
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
