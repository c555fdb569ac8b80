/** What a link of a news item leads to: the word that its text begins with, in lower case. */
export type NewsKind = string;

/** Those of a library that names no others. */
export const newsKinds: readonly NewsKind[] = ['article', 'page', 'pdf', 'schedule', 'slides', 'video'];

/** A word, as links begin with: letters alone. */
const word = /^\p{L}+$/u;

/** Reads the kinds that a library names; nothing where they are not words. */
export function readNewsKinds(value: unknown): readonly NewsKind[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const kinds = value.map(one => (typeof one === 'string' && word.test(one) ? one.toLowerCase() : undefined));
  return kinds.every(kind => kind !== undefined) ? [...new Set(kinds)] : undefined;
}

/** As it is in a sentence. */
export function kindText(kind: NewsKind): string {
  return kind === 'pdf' ? 'PDF' : kind;
}
