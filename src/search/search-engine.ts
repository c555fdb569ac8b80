import MiniSearch, { type AsPlainObject, type Options, type Query, type SearchResult } from 'minisearch';
import { wholeWords } from '../markdown/search-words.ts';
import type { Some } from './search-hit.ts';
import type { QueryWord } from './search-query.ts';

/** What is indexed of a part; its name counts most, then the titles above it. */
export type IndexFields = {
  readonly id: number;
  readonly name: string;
  readonly above: string;
  readonly text: string;
  /** The words of its links once more, and the hosts that they lead to: people remember those. */
  readonly links: string;
};

/** A part that fits, how well, and the words in it that do, folded. */
export type Match = { readonly id: number; readonly score: number; readonly words: readonly string[] };

/** The index in a form that is JSON. */
export type StoredEngine = readonly AsPlainObject[];

/** How MiniSearch reads what is indexed, and what is looked for. */
const options: Options<IndexFields> = {
  fields: ['name', 'above', 'text', 'links'],
  tokenize: text => [...wholeWords(text)],
  processTerm: word => word,
  searchOptions: { boost: { name: 4, above: 2, text: 1, links: 1 }, maxFuzzy: 3 },
};

/** The share of a word that may be mistyped. */
const typos = 0.2;
/** A short word is another word when a letter changes, and so is a number. UTF-16 code units. */
const shortestMistyped = 4;
/** And a longer one than this costs too much to compare. UTF-16 code units. */
const longestMistyped = 30;
/** What synonyms and other endings weigh beside the word itself. */
const weightOfAlternatives = 0.8;

/**
 * What one index holds at most: so much is searched within a frame. How rare a word is counts within each, which no
 * reader notices: the reference is one, a long file is many. Parts, and UTF-16 code units.
 */
const mostParts = 150;
const mostText = 100_000;

/** Words and where they stand, ranked by MiniSearch: the only file that knows it. */
export class SearchEngine {
  readonly #indexes: MiniSearch<IndexFields>[];
  /** Of the last index. */
  #length = 0;

  constructor(stored: StoredEngine = []) {
    this.#indexes = stored.map(index => MiniSearch.loadJS<IndexFields>(index, options));
  }

  add(fields: IndexFields): void {
    const last = this.#indexes.at(-1);
    const hasRoom = last && last.documentCount < mostParts && this.#length < mostText;
    const index = hasRoom ? last : new MiniSearch(options);
    if (!hasRoom) {
      this.#indexes.push(index);
      this.#length = 0;
    }
    this.#length += fields.text.length;
    index.add(fields);
  }

  store(): StoredEngine {
    return this.#indexes.map(index => index.toJSON());
  }

  /**
   * Finds the parts that say every word, the last one maybe begun only; where none does, those that say what was meant,
   * where words that are said nowhere count as typos; and where none does that either, those that say the most of it.
   * The best come first.
   *
   * @param isWithin whether a part is looked at @param weigh a factor for its rank
   */
  *searchInSteps(
    words: readonly QueryWord[],
    isWithin: (id: number) => boolean,
    weigh: (id: number) => number,
  ): Generator<Some<Match>, readonly Match[], undefined> {
    const filter = ({ id }: SearchResult) => isWithin(id);
    const indexes = this.#indexes;
    function* ranked(query: Query): Generator<Some<Match>, readonly Ranked[], undefined> {
      const found: Ranked[] = [];
      for (const index of indexes) {
        for (const result of index.search(query, { filter, boostDocument: weigh }))
          found.push(rank(words, result));
        yield found.length > 0 ? () => best(found) : undefined;
      }
      return found;
    }
    /** What is said somewhere, of all forms that do not have to be guessed. */
    function* saidForms(): Generator<undefined, ReadonlySet<string>, undefined> {
      const said = new Set<string>();
      for (const index of indexes) {
        for (const { queryTerms } of index.search(any(words.map(asWritten)), { filter }))
          for (const form of queryTerms) said.add(form);
        yield;
      }
      return said;
    }
    const asTold = yield* ranked(all(words.map(asTyped)));
    if (asTold.length > 0) return best(asTold);
    const said = yield* saidForms();
    const meant = words.map(word => asMeant(word, said));
    const almost = yield* ranked(any([all(meant), joined(words)]));
    return best(almost.length > 0 ? almost : yield* ranked(any(meant)));
  }
}

type Ranked = Match & {
  /** How many of the words it says. */
  readonly count: number;
};

const all = (queries: readonly Query[]): Query => ({ combineWith: 'AND', queries: [...queries] });
const any = (queries: readonly Query[]): Query => ({ combineWith: 'OR', queries: [...queries] });

function asTyped({ word, isLast, alternatives }: QueryWord): Query {
  const typed: Query = { queries: [word], prefix: isLast };
  if (alternatives.length === 0) return typed;
  const boostTerm = () => weightOfAlternatives;
  return any([typed, { combineWith: 'OR', queries: [...alternatives], boostTerm }]);
}

/** The word, or two of its letters in the wrong order. */
function asWritten(typed: QueryWord): Query {
  return mayBeMistyped(typed.word) ? any([asTyped(typed), withLettersSwapped(typed)]) : asTyped(typed);
}

/** A word that is said somewhere is no typo of another. And letters in the wrong order are none that are missing. */
function asMeant(typed: QueryWord, said: ReadonlySet<string>): Query {
  const { word, alternatives } = typed;
  if ([word, ...alternatives].some(form => said.has(form)) || !mayBeMistyped(word)) return asTyped(typed);
  if (swapped(word).some(form => said.has(form))) return withLettersSwapped(typed);
  return { queries: [word], fuzzy: typos };
}

function withLettersSwapped({ word }: QueryWord): Query {
  return { combineWith: 'OR', queries: [...swapped(word)], boostTerm: () => weightOfAlternatives };
}

function mayBeMistyped(word: string): boolean {
  return word.length >= shortestMistyped && word.length <= longestMistyped && !/\p{N}/u.test(word);
}

/** Two letters that changed places: the most common typo, which counts as two by Levenshtein. */
function swapped(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  });
}

const joinedWord = (words: readonly QueryWord[]) => words.map(({ word }) => word).join('');

/** "inner source" for "innersource". */
function joined(words: readonly QueryWord[]): Query {
  return { queries: [joinedWord(words)], prefix: true };
}

/** How many of the words a part says, in whatever form. */
function countOf(words: readonly QueryWord[], { queryTerms }: SearchResult): number {
  if (queryTerms.includes(joinedWord(words))) return words.length;
  return words.filter(typed => formsOf(typed).some(form => queryTerms.includes(form))).length;
}

/** All that is looked for as it stands, in place of a word. */
function formsOf({ word, alternatives }: QueryWord): readonly string[] {
  return [word, ...alternatives, ...(mayBeMistyped(word) ? swapped(word) : [])];
}

function rank(words: readonly QueryWord[], result: SearchResult): Ranked {
  const { id, terms, queryTerms } = result;
  // MiniSearch multiplies by the number of forms, and adds up in an order that is another one once it was stored.
  const score = Number((result.score / queryTerms.length).toPrecision(9));
  return { id, words: terms, count: countOf(words, result), score };
}

/** Those with the most of the words; in the order of the content where they fit as well as each other. */
function best(found: readonly Ranked[]): readonly Match[] {
  const most = found.reduce((most, { count }) => Math.max(most, count), 0);
  return found
    .filter(({ count }) => count === most)
    .sort((first, second) => second.score - first.score || first.id - second.id);
}
