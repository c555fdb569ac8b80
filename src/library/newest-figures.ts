import type { Library } from './section.ts';
import { type Figure, readStats } from './stats.ts';

const known = new WeakMap<Library['sections'], readonly Figure[]>();

/**
 * The figures of the newest year that any section gives, or the one that the library names, in their order; none where no
 * chart names a year.
 */
export function newestFigures({ sections, about }: Pick<Library, 'sections' | 'about'>): readonly Figure[] {
  const before = known.get(sections);
  if (before) return before;
  const named = about?.figures;
  const charted = sections.filter(
    ({ id, document }) =>
      named !== false &&
      (named === undefined || named === id) &&
      document.blocks.some(block => block.type === 'table' && block.chart !== undefined),
  );
  const figures = charted.flatMap(section => readStats(section).figures);
  const newest = Math.max(...figures.map(({ year }) => year ?? 0));
  const found = figures.filter(({ year }) => year !== undefined && year === newest);
  known.set(sections, found);
  return found;
}
