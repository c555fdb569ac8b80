/** Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment. */
export function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** A word of six letters may have two of them wrong, and any word one. */
function mostEdits(name: string): number {
  return Math.max(1, Math.round(name.length / 3));
}

/** The known word that somebody most likely meant, or nothing where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 64);
  if (word === '') return undefined;
  const near = known
    .map(name => ({ name, edits: name.startsWith(word) ? 0 : editDistance(word, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= mostEdits(name))
    .sort((one, other) => one.edits - other.edits);
  return near[0]?.name;
}

/** More names are too many to read in one row. */
const mostListed = 24;

/**
 * What to say after an unknown word: what was meant, else what there is.
 *
 * @param elsewhere what to say instead of a list that is too long; else its beginning
 * @returns the rest of a sentence, in small letters
 * @example suggestion('drk', ['dark', 'light']) // 'did you mean dark?'
 * @example suggestion('pwsh', ['bash', 'zsh']) // 'choose from: bash, zsh'
 */
export function suggestion(typed: string, known: readonly string[], elsewhere?: string): string {
  const near = nearest(typed, known);
  if (near !== undefined) return `did you mean ${near}?`;
  if (known.length <= mostListed) return `choose from: ${known.join(', ')}`;
  return elsewhere ?? `choose from: ${known.slice(0, mostListed).join(', ')}, ...`;
}

/** The same as a sentence of its own. */
export function suggestionSentence(typed: string, known: readonly string[]): string {
  const words = suggestion(typed, known);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
