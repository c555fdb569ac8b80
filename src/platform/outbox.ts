import type { Socket } from 'node:net';

/** Sends messages to one speaker view. */
export type Outbox = {
  /** @param line the message, encoded; it takes the place of one of its kind that still waits */
  put(kind: 'source' | 'state', line: Uint8Array): void;
};

/**
 * Sends to a speaker view no more than it reads: while its buffer is full, the newest message of each kind waits, and
 * those before it are dropped, as it stands for them all. So what is held for a speaker view is one source, the
 * newest, and a few lines.
 *
 * @param patience milliseconds after which a speaker view that reads nothing is let go; it may come again
 */
export function createOutbox(socket: Socket, patience: number): Outbox {
  const waiting = new Map<'source' | 'state', Uint8Array>();
  let lastWait: NodeJS.Timeout | undefined;
  const stopWaiting = () => clearTimeout(lastWait);

  socket.on('drain', () => {
    stopWaiting();
    lastWait = undefined;
    // The state is about a slide of the source.
    for (const kind of ['source', 'state'] as const) {
      const line = waiting.get(kind);
      if (line) socket.write(line);
    }
    waiting.clear();
  });
  socket.on('close', stopWaiting);

  return {
    put(kind, line) {
      if (!socket.writable) return;
      if (!socket.writableNeedDrain) {
        socket.write(line);
        return;
      }
      waiting.set(kind, line);
      lastWait ??= setTimeout(() => socket.destroy(), patience).unref();
    },
  };
}
