import type { AppState } from '../../app/state.ts';
import type { ListEntry } from '../../browse/list-entries.ts';
import { linksOf } from '../../browse/section.ts';
import { newsSection } from '../../browse/shown-library.ts';
import { shownAddress } from '../../layout/link-numbers.ts';
import { decoration, type Line, lineWidth, span, truncateLine } from '../../terminal/line.ts';
import type { Setting } from '../setting.ts';
import { spread } from './columns.ts';
import { type HintName, type HintState, hintLine } from './hints.ts';
import { placeName } from './place-name.ts';
import { type ReadingProgress, whereabouts } from './whereabouts.ts';

/**
 * The rows below the page. In the last one, the place is at the left and the keys that matter are at the right.
 * Messages are in the row above it, which is blank otherwise. Without that row, a message takes the left side.
 *
 * @param rows how many there are @param entries those of the list over the page, where one is open
 */
export function statusLines(
  state: AppState,
  progress: ReadingProgress,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  setting: Setting,
  entries: readonly ListEntry[] = [],
): readonly Line[] {
  const { ellipsis } = setting.glyphs;
  const where: Line = [decoration(whereabouts(state, progress, entries, setting.glyphs), 'status')];
  const message = messageOf(state, setting);
  const left = rows > 1 ? where : (message ?? where);
  const rest = columns - lineWidth(left) - 2;
  // A notice says why nothing happened, and is gone with the next key. In a low window it may displace the keys.
  const isWhole = left !== where && state.notice !== undefined && lineWidth(left) <= columns;
  const room = isWhole ? rest : Math.max(rest, columnsForHints(columns));
  const hints = hintLine(stateOf(state), room, setting, useless(state, progress));
  const status = spread(left, hints, columns, ellipsis);
  return rows > 1 ? [truncateLine(message ?? [], columns, ellipsis), status] : [status];
}

/** What the hints always keep of the row: half of a narrow one, two fifths of a wide one. */
function columnsForHints(columns: number): number {
  return Math.max(Math.min(24, Math.floor(columns / 2)), Math.floor(columns * 0.4));
}

/** The message of the last command; otherwise where the selected link leads. */
function messageOf({ notice, help, browse, library }: AppState, { glyphs }: Setting): Line | undefined {
  if (notice !== undefined) return [span(notice, ['notice'])];
  if (help || browse.over) return undefined;
  const link = linksOf(library.sections[browse.section]).find(({ index }) => index === browse.link);
  return link && [span(placeName(link.url, library, glyphs) ?? shownAddress(link.url), ['status'])];
}

function stateOf({ help, browse, library }: AppState): HintState {
  const { over } = browse;
  if (help) return 'help';
  switch (over?.type) {
    case 'about':
    case 'outline':
    case 'newsLinks':
    case 'newsFilter':
      return over.type;
    case 'news':
      return 'newsItems';
    case 'search':
      if (library.kind === 'file') return 'search';
      return over.within === 'section' ? 'searchOfSection' : 'searchOfAll';
    case undefined:
      break;
  }
  if (browse.link !== undefined) return 'link';
  if (browse.found) return 'found';
  if (library.kind === 'file') return 'file';
  const isNews = library.sections[browse.section]?.id === newsSection;
  return isNews && browse.focus === 'panel' ? 'news' : browse.focus;
}

/** A key that would do nothing is not offered. */
function useless({ browse, library }: AppState, progress: ReadingProgress): readonly HintName[] {
  const hasLinks = linksOf(library.sections[browse.section]).length > 0;
  return [
    ...(progress === undefined ? (['scroll'] as const) : []),
    ...(hasLinks ? [] : (['links'] as const)),
  ];
}
