import { filterNews, newsDocument, readNews } from '../library/news.ts';
import type { Library } from '../library/section.ts';
import type { Document } from '../markdown/document.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { placeNames } from './link-place.ts';
import { type Passage, passageRows } from './passage.ts';
import type { SectionVisit } from './state.ts';
import { writeDocument } from './write-blocks.ts';

type Read = Pick<SectionVisit, 'section' | 'filter'>;

/** The document of a section: all of it, or the filtered news. */
export function documentOf({ sections }: Library, { section, filter }: Read): Document | undefined {
  const found = sections[section];
  if (!found || !filter) return found?.document;
  const { items } = readNews(found);
  return newsDocument(found.document, filterNews(items, filter));
}

const written = new WeakMap<Document, readonly Passage[]>();

/** The passages of a section. They are built once for a whole section, since that takes long for a long file. */
export function passagesOf(library: Library, read: Read): readonly Passage[] {
  const document = documentOf(library, read);
  if (!document) return [];
  const known = written.get(document);
  if (known) return known;
  const passages = writeDocument(document, placeNames(library, read.section));
  written.set(document, passages);
  return passages;
}

/**
 * The end of the page that starts at a passage. It has as many passages as fit, and at least one. A passage is never
 * cut, and no page ends with a heading or the start of a list.
 *
 * @param rows how many the page may have
 * @param columns how wide a row may be, in cells
 * @returns the index of the first passage after the page, counted from 0
 */
export function pageEnd(passages: readonly Passage[], from: number, rows: number, columns: number): number {
  let left = rows;
  let end = from;
  for (; end < passages.length; end += 1) {
    const passage = passages[end];
    if (!passage) break;
    left -= rowCount(passage, end === from, columns);
    if (left < 0 && end > from) break;
  }
  if (end === passages.length) return end;
  let kept = end;
  while (kept - 1 > from && passages[kept - 1]?.leads) kept -= 1;
  return kept;
}

/** The start of the page that ends before a passage. The parameters are those of `pageEnd`. */
export function pageBefore(
  passages: readonly Passage[],
  before: number,
  rows: number,
  columns: number,
): number {
  let from = before;
  let left = rows;
  while (from > 0) {
    const passage = passages[from - 1];
    if (!passage) break;
    left -= rowCount(passage, false, columns);
    if (left < 0 && from < before) break;
    from -= 1;
  }
  return from;
}

function rowCount(passage: Passage, isFirst: boolean, columns: number): number {
  // A word that is wider than a row continues in the next ones.
  const rows = passageRows(passage, columns).map(row => Math.max(1, Math.ceil(cellWidth(row) / columns)));
  return rows.reduce((sum, count) => sum + count, passage.isApart && !isFirst ? 1 : 0);
}
