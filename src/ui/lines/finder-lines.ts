import type { Finder } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import { chosenOf } from '../../deck/reduce-finder.ts';
import { markWords } from '../../layout/mark-words.ts';
import { snippet } from '../../layout/snippet.ts';
import { wrap } from '../../layout/wrap.ts';
import { searchWords } from '../../markdown/search-words.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import {
  decoration,
  type Line,
  lineWidth,
  padLine,
  type Role,
  type Span,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
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
  const chosen = chosenOf(finder, hits.length);
  const from = Math.max(0, Math.min(chosen - Math.floor(capacity / 2), hits.length - capacity));
  const words = searchWords(finder.query);
  const entries = hits.slice(from, from + capacity).flatMap((hit, index): readonly Line[] => {
    const isChosen = from + index === chosen;
    const isCurrent = hit.type === 'slide' && hit.slide === current;
    const title = titleRow(hit, isChosen, isCurrent, columns, glyphs, words);
    if (finder.type === 'overview') return [title];
    const room = Math.max(8, columns - indent);
    const text = markWords([span(snippet(hit.text, words, room, glyphs.ellipsis))], words, 'hit');
    return [title, truncateLine([decoration(' '.repeat(indent)), ...text], columns, glyphs.ellipsis)];
  });
  const found = entries.length > 0 ? entries : wrap([nothing(finder)], columns);
  return [queryLine(finder, columns, glyphs), [], ...found];
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

/** Of a long query its end is shown: there it is typed. */
function queryLine({ type, query }: Finder, columns: number, { bar, ellipsis }: Glyphs): Line {
  const label = decoration(type === 'overview' ? 'Slides with: ' : 'Search: ', 'hint.key');
  const cursor = decoration(bar, 'hint.key');
  const room = columns - lineWidth([label, cursor]);
  return [label, span(endOf(safeRow(query), room, safeText(ellipsis))), cursor];
}

function endOf(text: SafeText, columns: number, ellipsis: SafeText): SafeText {
  if (cellWidth(text) <= columns) return text;
  const kept: SafeText[] = [];
  let width = cellWidth(ellipsis);
  for (const grapheme of [...graphemes(text)].toReversed()) {
    width += cellWidth(grapheme);
    if (width > columns) break;
    kept.unshift(grapheme);
  }
  return joinSafe([ellipsis, ...kept]);
}

function nothing({ type, query }: Finder): Span {
  if (query.trim() === '') return span(safeText('Type what to look for.'));
  return span(safeText(type === 'overview' ? 'No slide is called so.' : 'Found nowhere.'));
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
      ['down', 'choose'],
      ['escape', 'back'],
      ['enter', 'show'],
    ],
    columns - 12,
    ascii,
  );
  return spread([decoration(`${count} ${what}`, 'status')], hints, columns, ellipsis);
}
