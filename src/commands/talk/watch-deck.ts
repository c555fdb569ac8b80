import type { Deck } from '../../deck/deck.ts';
import type { DeckSource } from '../../deck/deck-source.ts';
import type { DialectName } from '../../deck/dialects/dialect-names.ts';
import { InputError } from '../../errors.ts';
import { watchFiles } from '../../platform/watch-file.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';
import { loadDeck } from './load-deck.ts';

/** Callbacks for a deck that has changed. */
export type DeckListener = {
  onDeck(source: DeckSource, deck: Deck): void;
  /** It cannot be read at the moment: `file:line:column message`. */
  onTrouble(text: SafeText): void;
};

/** The file of a deck, the largest size that it may have, in bytes, and the dialect that the user names, if any. */
export type WatchedDeck = { readonly path: string; readonly maxSize: number; readonly dialect?: DialectName };

/**
 * Watches a deck and what it includes, and reads it again when one of them has changed.
 *
 * @param included the files that the deck has asked for so far
 * @returns how to stop
 */
export function watchDeck(
  { path, maxSize, dialect }: WatchedDeck,
  included: readonly string[],
  { onDeck, onTrouble }: DeckListener,
): () => void {
  // A file that was saved just before it is watched counts as changed: that may have been after it was read.
  let files: readonly string[] = [];
  let isReading = false;
  let isStale = false;
  let isStopped = false;

  async function readAgain(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !isStopped) {
      isStale = false;
      try {
        const loaded = await loadDeck(path, maxSize, dialect);
        files = [path, ...loaded.included];
        if (!isStopped && !isStale) onDeck(loaded.source, loaded.deck);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        onTrouble(safeRow(`${path}:1:1 ${error.message}. ${error.hint}`.trim()));
      }
    }
    isReading = false;
  }
  const stop = watchFiles(
    () => files,
    () => void readAgain(),
  );
  files = [path, ...included];
  return () => {
    isStopped = true;
    stop();
  };
}
