import { wholeWords } from '../markdown/search-words.ts';

/** A word that someone looks for, folded. */
export type QueryWord = {
  readonly word: string;
  /** The last one may still be being typed. */
  readonly isLast: boolean;
  /** Words that will do as well: with another ending, or another word for the same. */
  readonly alternatives: readonly string[];
};

/** A pasted page is searched by its beginning. UTF-16 code units, and words. */
const longestQuery = 200;
const mostWords = 12;

/** Words of questions and phrases that stand everywhere: left out of a query that has others. Not "us": US. */
const stopWords = new Set(
  (
    'a an and any are as at be by can could did do does for from get had has have her his how i if in into is it its ' +
    'me my of on or our please she should so some tell than that the their them then there these they this those to ' +
    'was we were what when where which who whom whose why will with would you your'
  ).split(' '),
);

/**
 * What people type and the content says in another way. Typos need no row, nor do endings.
 * All is folded.
 */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  // British spelling; the content is American.
  ['licence', ['license']],
  ['programme', ['program']],
  // Reports are about vulnerabilities; who has found one may call it so.
  ['bug', ['vulnerability']],
  ['bugs', ['vulnerability']],
  ['exploit', ['vulnerability']],
  ['mail', ['email']],
  // The text says whom the team hires, for which roles.
  ['job', ['hire', 'hired', 'roles']],
  ['jobs', ['hire', 'hired', 'roles']],
  ['career', ['hire', 'hired', 'roles']],
]);

/** The words of a query: the first ones, without repetitions. */
export function readQuery(query: string): readonly QueryWord[] {
  const telling = tellingWords(query);
  return telling.map((word, index) => ({
    word,
    isLast: index === telling.length - 1,
    alternatives: alternativesOf(word),
  }));
}

/** What a query and a title have in common when they are the same, whatever their case, accents and small words. */
export function nameOf(text: string): string {
  return tellingWords(text).join(' ');
}

/** All words of a query as they follow each other, the small ones too. */
export function phraseOf(query: string): readonly string[] {
  return wholeWords(query.slice(0, longestQuery)).slice(0, mostWords);
}

function tellingWords(text: string): readonly string[] {
  const words = [...new Set(wholeWords(text.slice(0, longestQuery)))];
  const telling = words.filter(word => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

function alternativesOf(word: string): readonly string[] {
  const forms = otherEndings(word);
  return [...new Set([word, ...forms].flatMap(form => [form, ...(synonyms.get(form) ?? [])]))].slice(1);
}

/** One and many, "work" and "works"; what is no word stands nowhere and does no harm. */
function otherEndings(word: string): readonly string[] {
  // Short words are abbreviations, and "news" is not more than one "new".
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('s') && !word.endsWith('ss')) return word.length > 4 ? [word.slice(0, -1)] : [];
  return /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`] : [`${word}s`];
}
