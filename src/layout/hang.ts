import { decoration, type Line, lineWidth } from '../terminal/line.ts';

/** Below this many columns for the text itself, indents and bars are given up: words come first. */
const leastText = 8;

/** What stands in front of the first row of a block and of all its other rows; both equally wide. */
export type Hanging = { readonly first: Line; readonly rest: Line };

/** A hanging indent of spaces below a mark. */
export function hangingIndent(mark: Line): Hanging {
  return { first: mark, rest: [decoration(' '.repeat(lineWidth(mark)))] };
}

/** Lays a block out behind a prefix, in what columns the prefix leaves. */
export function hang(
  { first, rest }: Hanging,
  columns: number,
  layout: (columns: number) => readonly Line[],
): readonly Line[] {
  const room = columns - lineWidth(first);
  if (room < Math.min(leastText, columns - 1)) return layout(columns);
  return layout(room).map((line, row): Line => [...(row === 0 ? first : rest), ...line]);
}
