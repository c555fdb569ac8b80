import { findingsText, noFindingsText } from '../../check/finding-words.ts';
import type { Picker } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';
import { hintLine } from '../lines/hints.ts';
import type { Setting } from '../runtime/setting.ts';
import { foundText } from './found-text.ts';
import { rowsForEntries, type ShownList } from './list-lines.ts';
import { foundMarks, type ListRow, typedMarks } from './list-row.ts';
import { leastForGroups } from './page-list.ts';
import { pathAsides } from './path-asides.ts';

/** What a list over the slide depends on besides its hits. */
type DeckListShape = {
  /** The slide that is on the screen. */
  readonly current: number;
  /** How many slides there are. */
  readonly slides: number;
  /** The rows of the whole list. */
  readonly rows: number;
  /** Whether there may be more hits in a moment. */
  readonly isSearching?: boolean;
  /** Whether sections are searched, too: then each is a group, and so are the slides. */
  readonly hasSections?: boolean;
};

/** A list over the slide. */
export function deckList(
  picker: Picker,
  hits: readonly Hit[],
  { current, slides, rows, isSearching = false, hasSections = false }: DeckListShape,
  glyphs: Glyphs,
): ShownList {
  const { type, query } = picker;
  const isNamed = type === 'search' && hasSections && rowsForEntries(rows) >= leastForGroups;
  const hitAt = (index: number) => hits[index] as Hit;
  const nameOf = (index: number) => groupName(hitAt(index));
  return {
    label: { overview: 'Filter slides', search: 'Search', findings: 'Filter findings' }[type],
    list: picker,
    count: hits.length,
    ...(type === 'overview' && { total: slides }),
    row: index => rowOf(hitAt(index), query, current, isNamed, glyphs),
    hasTexts: type !== 'overview',
    textRows: index => (hitAt(index).text === '' ? 0 : 1),
    ...(isNamed && {
      groups: {
        place: 'above',
        nameOf,
        countOf: index => hits.filter(hit => groupName(hit) === nameOf(index)).length,
      },
    }),
    nothing: nothing(picker, isSearching),
  };
}

function groupName(hit: Hit): SafeText {
  return (hit.type === 'slide' ? undefined : hit.path[0]) ?? safeText('Slides');
}

/** @param isNamed whether the section of a hit is named above it */
function rowOf(hit: Hit, query: string, current: number, isNamed: boolean, glyphs: Glyphs): ListRow {
  const { text, words } = hit;
  const marked = words ? foundMarks(words) : typedMarks(query);
  if (hit.type === 'slide') {
    const isCurrent = hit.slide === current;
    const lead = `${String(hit.slide + 1).padStart(3)} `;
    return { lead, title: hit.title, ...(isCurrent && { note: safeText('(on screen)') }), text, marked };
  }
  const { path } = hit;
  const between = ` ${glyphs.cursorAway} `;
  if (!isNamed) return { lead: '  - ', title: joinSafe(path, between), text, marked };
  const asides = pathAsides(path, glyphs);
  return { lead: '    ', title: path.at(-1) ?? safeText(''), asides, text, marked };
}

function nothing({ type, query }: Picker, isSearching: boolean): string {
  if (type === 'findings') return noFindingsText(query, isSearching);
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
  const count = type === 'findings' ? findingsText(hits.length) : foundText(counts, 'slides', columns);
  const found: Line = [decoration(isTitles ? '0 slides' : count, 'status')];
  const hints = hintLine(type === 'overview' ? 'slides' : 'search', columns - lineWidth(found) - 2, setting);
  return spread(found, hints, columns, setting.glyphs.ellipsis);
}
