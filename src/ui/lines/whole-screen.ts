import { decoration, type Line } from '../../terminal/line.ts';

export function blankRows(rows: number): readonly Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => []);
}

/** The lines on `rows` rows, and one more below them. */
export function filled(lines: readonly Line[], rows: number, last: Line): readonly Line[] {
  return [...lines.slice(0, rows), ...blankRows(rows - lines.length), last];
}

/** A line moved to the right; blank ones stay blank. */
export function indented(line: Line, columns: number): Line {
  return line.length === 0 || columns <= 0 ? line : [decoration(' '.repeat(columns)), ...line];
}

/** Lines of at most `width` columns in the middle of a window. */
export function inMiddle(
  lines: readonly Line[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
  width: number,
): readonly Line[] {
  const left = Math.floor((columns - width) / 2);
  const above = Math.floor((rows - lines.length) / 2);
  return [...blankRows(above), ...lines.map(line => indented(line, left))].slice(0, rows);
}
