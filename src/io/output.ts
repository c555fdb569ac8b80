/**
 * Writes all of a text and waits until it is out. `process.exit()` after a large write cuts it short, so
 * nothing here ends the process.
 *
 * @returns whether it could be written; a reader that has gone (`| head -1`) is no failure
 * @throws what else the stream says: a full disk, a closed descriptor
 */
export function writeOut(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error));
    stream.once('error', fail);
    stream.write(text, error => {
      if (error) fail(error);
      else resolve();
    });
  });
}
