/** What a link of a news item leads to: the word that stands before it, in lower case. */
export const newsKinds = ['article', 'deck', 'page', 'pdf', 'video'] as const;

export type NewsKind = (typeof newsKinds)[number];
