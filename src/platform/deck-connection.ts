import { connect } from 'node:net';
import type { RemoteAction } from '../deck/deck-action.ts';
import { type DeckMessage, decodeDeckMessage, encodeMessage } from '../deck/messages.ts';
import { createLineSplitter } from './line-splitter.ts';

/** A speaker view's end of the link to one deck. */
export type DeckConnection = {
  /** Says that a speaker view is here, which stays: a deck drops a connection that says nothing. */
  greet(): void;
  /** Asks the deck for something. What a deck that is stopped leaves unread is dropped. */
  send(action: RemoteAction): void;
  /** Ends it; `onEnd` is called. */
  close(): void;
};

export type DeckConnectionOptions = {
  onMessage(message: DeckMessage): void;
  /** Called once, however it ended. @param code of the system's error, e.g. `ECONNREFUSED` */
  onEnd(code: string | undefined): void;
};

/** The longest line from a deck: a source with all that it includes. Bytes. */
const longestLine = 64 * 1024 * 1024;

/**
 * Connects to a deck. It does not keep the program running.
 *
 * @param address one of `deckAddresses`
 */
export function connectToDeck(address: string, { onMessage, onEnd }: DeckConnectionOptions): DeckConnection {
  const split = createLineSplitter(longestLine);
  let code: string | undefined;
  const socket = connect(address)
    .unref()
    .on('error', (error: NodeJS.ErrnoException) => {
      code = error.code;
    })
    .on('data', chunk => {
      for (const line of split(chunk)) {
        if (socket.destroyed) return;
        const message = decodeDeckMessage(line);
        if (message) onMessage(message);
      }
    })
    .on('close', () => onEnd(code));

  return {
    greet() {
      socket.write(encodeMessage({ type: 'hello' }));
    },
    send(action) {
      if (socket.writable && !socket.writableNeedDrain)
        socket.write(encodeMessage({ type: 'action', action }));
    },
    close() {
      socket.destroy();
    },
  };
}
