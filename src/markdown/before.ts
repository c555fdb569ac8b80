/** What a document comes after, where several become one: so many links and footnotes have their numbers already. */
export type Before = { readonly links: number; readonly footnotes: number };
export const nothingBefore: Before = { links: 0, footnotes: 0 };
