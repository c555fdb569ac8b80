import { decoration, type Line, padLine } from '../terminal/line.ts';

/** Puts columns of lines side by side. @param widths of the columns @param gap the blank columns between two */
export function sideBySide(
  columns: readonly (readonly Line[])[],
  widths: readonly number[],
  gap: number,
): readonly Line[] {
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, row): Line => {
    const last = columns.findLastIndex(lines => (lines[row] ?? []).length > 0);
    return widths.slice(0, last + 1).flatMap((width, column): Line => {
      const line = columns[column]?.[row] ?? [];
      return column === last ? line : [...padLine(line, width), decoration(' '.repeat(gap))];
    });
  });
}

/** Splits columns by weight, with none lost to rounding. */
export function shares(weights: readonly number[], columns: number): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let end = 0;
  return weights.map(weight => {
    sum += weight;
    const begin = end;
    end = Math.round((columns * sum) / all);
    return end - begin;
  });
}
