/**
 * A place in a document that means the same at any width: a block, and how many of the author's characters
 * (white space not counted) are in it above the row. Rows that hold none of them (blank rows, rules, bars)
 * share that number; `skipped` tells how many such rows to go on.
 */
export type Place = { readonly block: number; readonly characters: number; readonly skipped: number };

export const startOfDocument: Place = { block: 0, characters: 0, skipped: 0 };

/** Where a jump leads: to the target, for which the screen begins at the place. */
export type Jump = { readonly place: Place; readonly target: Place };
