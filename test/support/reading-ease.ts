import { gradeOf, syllablesIn } from '../../src/check/reading/syllables.ts';

/** How hard a text is to read. */
export interface Reading {
  /** Words a sentence, on average. */
  readonly average: number;
  /** The school grade of Flesch and Kincaid. */
  readonly grade: number;
  readonly sentences: readonly string[];
}

/** Reads texts, each of which ends a sentence. @throws where there is no word */
export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) throw new Error('no words');
  const average = words.length / sentences.length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0) / words.length;
  return { average, grade: gradeOf(average, syllables), sentences };
}

/** Cut behind a full stop, a question mark, an exclamation mark or a colon before a list. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\bU\.S\./g, 'US')
    .split(/(?<=[.?!]["')]?)\s+(?=["'(]?[A-Z0-9])/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0);
}

export function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[A-Za-z0-9][\w'’-]*/g) ?? [];
}
