import { filterText } from '../../library/news-filters.ts';
import { linksOf } from '../../library/section.ts';
import { isNews } from '../../library/section-of-kind.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import type { ListEntry } from '../browser/list-entry.ts';
import type { PageList } from '../browser/overlay.ts';
import { foundText } from '../list/found-text.ts';
import type { InBrowser } from '../state.ts';

/** How far down the text is: `undefined` if all of it is on the screen, `hidden` if none of it is. */
export type ReadingProgress = number | 'hidden' | undefined;

/** Narrower rows have no room for "Section 4 of 6" next to a hint. */
const leastForWords = 56;

const countedNames: Readonly<Record<Exclude<PageList['type'], 'search'>, readonly [string, string]>> = {
  outline: ['heading', 'headings'],
  findings: ['finding', 'findings'],
  news: ['item', 'items'],
  newsLinks: ['link', 'links'],
  newsFilter: ['choice', 'choices'],
  bookmarks: ['bookmark', 'bookmarks'],
};

/**
 * Where the reader is, in few words.
 *
 * @param entries those of the list over the page, where one is open
 */
export function whereabouts(
  state: InBrowser,
  progress: ReadingProgress,
  entries: readonly ListEntry[],
  glyphs: Glyphs,
): string {
  const { over } = state.browse;
  if (over?.type === 'about') return overlayWhereabouts('Sources', progress, glyphs);
  if (over?.type === 'question') return 'Question';
  if (!over) return pageWhereabouts(state, progress, glyphs);
  return countText(over, entries, state.size.columns);
}

function countText({ type }: PageList, entries: readonly ListEntry[], columns: number): string {
  const { length } = entries;
  if (type !== 'search') return `${length} ${countedNames[type][length === 1 ? 0 : 1]}`;
  const slides = entries.filter(({ target }) => target.type === 'slide').length;
  return foundText({ hits: length - slides, slides }, 'hits', columns);
}

/** The same for an overlay: what it is, and how far down it is. */
export function overlayWhereabouts(name: string, progress: ReadingProgress, { middot }: Glyphs): string {
  return progress === 'hidden' ? name : `${name} ${middot} ${readSoFar(progress)}`;
}

function pageWhereabouts(state: InBrowser, progress: ReadingProgress, { middot }: Glyphs): string {
  const { browse, library, size } = state;
  const { newsFilter, found } = browse;
  const count = library.sections.length;
  const section = library.sections[browse.section];
  const [one, several] = library.kind === 'folder' ? ['Page', 'pages'] : ['Section', 'sections'];
  if (!section) return `No ${several}`;
  const isTight = size.columns < leastForWords;
  const numbered = (name: string, at: number, of: number) =>
    isTight ? `${at + 1}/${of}` : `${name} ${at + 1} of ${of}`;
  const links = linksOf(section);
  const link = browse.link === undefined ? -1 : links.findIndex(({ index }) => index === browse.link);
  if (link !== -1) return numbered('Link', link, links.length);
  // In a menu without a page, the chosen row already says which section it is.
  if (progress === 'hidden')
    return isTight ? capitalized(several) : [`${count} ${several}`, ...listingOf(state)].join(` ${middot} `);
  const isFiltered = newsFilter && isNews(section);
  const where = found
    ? [numbered('Hit', found.at, found.count)]
    : library.kind === 'file'
      ? []
      : [numbered(one, browse.section, count), ...(isFiltered ? [filterText(newsFilter)] : [])];
  const how = section.page?.state === 'listed' ? [] : [readSoFar(progress)];
  return [...where, ...listingOf(state), ...how, ...readingOf(state)].join(` ${middot} `);
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** How much of a long page has been read, or that it is about to be. */
function readingOf({ browse, library }: InBrowser): readonly string[] {
  const page = library.sections[browse.section]?.page;
  if (page?.state === 'listed') return ['reading'];
  return page?.reading === undefined ? [] : [`reading, ${Math.floor(page.reading * 100)}%`];
}

function listingOf({ library }: InBrowser): readonly string[] {
  return library.folder?.isListing ? ['listing'] : [];
}

function readSoFar(progress: number | undefined): string {
  if (progress === undefined) return 'all';
  return progress >= 1 ? 'end' : `${Math.floor(progress * 100)}%`;
}
