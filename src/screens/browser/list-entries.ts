import { filterNews, type NewsFilter, type NewsItem, readNews } from '../../library/news.ts';
import { newsFilters } from '../../library/news-filters.ts';
import { kindText } from '../../library/news-kinds.ts';
import type { Library, Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { headings, inlineText } from '../../markdown/plain-text.ts';
import { fold, searchWords } from '../../markdown/search-words.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import type { BrowseState } from './browse-state.ts';
import type { PageList } from './overlay.ts';

/** What an entry of a list leads to. */
export type Target =
  /** `words`: to mark, as they are there; looked for when someone asks. */
  | {
      readonly type: 'hit';
      readonly section: number;
      readonly block: number;
      readonly words: () => readonly string[];
    }
  | { readonly type: 'slide'; readonly slide: number; readonly words: () => readonly string[] }
  /** `block`: of those that are drawn, counted from 0. */
  | { readonly type: 'anchor'; readonly anchor: SafeText; readonly block: number }
  | { readonly type: 'item'; readonly item: SafeText; readonly hasLinks: boolean }
  | { readonly type: 'address'; readonly address: SafeText }
  | { readonly type: 'filter'; readonly filter: NewsFilter };

/** A row of a list that lies over the page. */
export type ListEntry = {
  /** What it is called; titles above it come before it. */
  readonly path: readonly SafeText[];
  /** How far it stands to the right, in levels. */
  readonly level?: number;
  /** Said behind the title. */
  readonly note?: SafeText;
  /** How many there are of it. */
  readonly count?: SafeText;
  /** What it says, in one row. */
  readonly text?: SafeText;
  /** It is the current choice. */
  readonly isCurrent?: true;
  readonly target: Target;
};

/** What a list is made from. */
export type ListSource = {
  /** With all the news, whatever is shown of them. */
  readonly library: Library;
  readonly browse: BrowseState;
  readonly hits: readonly SearchHit[];
};

/** The entries of a list that its query leaves. */
export function listEntries(list: PageList, { library, browse, hits }: ListSource): readonly ListEntry[] {
  const section = library.sections[browse.section];
  switch (list.type) {
    case 'search':
      return hitEntries(hits);
    case 'outline':
      return section ? named(list.query, outline(section)) : [];
    case 'news':
      return section ? named(list.query, shownItems(section, browse).map(itemEntry)) : [];
    case 'newsLinks':
      return section ? named(list.query, linkEntries(itemOf(section, list.item))) : [];
    case 'newsFilter':
      return section ? named(list.query, filterEntries(section, browse.newsFilter)) : [];
  }
}

let lastNamed:
  | { readonly query: string; readonly all: readonly ListEntry[]; readonly left: readonly ListEntry[] }
  | undefined;

/** The entries that say every word of a query; kept, as a key and the frame for it ask several times. */
function named(query: string, all: readonly ListEntry[]): readonly ListEntry[] {
  const words = searchWords(query);
  if (words.length === 0) return all;
  if (lastNamed?.query === query && lastNamed.all === all) return lastNamed.left;
  const left = all.filter(({ path, note = '', count = '', text = '' }) => {
    const said = fold([...path, note, count, text].join(' '));
    return words.every(word => said.includes(word));
  });
  lastNamed = { query, all, left };
  return left;
}

const knownEntries = new WeakMap<readonly SearchHit[], readonly ListEntry[]>();

/** The same entries for the same hits: there may be thousands. */
function hitEntries(hits: readonly SearchHit[]): readonly ListEntry[] {
  const entries = knownEntries.get(hits) ?? hits.map(hitEntry);
  knownEntries.set(hits, entries);
  return entries;
}

function hitEntry(hit: SearchHit): ListEntry {
  const { text } = hit;
  const words = () => hit.words;
  if (hit.type === 'slide') {
    const { slide, title } = hit;
    const path = [safeText('Talk'), safeText(`Slide ${slide + 1}: ${title}`)];
    return { path, text, target: { type: 'slide', slide, words } };
  }
  const { section, block, path } = hit;
  return { path, text, target: { type: 'hit', section, block, words } };
}

const knownOutlines = new WeakMap<Document, readonly ListEntry[]>();

/** The same entries for the same document: a long one has many headings, and every key asks for them. */
function outline({ document }: Section): readonly ListEntry[] {
  const entries = knownOutlines.get(document) ?? outlineOf(document);
  knownOutlines.set(document, entries);
  return entries;
}

function outlineOf({ blocks }: Document): readonly ListEntry[] {
  const shown = blocks.filter(({ type }) => type !== 'comment');
  const all = shown.flatMap((block, index) => headings([block]).map(heading => ({ heading, index })));
  const top = all.reduce((least, { heading }) => Math.min(least, heading.depth), 6);
  return all.map(({ heading: { depth, children, slug }, index }) => ({
    path: [safeRow(inlineText(children))],
    level: depth - top,
    target: { type: 'anchor', anchor: slug, block: index },
  }));
}

function shownItems(section: Section, { newsFilter = {} }: BrowseState): readonly NewsItem[] {
  return filterNews(readNews(section).items, newsFilter);
}

function itemOf(section: Section, id: SafeText): NewsItem | undefined {
  return readNews(section).items.find(item => item.id === id);
}

function itemEntry(item: NewsItem): ListEntry {
  const { id, title, links } = item;
  const kinds = [...new Set(links.map(({ kind }) => capitalized(kindText(kind))))];
  const said = [occasionOf(item), ...kinds].filter(part => part !== '');
  return {
    path: [title],
    ...(said.length > 0 && { text: safeText(said.join('; ')) }),
    target: { type: 'item', item: id, hasLinks: links.length > 0 },
  };
}

/** Where and when it was, as far as that is known; the year once. */
function occasionOf({ venue, date, year }: NewsItem): string {
  const when = date ?? (year === undefined ? '' : String(year));
  const isSaid = when === '' || venue?.includes(when);
  return [venue ?? '', isSaid ? '' : when].filter(part => part !== '').join(', ');
}

function linkEntries(item: NewsItem | undefined): readonly ListEntry[] {
  return (item?.links ?? []).map(({ text, address, note }) => ({
    path: [text],
    ...(note !== undefined && { note: safeText(`(${note})`) }),
    text: address,
    target: { type: 'address', address },
  }));
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function filterEntries(section: Section, now: NewsFilter = {}): readonly ListEntry[] {
  return newsFilters(readNews(section).items, now).map(({ name, count, isInForce, chosen }) => ({
    path: [name],
    count: safeText(`${count} ${count === 1 ? 'item' : 'items'}`),
    ...(isInForce && { note: safeText('(shown now)'), isCurrent: true as const }),
    target: { type: 'filter', filter: chosen },
  }));
}
