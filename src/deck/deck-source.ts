import { parseMarkdown } from '../markdown/read.ts';
import { buildDeck } from './build-deck.ts';
import type { Deck } from './deck.ts';
import type { Included, ReadInclude } from './include.ts';

/** What an include answered when the deck was read. */
export type IncludedSource = { readonly from: string; readonly path: string; readonly answer: Included };

/** All that a deck is made from: enough to make the same deck elsewhere, without the files. */
export type DeckSource = {
  /** The path as the user knows it. */
  readonly file: string;
  readonly text: string;
  readonly included: readonly IncludedSource[];
};

/** Reads includes, and keeps each answer. */
export function recordIncludes(readInclude: ReadInclude): {
  readonly readInclude: ReadInclude;
  readonly included: readonly IncludedSource[];
} {
  const included: IncludedSource[] = [];
  return {
    included,
    readInclude(path, from) {
      const answer = readInclude(path, from);
      included.push({ path, from, answer });
      return answer;
    },
  };
}

/** Makes the deck of a source that is complete: nothing is read. */
export function readDeck({ file, text, included }: DeckSource): Deck {
  return buildDeck(parseMarkdown(text, file), file, (path, from) => {
    const known = included.find(source => source.path === path && source.from === from);
    return known?.answer ?? { type: 'refused', reason: 'it was not there when the deck was read' };
  });
}
