import type { Library } from './section.ts';
import { type Figure, readStats } from './stats.ts';

const known = new WeakMap<Library['sections'], readonly Figure[]>();

/** The figures of the newest year that any section gives, in their order; none where no chart names a year. */
export function newestFigures({ sections }: Library): readonly Figure[] {
  const before = known.get(sections);
  if (before) return before;
  const charted = sections.filter(({ document }) =>
    document.blocks.some(block => block.type === 'table' && block.chart !== undefined),
  );
  const figures = charted.flatMap(section => readStats(section).figures);
  const newest = Math.max(...figures.map(({ year }) => year ?? 0));
  const found = figures.filter(({ year }) => year !== undefined && year === newest);
  known.set(sections, found);
  return found;
}
