import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What was read of a file, or why it was not, as the end of a sentence. */
export type FileContent =
  | { readonly type: 'content'; readonly bytes: Buffer }
  | { readonly type: 'refused'; readonly reason: string };

const refused = (reason: string): FileContent => ({ type: 'refused', reason });

/** Why the system refused, in words: `there is no such file`. */
export function readReason(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'you do not have permission to read it',
    EPERM: 'you do not have permission to read it',
    ELOOP: 'its symbolic links form a loop',
    ENAMETOOLONG: 'its name is too long',
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    ERR_INVALID_ARG_VALUE: 'that is not a file name',
  };
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/**
 * Reads a regular file, and nothing else: it never waits for a pipe and never opens a device. A file that was
 * put in its place meanwhile is refused, and so is a symbolic link at the end of the path.
 *
 * @param path with all links resolved
 * @param most how many bytes it may have
 */
export function readRegularFile(path: string, most: number): FileContent {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  let descriptor: number | undefined;
  try {
    const named = statSync(path);
    if (named.isDirectory()) return refused('it is a directory');
    if (!named.isFile()) return refused('it is not a regular file');
    descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    const opened = fstatSync(descriptor);
    if (!opened.isFile() || opened.ino !== named.ino || opened.dev !== named.dev)
      return refused('it changed while it was opened');
    if (opened.size > most) return refused('it is too large');
    return readAll(descriptor, most);
  } catch (error) {
    return refused(readReason(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A file may grow while it is read. */
function readAll(descriptor: number, most: number): FileContent {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count = readSync(descriptor, chunk);
    if (count === 0) return { type: 'content', bytes: Buffer.concat(chunks) };
    size += count;
    if (size > most) return refused('it is too large');
    chunks.push(chunk.subarray(0, count));
  }
}
