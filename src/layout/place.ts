import type { Place } from '../markdown/place.ts';
import type { Line } from '../terminal/line.ts';

/** The rows of one block, with the author's characters counted above each row. */
export type BlockRows = { readonly lines: readonly Line[]; readonly above: readonly number[] };

/** Counts the author's characters: neither what layout added nor white space, which wrapping moves. */
export function countRows(lines: readonly Line[]): BlockRows {
  const above: number[] = [];
  let count = 0;
  for (const line of lines) {
    above.push(count);
    for (const { text, decoration } of line) if (!decoration) count += text.replace(/\s/g, '').length;
  }
  return { lines, above };
}

/** The row of a block at which a place stands; the nearest one where the place is from another width. */
export function rowOfPlace({ above }: BlockRows, { characters, skipped }: Place): number {
  let row = above.findIndex(count => count >= characters);
  if (row === -1) row = above.length - 1;
  else if (above[row] !== characters) row = Math.max(0, row - 1);
  for (let left = skipped; left > 0 && above[row + 1] === characters; left -= 1) row += 1;
  return Math.max(0, row);
}

/** The place of a row of a block: the inverse of `rowOfPlace` at the same width. */
export function placeOfRow({ above }: BlockRows, block: number, row: number): Place {
  const characters = above[row] ?? 0;
  const first = above.indexOf(characters);
  return { block, characters, skipped: Math.max(0, row - first) };
}
