import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import type { ListEntry } from '../browser/list-entry.ts';
import type { PageList } from '../browser/overlay.ts';
import { spread } from '../lines/columns.ts';
import { countByGroup } from './count-by-group.ts';

/** A count that is further from its name is hard to find. */
const widest = 24;

const names: Readonly<Partial<Record<PageList['type'], string>>> = { search: 'Found in', news: 'By year' };

/** Beside a wide list: its groups, and how many entries each has, also of those on other pages. */
export function groupColumn(
  list: PageList,
  entries: readonly ListEntry[],
  columns: number,
  { ellipsis }: Glyphs,
): readonly Line[] {
  const name = names[list.type];
  const isWithin = list.type === 'search' && list.within === 'section';
  if (name === undefined || isWithin || entries.length === 0) return [];
  const rows = [...countByGroup(entries)].map(([group, count]) =>
    spread([span(group, ['quiet'])], [decoration(`${count}`, 'quiet')], Math.min(columns, widest), ellipsis),
  );
  return [[decoration(name, 'quiet')], [], ...rows];
}
