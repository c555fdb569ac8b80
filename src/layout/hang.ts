import { decoration, type Line, lineWidth } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { wrap } from './wrap.ts';

/** Below this many columns for the text itself, indents and bars are given up: words come first. */
export const leastText = 8;

/** What is in front of the first row of a block and of all its other rows; both equally wide. */
export type Hanging = { readonly first: Line; readonly rest: Line };

/** A hanging indent of spaces below a mark. */
export function hangingIndent(mark: Line): Hanging {
  return { first: mark, rest: [decoration(' '.repeat(lineWidth(mark)))] };
}

/**
 * Lays a block out behind a prefix, in what columns the prefix leaves. Where those are too few, a bar is left
 * out, but a mark (a number, a name) gets a row of its own above.
 */
export function hang(
  { first, rest }: Hanging,
  columns: number,
  layout: (columns: number) => readonly Line[],
): readonly Line[] {
  const room = columns - lineWidth(first);
  if (room < Math.min(leastText, columns - 1)) {
    return first === rest ? layout(columns) : [...wrap(withoutGap(first), columns), ...layout(columns)];
  }
  return layout(room).map((line, row): Line => [...(row === 0 ? first : rest), ...line]);
}

/** The mark without the spaces that part it from the text. */
function withoutGap(mark: Line): Line {
  const last = mark.findLastIndex(({ text }) => text.trim() !== '');
  return mark
    .slice(0, last + 1)
    .map((piece, index) => (index === last ? { ...piece, text: safeText(piece.text.trimEnd()) } : piece));
}
