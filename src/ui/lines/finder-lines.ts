import type { Finder } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import { markWords } from '../../layout/mark-words.ts';
import { searchWords, snippet } from '../../markdown/search-words.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, padLine, type Role, span, truncateLine } from '../../terminal/line.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { spread } from './columns.ts';
import { fitHints } from './hints.ts';

/** The rows above the entries: the query and a blank one. */
const queryRows = 2;

/** How many entries fit: one row each in the overview, two in a search, which shows what was found. */
export function finderCapacity(type: Finder['type'], rows: number): number {
  const room = Math.max(1, rows - queryRows);
  return type === 'overview' ? room : Math.max(1, Math.floor(room / 2));
}

/**
 * A list over the slide.
 *
 * @param current the slide that is on the screen beneath
 */
export function finderLines(
  finder: Finder,
  hits: readonly Hit[],
  current: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  glyphs: Glyphs,
): readonly Line[] {
  const capacity = finderCapacity(finder.type, rows);
  const from = Math.max(0, Math.min(finder.chosen - Math.floor(capacity / 2), hits.length - capacity));
  const words = searchWords(finder.query);
  const entries = hits.slice(from, from + capacity).flatMap((hit, index): readonly Line[] => {
    const isChosen = from + index === finder.chosen;
    const isCurrent = hit.type === 'slide' && hit.slide === current;
    const title = titleRow(hit, isChosen, isCurrent, columns, glyphs, words);
    if (finder.type === 'overview') return [title];
    const room = Math.max(8, columns - indent);
    const text = markWords([span(snippet(hit.text, words, room - 2, glyphs.ellipsis))], words, 'hit');
    return [title, truncateLine([decoration(' '.repeat(indent)), ...text], columns, glyphs.ellipsis)];
  });
  return [queryLine(finder, columns, glyphs), [], ...(entries.length > 0 ? entries : [[nothing(finder)]])];
}

/** The columns for the mark and the number. */
const indent = 7;

function titleRow(
  hit: Hit,
  isChosen: boolean,
  isCurrent: boolean,
  columns: number,
  { cursor, ellipsis }: Glyphs,
  words: readonly string[],
): Line {
  const role: Role = isChosen ? 'finder.selected' : 'menu.item';
  const number = hit.type === 'slide' ? String(hit.slide + 1).padStart(3) : '  -';
  const name: Line = [
    decoration(` ${isChosen ? cursor : ' '} ${number} `, role),
    ...markWords([span(hit.title, [role])], words, 'hit'),
    ...(isCurrent ? [decoration(' (on the screen)', role)] : []),
  ];
  const row = truncateLine(name, columns - 1, ellipsis);
  return isChosen ? padLine(row, columns, role) : row;
}

function queryLine({ type, query }: Finder, columns: number, { bar, ellipsis }: Glyphs): Line {
  const label = type === 'overview' ? 'Slides with: ' : 'Search: ';
  const typed: Line = [decoration(label, 'hint.key'), span(safeRow(query)), decoration(bar, 'hint.key')];
  return truncateLine(typed, columns, ellipsis);
}

function nothing({ type, query }: Finder) {
  if (query.trim() === '')
    return decoration('Type what to look for, in the talk and in the whole reference.');
  return decoration(type === 'overview' ? 'No slide is called so.' : 'Found nowhere.');
}

/** The last row: how much was found, and the keys. */
export function finderFooter(
  { type }: Finder,
  count: number,
  columns: number,
  { ellipsis }: Glyphs,
  ascii: boolean,
): Line {
  const what = type === 'overview' ? (count === 1 ? 'slide' : 'slides') : count === 1 ? 'hit' : 'hits';
  const hints = fitHints(
    [
      ['up', 'and'],
      ['down', 'choose'],
      ['escape', 'back'],
      ['enter', 'show'],
    ],
    columns - 12,
    ascii,
  );
  return spread([decoration(`${count} ${what}`, 'status')], hints, columns, ellipsis);
}
