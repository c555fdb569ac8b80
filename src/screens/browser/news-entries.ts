import { filterNews, type NewsFilter, type NewsItem, readNews } from '../../library/news.ts';
import { newsFilters } from '../../library/news-filters.ts';
import { kindText } from '../../library/news-kinds.ts';
import type { Section } from '../../library/section.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { ListEntry } from './list-entry.ts';

/** What the margin says where the year of an item is unknown. */
const noYear = safeText('None');

/** The items of the news that a filter leaves. */
export function itemEntries(section: Section, filter: NewsFilter = {}): readonly ListEntry[] {
  return filterNews(readNews(section).items, filter).map(itemEntry);
}

function itemEntry(item: NewsItem): ListEntry {
  const { id, title, year, venue, date, links } = item;
  const kinds = [...new Set(links.map(({ kind }) => capitalized(kindText(kind))))];
  const said = [occasionOf(item), ...kinds].filter(part => part !== '');
  const occasion = [venue ?? '', date ?? ''].filter(part => part !== '').join(', ');
  return {
    path: [title],
    ...(said.length > 0 && { text: safeText(said.join('; ')) }),
    ...(kinds.length > 0 && { labels: safeText(kinds.join('  ')) }),
    group: { name: year === undefined ? noYear : safeText(String(year)), text: safeText(occasion) },
    target: { type: 'item', item: id, hasLinks: links.length > 0 },
  };
}

/** Where and when it was, as far as that is known; the year once. */
function occasionOf({ venue, date, year }: NewsItem): string {
  const when = date ?? (year === undefined ? '' : String(year));
  const isSaid = when === '' || venue?.includes(when);
  return [venue ?? '', isSaid ? '' : when].filter(part => part !== '').join(', ');
}

/** The links of an item. @param id that of the item */
export function linkEntries(section: Section, id: SafeText): readonly ListEntry[] {
  const links = readNews(section).items.find(item => item.id === id)?.links ?? [];
  return links.map(({ text, address, note }) => ({
    path: [text],
    ...(note !== undefined && { note: safeText(`(${note})`) }),
    text: address,
    target: { type: 'address', address },
  }));
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What the news can be filtered by: years, kinds of link, or nothing. */
export function filterEntries(section: Section, now: NewsFilter = {}): readonly ListEntry[] {
  return newsFilters(readNews(section).items, now).map(({ name, by, count, isInForce, chosen }) => ({
    path: [name],
    count: safeText(`${count} ${count === 1 ? 'item' : 'items'}`),
    ...(isInForce && { note: safeText('(shown now)'), isCurrent: true as const }),
    group: { name: safeText(by) },
    target: { type: 'filter', filter: chosen },
  }));
}
