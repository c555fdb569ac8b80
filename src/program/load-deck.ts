import { buildDeck } from '../deck/build-deck.ts';
import type { Deck } from '../deck/deck.ts';
import { type DeckSource, recordIncludes } from '../deck/deck-source.ts';
import { createIncludeReader } from '../io/include.ts';
import { workInSlices } from '../io/slices.ts';
import { readSource } from '../io/source.ts';
import { MarkdownReader } from '../markdown/read.ts';

/** A deck with all that it was made from, and the files that were asked for, the deck's own not among them. */
export type LoadedDeck = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly included: readonly string[];
};

/**
 * Reads a deck and what it includes, between the keys.
 *
 * @param word the file as the user named it, or `-` for standard input
 * @param shownName how to name it in diagnostics, where that is not the word itself
 * @param maxSize how large it may be, and all that it includes together, in bytes
 * @throws InputError in words for what cannot be read or is not text
 */
export async function loadDeck(word: string, maxSize: number, shownName?: string): Promise<LoadedDeck> {
  const source = await readSource(word, maxSize);
  const { text } = source;
  const name = shownName ?? source.name;
  const includes = createIncludeReader(word === '-' ? undefined : word, maxSize);
  const { readInclude, included } = recordIncludes(includes.read);
  const reader = new MarkdownReader(text, name);
  await new Promise<void>(resolve => {
    workInSlices(reader, isDone => {
      if (isDone) resolve();
    });
  });
  const deck = buildDeck(reader.document, name, readInclude);
  return { source: { file: name, text, included }, deck, included: includes.files() };
}
