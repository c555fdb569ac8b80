import { noFindingsText } from '../../check/finding-words.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { ListedEntries } from '../browser/list-entries.ts';
import type { ListEntry } from '../browser/list-entry.ts';
import type { PageList } from '../browser/overlay.ts';
import type { Setting } from '../runtime/setting.ts';
import { countByGroup } from './count-by-group.ts';
import { rowsForEntries, type ShownList } from './list-lines.ts';
import type { ListGroups } from './list-page.ts';
import { columnsBeside, foundMarks, type ListRow, typedMarks } from './list-row.ts';
import { pathAsides } from './path-asides.ts';
import { wrappedTitle } from './wrapped-title.ts';

const labels: Readonly<Record<PageList['type'], string>> = {
  search: 'Search',
  outline: 'Filter headings',
  findings: 'Filter findings',
  news: 'Filter items',
  newsLinks: 'Filter links',
  newsFilter: 'Show only',
  bookmarks: 'Bookmarks',
};

/** With fewer rows for entries, one for the name of a group is one too many: that is before the titles. */
export const leastForGroups = 12;
/** From this width on, the years of news are in the margin. */
const leastForMargin = 46;

/** Lists of which an entry has a text below its title. */
const listsWithTexts: ReadonlySet<PageList['type']> = new Set([
  'search',
  'findings',
  'news',
  'newsLinks',
] as const);

/** A list over the page of the browser, and the room for it. @param section the title of the section that is read */
export function pageList(
  list: PageList,
  entries: ListedEntries,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  { glyphs, keys }: Setting,
  { section, isSearching }: { readonly section: SafeText; readonly isSearching: boolean },
): ShownList {
  const { left } = entries;
  const isWithin = list.type === 'search' && list.within === 'section';
  const groups = groupsOf(list, entries, columns, rowsForEntries(rows));
  // In one section, all belong to the same group.
  const isNamed = isWithin || groups?.place === 'above' || groups?.place === 'beside';
  const hasPreviews = list.type === 'outline' && entries.all.length * 3 - 1 <= rowsForEntries(rows);
  const entryAt = (index: number) => left[index] as ListEntry;
  const previewOf = (index: number): Pick<ListRow, 'text'> => {
    const text = hasPreviews ? entryAt(index).preview?.() : undefined;
    return text === undefined ? {} : { text };
  };
  const wrappedAt = (index: number) =>
    list.type === 'bookmarks' ? wrappedTitle(entryAt(index), columns) : undefined;
  const isWrapped = list.type === 'bookmarks' && left.some((_, index) => wrappedAt(index));
  const labelsOf = (index: number) => labelsBeside(entryAt(index), groups, columns);
  return {
    label: isWithin ? `Search ${section}` : labels[list.type],
    list,
    count: left.length,
    total: entries.all.length,
    row(index) {
      const wrapped = wrappedAt(index);
      return {
        ...rowOf(entryAt(index), list, isNamed, columns, glyphs),
        ...labelsOf(index),
        ...previewOf(index),
        ...(wrapped && { wrapped }),
      };
    },
    hasTexts: hasPreviews || isWrapped || listsWithTexts.has(list.type),
    textRows(index) {
      if (list.type === 'bookmarks') return (wrappedAt(index)?.length ?? 1) - 1;
      const hasText =
        textOf(entryAt(index), isNamed) !== '' ||
        labelsOf(index).labels?.isBelow === true ||
        (previewOf(index).text ?? '') !== '';
      return hasText ? 1 : 0;
    },
    ...(groups && { groups }),
    nothing: nothing(list, isSearching, keys.lists.label('switchScope')),
  };
}

/** What can be opened, where it is not part of the text: beside the title if both fit. */
function labelsBeside(
  { labels: text, path }: ListEntry,
  groups: ListGroups | undefined,
  columns: number,
): Pick<ListRow, 'labels'> {
  if (text === undefined || groups?.place !== 'beside') return {};
  const title = path.at(-1) ?? safeText('');
  const margin = { name: safeText(''), columns: groups.columns, isLast: false };
  return { labels: { text, isBelow: columnsBeside({ title, margin }, columns) < cellWidth(text) } };
}

/** @param isNamed whether the name of the entry's group is seen */
function textOf({ text, group }: ListEntry, isNamed: boolean): SafeText {
  return (isNamed ? group?.text : undefined) ?? text ?? safeText('');
}

function groupsOf(
  list: PageList,
  { left, all }: ListedEntries,
  columns: number,
  rows: number,
): ListGroups | undefined {
  const nameOf = (index: number) => left[index]?.group?.name ?? safeText('');
  switch (list.type) {
    case 'search': {
      if (list.within === 'section' || rows < leastForGroups) return undefined;
      return { place: 'above', nameOf, countOf: index => countByGroup(left).get(nameOf(index)) ?? 0 };
    }
    case 'news':
      return columns < leastForMargin ? undefined : { place: 'beside', nameOf, columns: widestName(all) };
    case 'outline':
    case 'newsFilter':
      return { place: 'apart', nameOf, count: countByGroup(all).size };
    case 'findings':
    case 'newsLinks':
    case 'bookmarks':
      return undefined;
  }
}

function widestName(entries: readonly ListEntry[]): number {
  return entries.reduce((most, { group }) => Math.max(most, cellWidth(group?.name ?? safeText(''))), 0);
}

/** @param isNamed whether the name of the entry's group is seen */
function rowOf(entry: ListEntry, list: PageList, isNamed: boolean, columns: number, glyphs: Glyphs): ListRow {
  const { path, level = 0, note, count, target, group } = entry;
  const words = target.type === 'hit' || target.type === 'slide' ? target.words : undefined;
  const title = (isNamed ? group?.title : undefined) ?? path.at(-1) ?? safeText('');
  const text = textOf(entry, isNamed);
  const above = isNamed ? undefined : pathAbove(path, columns, glyphs);
  const asides = isNamed ? pathAsides(path, glyphs) : [];
  return {
    lead: '  '.repeat(level),
    title,
    ...(above !== undefined && { path: above }),
    asides,
    // Of headings, those of the two highest levels are strong.
    ...(level > 1 && { isMinor: true }),
    ...(count !== undefined && { suffix: count }),
    ...(note !== undefined && { note }),
    ...(text !== '' && { text }),
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
  if (type === 'findings') return noFindingsText(query, isSearching);
  if (type !== 'search') return 'No matches. Erase some letters.';
  if (query.trim() === '') return 'Type words to search for.';
  if (isSearching) return 'Searching...';
  const isWithin = 'within' in list && list.within === 'section';
  return isWithin
    ? `Not found in this section; ${scopeKey} searches everything.`
    : 'No results. Try fewer or other words.';
}
