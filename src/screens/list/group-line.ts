import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { spread } from '../lines/columns.ts';
import type { ListGroups } from './list-page.ts';

/** The row above a group: its name, further to the left than titles are, and how many entries it has. */
export function groupLine(
  groups: ListGroups | undefined,
  entry: number,
  columns: number,
  { ellipsis }: Glyphs,
): Line {
  if (groups?.place !== 'above') return [];
  const name: Line = [decoration(' '), span(groups.nameOf(entry), ['quiet'])];
  return spread(name, [decoration(`${groups.countOf(entry)} `, 'quiet')], columns, ellipsis);
}
