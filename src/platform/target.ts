import { existsSync } from 'node:fs';

/** What a word of the command line names: a section or a file, and a heading of it. */
export type TypedTarget = { readonly name: string; readonly anchor?: string };

/** Splits `NAME#HEADING`. Where a file has that name, `#` and all, it is meant as a whole. */
export function readTarget(word: string): TypedTarget {
  const at = word.lastIndexOf('#');
  if (at <= 0 || existsSync(word)) return { name: word };
  const anchor = word.slice(at + 1);
  return { name: word.slice(0, at), ...(anchor !== '' && { anchor }) };
}
