import { joinSafe, type SafeText, safeText, sliceSafe } from '../terminal/safe-text.ts';

/** A text without case and accents (canonical decomposition without the combining marks), as search compares it. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** What somebody looks for: the folded words, each of which must occur. */
export function searchWords(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
}

/** A stretch of a text, in UTF-16 code units: from the first to behind the last. */
export type Stretch = readonly [from: number, to: number];

/** Where the words occur in a text, in order and without overlaps. */
export function findWords(text: string, words: readonly string[]): readonly Stretch[] {
  // Folding changes lengths: each folded character remembers where it came from.
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const own = fold(character);
    for (let index = 0; index < own.length; index += 1) origins.push(at);
    folded += own;
    at += character.length;
  }
  origins.push(text.length);
  const found: Stretch[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let from = folded.indexOf(word); from !== -1; from = folded.indexOf(word, from + word.length)) {
      found.push([origins[from] ?? 0, origins[from + word.length] ?? text.length]);
    }
  }
  found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  return found.filter(([from], index) => found.slice(0, index).every(([, end]) => end <= from));
}

/** How much of a text stands before the first hit. UTF-16 code units. */
const before = 24;

/** Some words of a text around the first hit, at most `length` UTF-16 code units and two ellipses. */
export function snippet(
  text: SafeText,
  words: readonly string[],
  length: number,
  ellipsis: string,
): SafeText {
  if (text.length <= length) return text;
  const [first = [0, 0]] = findWords(text, words);
  let from = Math.max(0, Math.min(first[0] - before, text.length - length));
  // Whole words, where there are any near.
  const space = text.indexOf(' ', from);
  if (from > 0 && space !== -1 && space < first[0]) from = space + 1;
  let to = Math.min(text.length, from + length);
  const end = text.lastIndexOf(' ', to);
  if (to < text.length && end > first[1]) to = end;
  const mark = safeText(ellipsis);
  return joinSafe([
    ...(from > 0 ? [mark] : []),
    sliceSafe(text, from, to),
    ...(to < text.length ? [mark] : []),
  ]);
}
