import { filterNews, type NewsFilter, newsDocument, readNews } from './news.ts';
import type { Library, Section } from './section.ts';
import { isNews } from './section-of-kind.ts';

const kept = new WeakMap<Library, Map<string, Library>>();

/** The library with only those news that a filter lets through; the same one for the same filter. */
export function shownLibrary(library: Library, filter: NewsFilter | undefined): Library {
  if (!filter) return library;
  const known = kept.get(library) ?? new Map<string, Library>();
  kept.set(library, known);
  const key = `${filter.year} ${filter.kind}`;
  const found = known.get(key) ?? {
    ...library,
    sections: library.sections.map(section => (isNews(section) ? filtered(section, filter) : section)),
  };
  known.set(key, found);
  return found;
}

function filtered(section: Section, filter: NewsFilter): Section {
  const items = filterNews(readNews(section).items, filter);
  return { ...section, document: newsDocument(section.document, items) };
}
