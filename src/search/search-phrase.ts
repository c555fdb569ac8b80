import { wholeWords } from '../markdown/search-words.ts';
import type { Match } from './search-engine.ts';
import { phraseOf } from './search-query.ts';

/** How many of the best are looked at: nobody reads on to where it made a difference. */
const mostLookedAt = 20;
/** What it counts that the words stand together. */
const weightOfPhrases = 1.5;

/**
 * Ranks those higher that say the words of a query one after another: "tour of duty" is more than a tour and a duty.
 *
 * @param matches the best first
 * @param textsOf what a part says
 */
export function* phrasesFirst(
  query: string,
  matches: readonly Match[],
  textsOf: (id: number) => readonly string[],
): Generator<undefined, readonly Match[], undefined> {
  const words = phraseOf(query);
  if (words.length < 2) return matches;
  // The last word may still be being typed, so that it has no end.
  const phrase = ` ${words.join(' ')}`;
  const looked: Match[] = [];
  for (const match of matches.slice(0, mostLookedAt)) {
    const isSaid = textsOf(match.id).some(text => ` ${wholeWords(text).join(' ')}`.includes(phrase));
    looked.push(isSaid ? { ...match, score: match.score * weightOfPhrases } : match);
    yield;
  }
  looked.sort((first, second) => second.score - first.score || first.id - second.id);
  return [...looked, ...matches.slice(mostLookedAt)];
}
