import type { Deck } from './deck/deck.ts';
import type { DeckSource } from './deck/deck-source.ts';
import { InputError } from './errors.ts';
import { watchFiles } from './io/watch-file.ts';
import { loadDeck } from './load-deck.ts';
import { type SafeText, safeRow } from './terminal/safe-text.ts';

/** Who is told of a deck that has changed. */
export type DeckListener = {
  onDeck(source: DeckSource, deck: Deck): void;
  /** It cannot be read just now: `file:line:column message`. */
  onTrouble(text: SafeText): void;
};

/**
 * Watches a deck and what it includes, and reads it again when one of them has changed.
 *
 * @param included the files that the deck has asked for so far
 * @returns how to stop
 */
export function watchDeck(
  { path, maxSize }: { readonly path: string; readonly maxSize: number },
  included: readonly string[],
  { onDeck, onTrouble }: DeckListener,
): () => void {
  let files = included;
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
        const loaded = await loadDeck(path, maxSize);
        files = loaded.included;
        if (!isStopped && !isStale) onDeck(loaded.source, loaded.deck);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        onTrouble(safeRow(`${path}:1:1 ${error.message} ${error.hint}`.trim()));
      }
    }
    isReading = false;
  }
  const stop = watchFiles(
    () => [path, ...files],
    () => void readAgain(),
  );
  return () => {
    isStopped = true;
    stop();
  };
}
