import { parseMarkdown } from '../markdown/read.ts';
import { buildDeck } from './build-deck.ts';
import type { Deck } from './deck.ts';
import type { ForeignDialect } from './dialects/dialect-names.ts';
import type { Included, ReadInclude } from './include.ts';

/** What an include answered when the deck was read. */
export type IncludedSource = { readonly from: string; readonly path: string; readonly answer: Included };

/** All that a deck is made from: enough to make the same deck elsewhere, without the files. */
export type DeckSource = {
  /** The path as the user knows it. */
  readonly file: string;
  readonly text: string;
  readonly included: readonly IncludedSource[];
  /** The dialect as which it is read; absent for our own. */
  readonly dialect?: ForeignDialect;
};

/** Reads each include once, and keeps the answer. */
export function recordIncludes(readInclude: ReadInclude): {
  readonly readInclude: ReadInclude;
  readonly included: readonly IncludedSource[];
} {
  const included: IncludedSource[] = [];
  return {
    included,
    readInclude(path, from) {
      const known = answerIn(included, path, from);
      if (known) return known;
      const answer = readInclude(path, from);
      included.push({ path, from, answer });
      return answer;
    },
  };
}

/** Answers what a deck includes as it was answered when it was read: no file is read. */
export function answersOf({ included }: Pick<DeckSource, 'included'>): ReadInclude {
  return (path, from) =>
    answerIn(included, path, from) ?? {
      type: 'refused',
      reason: 'it did not exist when the deck was read',
    };
}

function answerIn(included: readonly IncludedSource[], path: string, from: string): Included | undefined {
  return included.find(source => source.path === path && source.from === from)?.answer;
}

/** Makes the deck of a source, in one go. */
export function readDeck(source: DeckSource): Deck {
  const { file, text } = source;
  return buildDeck(parseMarkdown(text, file), file, answersOf(source));
}
