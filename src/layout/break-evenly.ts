/** The best way to break what is left, from one word on. Words are counted from 0. */
type Rest = {
  /** The first word of the second line. */
  readonly next: number;
  readonly lines: number;
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
 * @returns nothing if a word alone is wider than the room
 */
export function breakEvenly<Word extends { readonly width: number }>(
  words: readonly Word[],
  room: number,
  gap: number,
): readonly (readonly Word[])[] | undefined {
  /** By the first word that is left: only the best ways are kept, so that the time follows the number of words. */
  const best: (Rest | undefined)[] = [];
  best[words.length] = { next: words.length, lines: 0, raggedness: 0 };
  for (let first = words.length - 1; first >= 0; first -= 1) {
    let width = -gap;
    for (let next = first + 1; next <= words.length; next += 1) {
      width += gap + (words[next - 1]?.width ?? 0);
      if (width > room) break;
      const rest = best[next];
      if (rest === undefined) continue;
      const raggedness = rest.raggedness + (room - width) ** 2;
      const candidate: Rest = { next, lines: rest.lines + 1, raggedness };
      const known = best[first];
      if (known === undefined || isBetter(candidate, known)) best[first] = candidate;
    }
  }
  return best[0] && linesOf(words, best);
}

function linesOf<Word>(
  words: readonly Word[],
  best: readonly (Rest | undefined)[],
): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = [];
  for (let first = 0; first < words.length; ) {
    const next = best[first]?.next ?? words.length;
    lines.push(words.slice(first, next));
    first = next;
  }
  return lines;
}

function isBetter(one: Rest, other: Rest): boolean {
  const fewer = other.lines - one.lines;
  return fewer > 0 || (fewer === 0 && one.raggedness <= other.raggedness);
}
