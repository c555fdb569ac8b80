/** Groups of vowels; an `e` at the end is silent, and so is that of `-es` and `-ed`, but for `-le`, `-ted` and the like. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(
      /(?:[^laeiouyt]|[^aeiouy]t)es?$|[^laeiouydt]ed$|(?<=[aeiouy][^aeiouy])e$/,
      match => match[0] ?? '',
    )
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

/** The school grade of Flesch and Kincaid. @param words on average in a sentence @param syllables on average in a word */
export function gradeOf(words: number, syllables: number): number {
  return 0.39 * words + 11.8 * syllables - 15.59;
}
