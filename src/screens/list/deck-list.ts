import type { Picker } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import { joinSafe, safeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';
import { hintLine } from '../lines/hints.ts';
import type { Setting } from '../runtime/setting.ts';
import { foundText } from './found-text.ts';
import { listCapacity, type ShownList } from './list-lines.ts';
import { foundMarks, type ListRow, typedMarks } from './list-row.ts';

/** How many entries fit: one row each in the list of slides, two in a search, which shows what was found. */
export function deckListCapacity(type: Picker['type'], rows: number): number {
  return listCapacity(type === 'search', rows);
}

/**
 * A list over the slide.
 *
 * @param current the slide that is on the screen
 * @param isSearching whether there may be more hits in a moment
 */
export function deckList(
  picker: Picker,
  hits: readonly Hit[],
  current: number,
  glyphs: Glyphs,
  isSearching = false,
): ShownList {
  const { type, query } = picker;
  return {
    label: type === 'overview' ? 'Filter slides' : 'Search',
    list: picker,
    count: hits.length,
    row: index => rowOf(hits[index] as Hit, query, current, glyphs),
    hasTexts: type === 'search',
    nothing: nothing(picker, isSearching),
  };
}

function rowOf(hit: Hit, query: string, current: number, { cursorAway }: Glyphs): ListRow {
  const { text, words } = hit;
  const isCurrent = hit.type === 'slide' && hit.slide === current;
  return {
    lead: hit.type === 'slide' ? `${String(hit.slide + 1).padStart(3)} ` : '  - ',
    title: hit.type === 'slide' ? hit.title : joinSafe(hit.path, ` ${cursorAway} `),
    ...(isCurrent && { note: safeText('(on screen)') }),
    text,
    marked: words ? foundMarks(words) : typedMarks(query),
  };
}

function nothing({ type, query }: Picker, isSearching: boolean): string {
  if (query.trim() === '') return 'Type words to search for.';
  if (isSearching) return 'Searching...';
  return type === 'overview'
    ? 'No slide title matches. Erase some letters.'
    : 'No results. Try fewer or other words.';
}

/** The last row: how much was found, and the keys. */
export function deckListFooter(
  { type }: Picker,
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
