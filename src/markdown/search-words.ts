/**
 * A text as search compares it: without accents (canonical decomposition, no combining marks) and without case
 * (upper case and back, so that `ß` is `ss`, and `ς` is `σ` wherever it stands).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** What someone looks for: the folded words, each of which must occur. */
export function searchWords(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
}

/** A stretch of a text, in UTF-16 code units: from the first to after the last. */
export type Stretch = readonly [from: number, to: number];

/** Where the words occur in a text, in order; what overlaps is one stretch. Characters are never cut. */
export function findWords(text: string, words: readonly string[]): readonly Stretch[] {
  // Folding changes lengths: each folded code unit remembers the character that it came from.
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const own = fold(character);
    for (let index = 0; index < own.length; index += 1) origins.push(at);
    folded += own;
    at += character.length;
  }
  /** Where the next character begins: marks that folding drops belong to what comes before them. */
  function endOf(last: number): number {
    let next = last + 1;
    while (next < origins.length && origins[next] === origins[last]) next += 1;
    return origins[next] ?? text.length;
  }
  const found: Stretch[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let from = folded.indexOf(word); from !== -1; from = folded.indexOf(word, from + word.length)) {
      found.push([origins[from] ?? 0, endOf(from + word.length - 1)]);
    }
  }
  return joined(found.sort((one, other) => one[0] - other[0]));
}

function joined(sorted: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const [from, to] of sorted) {
    const before = apart.at(-1);
    if (before && from < before[1]) apart[apart.length - 1] = [before[0], Math.max(before[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}

/** Scripts that write no spaces between their words: there each character is looked for on its own. */
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A run of letters, digits and their marks; one character of a script without spaces; a pictograph. */
let wholeWord: RegExp | undefined;
function wholeWordPattern(): RegExp {
  wholeWord ??= new RegExp(
    `[${spaceless}]\\p{M}*|(?:(?![${spaceless}])[\\p{L}\\p{N}])(?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}])*|\\p{Extended_Pictographic}`,
    'gu',
  );
  return wholeWord;
}
/** The same, for the texts that are most of all. */
const plainWord = /[a-z0-9]+/gi;
const isPlain = /^[\0-\x7f]*$/;

/** What is longer is no word that anyone types. UTF-16 code units of the folded word. */
const longestWord = 64;

function foldWord(word: string): string {
  const folded = isPlain.test(word) ? word.toLowerCase() : fold(word);
  return folded.length > longestWord ? folded.slice(0, longestWord) : folded;
}

/** The whole words of a text in order, folded: what an index keeps. All else (white space, punctuation) separates them. */
export function wholeWords(text: string): readonly string[] {
  return (text.match(isPlain.test(text) ? plainWord : wholeWordPattern()) ?? []).map(foldWord);
}

/**
 * Where whole words occur in a text, in order.
 *
 * @param words as they are written somewhere; they are folded here
 */
export function findWholeWords(text: string, words: readonly string[]): readonly Stretch[] {
  if (words.length === 0) return [];
  const wanted = new Set(words.map(foldWord));
  const found: Stretch[] = [];
  for (const { 0: word, index } of text.matchAll(isPlain.test(text) ? plainWord : wholeWordPattern())) {
    if (wanted.has(foldWord(word))) found.push([index, index + word.length]);
  }
  return found;
}
