import { filterNews, newsDocument, readNews } from '../library/news.ts';
import type { Library } from '../library/section.ts';
import type { Document } from '../markdown/document.ts';
import type { SectionVisit } from './state.ts';

/** What of a section is read. */
export type ReadSection = Pick<SectionVisit, 'section' | 'filter'>;

/** The document of a section: all of it, or the filtered news. */
export function documentOf({ sections }: Library, { section, filter }: ReadSection): Document | undefined {
  const found = sections[section];
  if (!found || !filter) return found?.document;
  const { items } = readNews(found);
  return newsDocument(found.document, filterNews(items, filter));
}
