/** The best way to break what is left, from one word on. */
type Rest<Word> = {
  readonly lines: readonly (readonly Word[])[];
  /** The squares of the room left free in each line, added up. */
  readonly raggedness: number;
};

/**
 * Breaks a title between words into as few lines as can be and, among those ways, the one whose lines are the
 * most alike in width, so that no line holds a word alone where another could share: the first line of equals
 * is the longer one.
 *
 * @param words with their widths, in the unit of `room` and `gap`
 * @param room the greatest width of a line
 * @param gap between two words of a line
 * @returns nothing where a word alone is wider than the room
 */
export function breakEvenly<Word extends { readonly width: number }>(
  words: readonly Word[],
  room: number,
  gap: number,
): readonly (readonly Word[])[] | undefined {
  const none: Rest<Word> = { lines: [], raggedness: 0 };
  /** By the number of words that are left. */
  const best: (Rest<Word> | undefined)[] = [none];
  for (let left = 1; left <= words.length; left += 1) {
    const open = words.slice(words.length - left);
    let width = -gap;
    for (const [index, word] of open.entries()) {
      width += gap + word.width;
      if (width > room) break;
      const rest = best[left - index - 1];
      if (rest === undefined) continue;
      const lines = [open.slice(0, index + 1), ...rest.lines];
      const candidate = { lines, raggedness: rest.raggedness + (room - width) ** 2 };
      const known = best[left];
      if (known === undefined || isBetter(candidate, known)) best[left] = candidate;
    }
  }
  return best[words.length]?.lines;
}

function isBetter<Word>(one: Rest<Word>, other: Rest<Word>): boolean {
  const fewer = other.lines.length - one.lines.length;
  return fewer > 0 || (fewer === 0 && one.raggedness <= other.raggedness);
}
