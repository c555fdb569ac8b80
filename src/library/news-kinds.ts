/** What a link of a news item leads to: the word that its text begins with, in lower case. */
export const newsKinds = ['article', 'page', 'pdf', 'schedule', 'slides', 'video'] as const;

export type NewsKind = (typeof newsKinds)[number];

/** As it is in a sentence. */
export function kindText(kind: NewsKind): string {
  return kind === 'pdf' ? 'PDF' : kind;
}
