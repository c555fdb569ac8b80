import {
  decoration,
  type Line,
  lineWidth,
  padLine,
  type Role,
  type Span,
  sliceLine,
  unscaled,
} from '../../terminal/line.ts';
import type { ComingSlide } from '../state.ts';
import { progressOf } from './coming-slide.ts';

/** The rows of a slide that comes in the place of another. @param columns the width of all */
export function comingLines(
  coming: ComingSlide,
  from: readonly Line[],
  to: readonly Line[],
  columns: number,
): readonly Line[] {
  const progress = progressOf(coming);
  switch (coming.by) {
    case 'fade':
      return progress < 0.5 ? from.map(faded) : to.map(faded);
    case 'slide': {
      // Fast at first, and slower towards its place.
      const moved = Math.round(columns * (1 - (1 - progress) ** 2));
      // What moves is of one size: two rows that are one text cannot be cut.
      return to.map((after, row) => {
        const line = unscaled(after);
        const before = unscaled(from[row] ?? []);
        return coming.direction === 1
          ? joined(sliceLine(before, moved, columns), columns - moved, sliceLine(line, 0, moved))
          : joined(sliceLine(line, columns - moved, columns), moved, sliceLine(before, 0, columns - moved));
      });
    }
  }
}

function joined(left: Line, columns: number, right: Line): Line {
  if (lineWidth(right) === 0) return left;
  return [...padLine(left, columns), ...right];
}

/** What has colors of its own on purpose: a code would be none without them. */
const kept: ReadonlySet<Role> = new Set<Role>(['qr', 'qr.light']);

function faded(line: Line): Line {
  return line.map((piece): Span => {
    if (piece.roles.some(role => kept.has(role)) || piece.text.trim() === '') return piece;
    return piece.decoration ? decoration(piece.text, 'quiet') : { ...piece, roles: ['quiet'] };
  });
}
