import { type Line, padLine } from '../terminal/line.ts';

/** Parts beside each other, of which each begins so many columns further to the right. None but the last may be wider. */
export function sideBySide(parts: readonly (readonly Line[])[], step: number): readonly Line[] {
  const rows = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    parts.reduce<Line>((line, part, index) => {
      const own = part[row] ?? [];
      return own.length > 0 ? [...padLine(line, index * step), ...own] : line;
    }, []),
  );
}
