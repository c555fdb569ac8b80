import type { Library } from '../library/section.ts';
import type { Document } from '../markdown/document.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { documentOf, type ReadSection } from './document-of.ts';
import { placeNames } from './link-place.ts';
import { linksOfPlace } from './numbered-links.ts';
import { type Passage, passageRows } from './passage.ts';
import { writeDocument } from './write-blocks.ts';

const written = {
  short: new WeakMap<Document, readonly Passage[]>(),
  whole: new WeakMap<Document, readonly Passage[]>(),
};

/**
 * The passages of a section. They are built once for a whole section, since that takes long for a long file.
 *
 * @param isWhole whether addresses are whole. There are as many passages either way.
 */
export function passagesOf(library: Library, read: ReadSection, isWhole = false): readonly Passage[] {
  const document = documentOf(library, read);
  if (!document) return [];
  const kept = isWhole ? written.whole : written.short;
  const known = kept.get(document);
  if (known) return known;
  const { numberOf } = linksOfPlace({ type: 'section', ...read, from: 0, to: 0 }, library);
  const passages = writeDocument(document, placeNames(library, read.section), { numberOf, isWhole });
  kept.set(document, passages);
  return passages;
}

/**
 * The end of the page that starts at a passage. It has as many passages as fit, and at least one. A passage is never
 * cut, and no page ends with a heading or the start of a list, or before a row that only announces an end.
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
    if (left < 0 && end > from && !passage.isEnd) break;
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

/** Without a width the terminal wraps, at about that many columns. */
const usualColumns = 80;

function rowCount(passage: Passage, isFirst: boolean, widest: number): number {
  const columns = Number.isFinite(widest) ? widest : usualColumns;
  // A word that is wider than a row continues in the next ones.
  const rows = passageRows(passage, columns).map(row => Math.max(1, Math.ceil(cellWidth(row) / columns)));
  return rows.reduce((sum, count) => sum + count, passage.isApart && !isFirst ? 1 : 0);
}
