import type { SafeText } from '../terminal/safe-text.ts';

type Found = {
  /** All that it says, in one row. */
  readonly text: SafeText;
  /** The words that matched, as they are in the title, the path or the text, each once: for marking. */
  readonly words: readonly string[];
};

/** A stretch of a section from one heading to the next. */
export type SectionHit = Found & {
  readonly type: 'section';
  /** The place of the section in the library, counted from 0. */
  readonly section: number;
  /** The anchor of the heading; absent for what comes before the first one. */
  readonly anchor?: SafeText;
  /** The titles from the section down to the heading. */
  readonly path: readonly SafeText[];
  /** The place of its first block in the document, counted from 0. */
  readonly block: number;
};

/** A slide of a talk, with what it says to the audience. */
export type SlideHit = Found & {
  readonly type: 'slide';
  /** Counted from 0. */
  readonly slide: number;
  readonly title: SafeText;
};

/** Something that a search found: it serializes to JSON as it is. */
export type SearchHit = SectionHit | SlideHit;

/** Where to look: everywhere without a section. */
export type SearchWithin = { readonly section?: number };

export type SearchIndex = {
  /**
   * What fits a query, the best first; nothing if the query has no words.
   *
   * @param within `section`: only there, by its place in the library; slides are then left out
   */
  find(query: string, within?: SearchWithin): readonly SearchHit[];
  /** The same, step by step: a long file is searched between the keys. */
  findInSteps(
    query: string,
    within?: SearchWithin,
  ): Generator<Some<SearchHit>, readonly SearchHit[], undefined>;
};

/** Between the steps of a search: what has been found so far, made when it is asked for; nothing where that is nothing. */
export type Some<Found> = (() => readonly Found[]) | undefined;
