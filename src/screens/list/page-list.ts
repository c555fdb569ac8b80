import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { ListEntry } from '../browser/list-entries.ts';
import type { PageList } from '../browser/overlay.ts';
import type { Setting } from '../runtime/setting.ts';
import { listCapacity, type ShownList } from './list-lines.ts';
import { foundMarks, type ListRow, typedMarks } from './list-row.ts';

/** Whether the entries of a list say more than their titles. */
function hasTexts({ type }: PageList): boolean {
  return type === 'search' || type === 'news' || type === 'newsLinks';
}

/** How many entries of a list fit into `rows`. */
export function pageListCapacity(list: PageList, rows: number): number {
  return listCapacity(hasTexts(list), rows);
}

const labels: Readonly<Record<PageList['type'], string>> = {
  search: 'Search',
  outline: 'Filter headings',
  news: 'Filter items',
  newsLinks: 'Filter links',
  newsFilter: 'Show only',
};

/** A list over the page of the browser. @param section the title of the section that is read */
export function pageList(
  list: PageList,
  entries: readonly ListEntry[],
  columns: number,
  { glyphs, keys }: Setting,
  { section, isSearching }: { readonly section: SafeText; readonly isSearching: boolean },
): ShownList {
  const isWithin = list.type === 'search' && list.within === 'section';
  return {
    label: isWithin ? `Search ${section}` : labels[list.type],
    list,
    count: entries.length,
    row: index => rowOf(entries[index] as ListEntry, list, columns, glyphs),
    hasTexts: hasTexts(list),
    nothing: nothing(list, isSearching, keys.lists.label('switchScope')),
  };
}

function rowOf(
  { path, level = 0, note, count, text, target }: ListEntry,
  list: PageList,
  columns: number,
  glyphs: Glyphs,
): ListRow {
  const words = target.type === 'hit' || target.type === 'slide' ? target.words : undefined;
  const title = path.at(-1) ?? safeText('');
  const above = pathAbove(path, columns, glyphs);
  return {
    lead: '  '.repeat(level),
    title,
    ...(above !== undefined && { path: above }),
    // Of headings, those of the two highest levels are strong.
    ...(level > 1 && { isMinor: true }),
    ...(count !== undefined && { suffix: count }),
    ...(note !== undefined && { note }),
    ...(text !== undefined && { text }),
    marked: words ? foundMarks(words) : typedMarks(list.query),
  };
}

/** The titles from the section down to that of the place. If all are too long, those in between are left out. */
function pathAbove(
  path: readonly SafeText[],
  columns: number,
  { cursorAway, ellipsis }: Glyphs,
): SafeText | undefined {
  const between = ` ${cursorAway} `;
  const above = path.slice(0, -1);
  const [first] = above;
  if (first === undefined) return undefined;
  const before = (titles: readonly SafeText[]) => joinSafe([...titles, safeText('')], between);
  // Room for the mark before it and the column after it.
  const isWhole = above.length < 2 || cellWidth(joinSafe(path, between)) <= columns - 4;
  return before(isWhole ? above : [first, safeText(ellipsis)]);
}

function nothing({ type, query, ...list }: PageList, isSearching: boolean, scopeKey: string): string {
  if (type !== 'search') return 'No matches. Erase some letters.';
  if (query.trim() === '') return 'Type words to search for.';
  if (isSearching) return 'Searching...';
  const isWithin = 'within' in list && list.within === 'section';
  return isWithin
    ? `Not found in this section; ${scopeKey} searches everything.`
    : 'No results. Try fewer or other words.';
}
