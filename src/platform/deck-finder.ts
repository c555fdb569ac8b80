import { watch } from 'node:fs';
import type { RemoteAction } from '../deck/deck-action.ts';
import type { SourceMessage, StateMessage } from '../deck/messages.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { connectToDeck, type DeckConnection } from './deck-connection.ts';
import { type FoundDeck, findDecks } from './find-decks.ts';
import {
  openRuntimeFolder,
  readRuntimeSetting,
  runtimeFolders,
  type SocketSetting,
} from './runtime-folder.ts';

export type DeckFinderEvent =
  /** The decks that run: reported after the first look, whenever they change, and after a loss. */
  | { readonly type: 'decks'; readonly decks: readonly FoundDeck[] }
  | { readonly type: 'connected'; readonly deck: FoundDeck }
  /** From the deck that is connected: the newest of each kind follows at once on `connected`. */
  | { readonly type: 'message'; readonly message: SourceMessage | StateMessage }
  /** The deck that was connected, or chosen, has ended or let us go. */
  | { readonly type: 'lost' };

/** A speaker view's way to a deck. */
export type DeckFinder = {
  /** Connects to a deck of the last list, instead of the one that is connected. */
  choose(deck: FoundDeck): void;
  /** Asks the deck that is connected; without one, nothing happens. */
  send(action: RemoteAction): void;
  /** Ends it all; the listener gets no more events. */
  close(): void;
};

/** How often it looks where the system reported no change: a killed deck leaves its file as it was. Milliseconds. */
const betweenLooks = 1000;

/**
 * Finds the decks of this user, connects to one, and goes on looking after it is lost, until closed. It does
 * not keep the program running.
 *
 * Without being asked it connects to the only deck there is; after a loss, only to one with the same name.
 * Otherwise someone must `choose`.
 */
export function createDeckFinder(
  listener: (event: DeckFinderEvent) => void,
  setting: SocketSetting = readRuntimeSetting(),
): DeckFinder {
  let decks: readonly FoundDeck[] = [];
  let told: readonly FoundDeck[] | undefined;
  let link: { readonly connection: DeckConnection; isGreeted: boolean } | undefined;
  /** A deck that was lost while a look went on may still be in what it found. */
  let lostAddress: string | undefined;
  let lastName: SafeText | undefined;
  let look: 'none' | 'running' | 'again' = 'none';
  let isClosed = false;

  async function lookAround(): Promise<void> {
    if (isClosed) return;
    if (look !== 'none') {
      look = 'again';
      return;
    }
    do {
      look = 'running';
      lostAddress = undefined;
      const found = await findDecks(setting, decks);
      if (isClosed) return;
      decks = found.filter(({ address }) => address !== lostAddress);
      tell();
      const deck = link ? undefined : deckToJoin(decks, lastName);
      if (deck) join(deck, { isChosen: false });
    } while (wasAskedAgain());
    look = 'none';
  }

  // A function of its own, as the compiler does not see that `look` changes during `await`.
  const wasAskedAgain = () => look === 'again';

  function tell(): void {
    if (isClosed || (told && isSame(told, decks))) return;
    told = decks;
    listener({ type: 'decks', decks });
  }

  function join(deck: FoundDeck, { isChosen }: { readonly isChosen: boolean }): void {
    if (isClosed) return;
    link?.connection.close();
    const connection = connectToDeck(deck.address, {
      onMessage(message) {
        if (link !== joined) return;
        if (message.type !== 'hello') {
          if (joined.isGreeted) listener({ type: 'message', message });
        } else if (!joined.isGreeted) {
          joined.isGreeted = true;
          lastName = message.name;
          listener({ type: 'connected', deck });
        }
      },
      onEnd() {
        if (link !== joined) return;
        link = undefined;
        // Asked again at the next look, not at once: a deck that drops every connection would keep both busy.
        lostAddress = deck.address;
        decks = decks.filter(({ address }) => address !== lostAddress);
        told = undefined;
        if (joined.isGreeted || isChosen) listener({ type: 'lost' });
        tell();
      },
    });
    connection.greet();
    const joined = { connection, isGreeted: false };
    link = joined;
  }

  openRuntimeFolder(setting);
  const watchers = runtimeFolders(setting).flatMap(folder => watchFolder(folder, lookAround));
  const timer = setInterval(lookAround, betweenLooks).unref();
  void lookAround();

  return {
    choose(deck) {
      join(deck, { isChosen: true });
    },
    send(action) {
      if (link?.isGreeted) link.connection.send(action);
    },
    close() {
      isClosed = true;
      clearInterval(timer);
      for (const stop of watchers) stop();
      const last = link;
      link = undefined;
      last?.connection.close();
    },
  };
}

/** The deck to connect to without asking. @param lastName of the deck that was connected last */
function deckToJoin(decks: readonly FoundDeck[], lastName: SafeText | undefined): FoundDeck | undefined {
  const again = decks.filter(({ name }) => name === lastName);
  if (again.length === 1) return again[0];
  // Another talk is someone else's: it must not be driven by surprise.
  return decks.length === 1 && lastName === undefined ? decks[0] : undefined;
}

function isSame(before: readonly FoundDeck[], after: readonly FoundDeck[]): boolean {
  const keysOf = (decks: readonly FoundDeck[]) =>
    decks.map(({ name, address }) => `${address} ${name}`).join('\n');
  return keysOf(before) === keysOf(after);
}

/** @returns what ends it; nothing if the system cannot watch, and looking again must do */
function watchFolder(folder: string, onChange: () => void): readonly (() => void)[] {
  try {
    const watcher = watch(folder, { persistent: false }, () => onChange());
    watcher.on('error', () => watcher.close());
    return [() => watcher.close()];
  } catch {
    return [];
  }
}
