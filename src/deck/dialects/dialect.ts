import type { FrontMatter } from '../../markdown/document.ts';
import type { DeckRules } from '../deck-rules.ts';
import type { DeckLines } from './deck-lines.ts';

/** A deck, or a file that it includes, while its dialect is rewritten as our own. */
export type DialectText = {
  /** Without front matter, whose lines are blank: there is room for commands. */
  readonly lines: DeckLines;
  /** How many lines the front matter takes. */
  readonly head: number;
  /** That of the deck; a file that it includes sees it, too. */
  readonly frontMatter: FrontMatter;
  /** Whether it is a file that the deck includes. */
  readonly isIncluded: boolean;
  /** Which of its slides are included, as Slidev writes it: `2,4-5`; all, where absent. */
  readonly range?: string;
  /** Says what of the deck is not honored. @param line counted from 0 */
  report(line: number, message: string): void;
  /** Settles what the front matter does not: `%title:` of mdp. */
  define(key: string, value: unknown, line: number): void;
  /** Takes a key out of the front matter that means something else here. @param message what to report of it, if anything */
  drop(key: string, message?: string): void;
};

/** Rewrites a text as one of our own. @returns what it settles for all slides, where that differs from foreign decks in general */
export type Dialect = (text: DialectText) => Partial<DeckRules>;
