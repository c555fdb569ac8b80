import type { Line, Role, Span } from '../terminal/line.ts';
import { lineText } from '../terminal/line.ts';
import { type SafeText, sliceSafe } from '../terminal/safe-text.ts';

/** Lines with more words are compared only from their ends. */
const mostWords = 120;

/**
 * Rows of a diff in which the words that a line has in common with its counterpart are plain, so that those that changed
 * stand out, in bold. The first `-` line of a run belongs to the first `+` line after it, and so on.
 */
export function withChangedWords(rows: readonly Line[], lang: SafeText | undefined): readonly Line[] {
  if (lang !== 'diff' && lang !== 'patch') return rows;
  const texts = rows.map(lineText);
  const changed = [...rows];
  for (let at = 0; at < rows.length; ) {
    const removed = runOf(texts, at, '-');
    const added = runOf(texts, at + removed, '+');
    for (let index = 0; index < Math.min(removed, added); index += 1) {
      const [one, other] = [at + index, at + removed + index];
      const [before, after] = compared(texts[one] ?? '', texts[other] ?? '');
      if (before.some(({ isSame, text }) => isSame && /\w/.test(text))) {
        changed[one] = lineOf(texts[one], before, 'code.deletion');
        changed[other] = lineOf(texts[other], after, 'code.addition');
      }
    }
    at += Math.max(1, removed + added);
  }
  return changed;
}

/** How many lines in a row begin with a sign; those that name files are none of them. */
function runOf(texts: readonly string[], from: number, sign: '-' | '+'): number {
  let count = 0;
  while (texts[from + count]?.startsWith(sign) && !/^(?:---|\+\+\+) /.test(texts[from + count] ?? ''))
    count += 1;
  return count;
}

type Part = { readonly text: string; readonly isSame: boolean };

function compared(before: string, after: string): readonly [readonly Part[], readonly Part[]] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const left = Math.min(one.length, other.length) - start;
  while (end < left && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [middle, otherMiddle] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const [same, otherSame] = commonWords(middle, otherMiddle);
  const partsOf = (words: readonly string[], isSame: ReadonlySet<number>) =>
    words.map((text, index): Part => {
      return { text, isSame: index < start || index >= words.length - end || isSame.has(index - start) };
    });
  return [partsOf(one, same), partsOf(other, otherSame)];
}

/** The words of a line after its sign: names, spaces, and other signs one by one. */
function wordsOf(line: string): readonly string[] {
  return line.slice(1).match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** The places of the longest words in common that are in the same order. */
function commonWords(
  one: readonly string[],
  other: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [found, otherFound] = [new Set<number>(), new Set<number>()];
  if (one.length > mostWords || other.length > mostWords) return [found, otherFound];
  const columns = other.length + 1;
  /** How many words are in common from a place in each on. */
  const lengths = new Uint16Array((one.length + 1) * columns);
  const lengthAt = (row: number, column: number) => lengths[row * columns + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * columns + column] =
        one[row] === other[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) {
      found.add(row++);
      otherFound.add(column++);
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return [found, otherFound];
}

/** The sign keeps its color, however little has changed. */
function lineOf(text: SafeText | undefined, parts: readonly Part[], role: Role): Line {
  if (text === undefined) return [];
  const line: Span[] = [{ text: sliceSafe(text, 0, 1), roles: ['code.text', role] }];
  let at = 1;
  let begin = 1;
  parts.forEach(({ text: part, isSame }, index) => {
    at += part.length;
    if (parts[index + 1]?.isSame === isSame) return;
    const roles: readonly Role[] = isSame ? ['code.text'] : ['code.text', role, 'strong'];
    line.push({ text: sliceSafe(text, begin, at), roles });
    begin = at;
  });
  return line;
}
