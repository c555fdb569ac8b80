import type { Finder } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import { chosenOf } from '../../list/list-state.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import { joinSafe, safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../setting.ts';
import { spread } from './columns.ts';
import { foundText } from './found-text.ts';
import { hintLine } from './hints.ts';
import { entryAtRow, foundWords, type ListRow, listCapacity, listLines, typedWords } from './list-lines.ts';

/** How many entries fit: one row each in the list of slides, two in a search, which shows what was found. */
export function finderCapacity(type: Finder['type'], rows: number): number {
  return listCapacity(type === 'search', rows);
}

/**
 * A list over the slide.
 *
 * @param current the slide that is on the screen
 * @param isSearching whether there may be more hits in a moment
 */
export function finderLines(
  finder: Finder,
  hits: readonly Hit[],
  current: number,
  size: { readonly columns: number; readonly rows: number },
  glyphs: Glyphs,
  isSearching = false,
): readonly Line[] {
  const { type, query } = finder;
  const list = {
    label: type === 'overview' ? 'Filter slides' : 'Search',
    query,
    count: hits.length,
    row: (index: number) => rowOf(hits[index] as Hit, query, current, glyphs),
    chosen: chosenOf(finder, hits.length),
    hasTexts: type === 'search',
    nothing: nothing(finder, isSearching),
  };
  return listLines(list, size, glyphs);
}

/** The entry in a row of the list, both counted from 0. @param count how many hits there are @param rows of all of it */
export function finderEntryAt(finder: Finder, row: number, count: number, rows: number): number | undefined {
  return entryAtRow(
    row,
    { chosen: chosenOf(finder, count), count, hasTexts: finder.type === 'search' },
    rows,
  );
}

function rowOf(hit: Hit, query: string, current: number, { cursorAway }: Glyphs): ListRow {
  const { text, words } = hit;
  const isCurrent = hit.type === 'slide' && hit.slide === current;
  return {
    lead: hit.type === 'slide' ? `${String(hit.slide + 1).padStart(3)} ` : '  - ',
    title: hit.type === 'slide' ? hit.title : joinSafe(hit.path, ` ${cursorAway} `),
    ...(isCurrent && { note: safeText('(on screen)') }),
    text,
    marked: words ? foundWords(words) : typedWords(query),
  };
}

function nothing({ type, query }: Finder, isSearching: boolean): string {
  if (query.trim() === '') return 'Type words to search for.';
  if (isSearching) return 'Searching...';
  return type === 'overview'
    ? 'No slide title matches. Erase some letters.'
    : 'No results. Try fewer or other words.';
}

/** The last row: how much was found, and the keys. */
export function finderFooter(
  { type }: Finder,
  hits: readonly Hit[],
  columns: number,
  setting: Setting,
): Line {
  const slides = hits.filter(hit => hit.type === 'slide').length;
  const counts = { hits: hits.length - slides, slides };
  const isTitles = type === 'overview' && slides === 0;
  const found: Line = [decoration(isTitles ? '0 slides' : foundText(counts, 'slides', columns), 'status')];
  const hints = hintLine(type === 'overview' ? 'slides' : 'search', columns - lineWidth(found) - 2, setting);
  return spread(found, hints, columns, setting.glyphs.ellipsis);
}
