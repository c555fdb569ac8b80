import type { SafeText } from '../terminal/safe-text.ts';
import { deckAddresses, isMakerAlive, removeStale } from './deck-address.ts';
import { connectToDeck } from './deck-connection.ts';
import type { SocketSetting } from './runtime-folder.ts';

/** A deck that runs on this machine. Several may present the same talk. */
export type FoundDeck = {
  /** The talk's name, in one row. */
  readonly name: SafeText;
  readonly pid: number;
  /** What tells it from all others. */
  readonly address: string;
};

/** How long a deck has to say who it is; one that is busy is found the next time. Milliseconds. */
const mostWait = 300;

/**
 * Lists the decks of this user that run now, and removes what killed ones left behind.
 *
 * @param known decks found before: while their programs run they are not asked again
 * @returns sorted by address
 */
export async function findDecks(
  setting: SocketSetting,
  known: readonly FoundDeck[] = [],
): Promise<readonly FoundDeck[]> {
  const found = await Promise.all(
    deckAddresses(setting).map(address => {
      const before = known.find(deck => deck.address === address);
      return before && isMakerAlive(address) ? before : greet(address);
    }),
  );
  return found.filter(deck => deck !== undefined);
}

/** Asks who is there, and leaves. */
function greet(address: string): Promise<FoundDeck | undefined> {
  return new Promise(resolve => {
    const connection = connectToDeck(address, {
      onMessage(message) {
        if (message.type === 'hello') resolve({ name: message.name, pid: message.pid, address });
        connection.close();
      },
      onEnd(code) {
        clearTimeout(deadline);
        if (code === 'ECONNREFUSED') removeStale(address);
        resolve(undefined);
      },
    });
    const deadline = setTimeout(() => connection.close(), mostWait).unref();
  });
}
