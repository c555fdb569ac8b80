import { type Library, linksOf } from '../../library/section.ts';
import { isNews } from '../../library/section-of-kind.ts';
import { shownAddress } from '../../markdown/shown-address.ts';
import { decoration, type Line, lineWidth, span, truncateLine } from '../../terminal/line.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';
import { type HintName, type HintState, hintLine } from '../lines/hints.ts';
import { placeName } from '../lines/place-name.ts';
import { overlayWhereabouts, type ReadingProgress, whereabouts } from '../lines/whereabouts.ts';
import type { Setting } from '../runtime/setting.ts';
import type { InBrowser } from '../state.ts';
import type { ListEntry } from './list-entry.ts';
import type { Over } from './overlay.ts';

/**
 * The rows below the page. In the last one, the place is at the left and the keys that matter are at the right.
 * Messages are in the row above it, which is blank otherwise. Without that row, a message takes the left side.
 *
 * @param room how many there are
 */
export function statusLines(
  state: InBrowser,
  progress: ReadingProgress,
  room: Room,
  setting: Setting,
  { entries = [], elsewhere = [] }: Beside = {},
): readonly Line[] {
  const status = {
    where: whereabouts(state, progress, entries, setting.glyphs),
    notice: state.notice,
    link: linkLine(state, setting),
    hints: stateOf(state),
    without: [...useless(state, progress), ...elsewhere],
  };
  return rowsOf(status, room, setting);
}

type Beside = {
  /** Those of the list over the page, where one is open. */
  readonly entries?: readonly ListEntry[] | undefined;
  /** Hints for keys that the screen already shows. */
  readonly elsewhere?: readonly HintName[];
};

/** The same below the list of keys. */
export function keyListStatus(
  notice: SafeText | undefined,
  progress: ReadingProgress,
  room: Room,
  setting: Setting,
): readonly Line[] {
  const where = overlayWhereabouts('Keys', progress, setting.glyphs);
  const without = progress === undefined ? (['scroll'] as const) : [];
  return rowsOf({ where, notice, hints: 'help', without }, room, setting);
}

type Room = { readonly columns: number; readonly rows: number };

type Status = {
  readonly where: string;
  /** The message of the last command. */
  readonly notice: SafeText | undefined;
  /** Where the selected link leads. */
  readonly link?: Line | undefined;
  readonly hints: HintState;
  readonly without: readonly HintName[];
};

function rowsOf(
  { where: place, notice, link, hints: name, without }: Status,
  { columns, rows }: Room,
  setting: Setting,
): readonly Line[] {
  const { ellipsis } = setting.glyphs;
  const where: Line = [decoration(place, 'status')];
  const message = notice === undefined ? link : [span(notice, ['notice'])];
  const left = rows > 1 ? where : (message ?? where);
  const rest = columns - lineWidth(left) - 2;
  // A notice says why nothing happened, and is gone with the next key. In a low window it may displace the keys.
  const isWhole = left !== where && notice !== undefined && lineWidth(left) <= columns;
  const room = isWhole ? rest : Math.max(rest, columnsForHints(columns));
  const hints = hintLine(name, room, setting, without);
  const status = spread(left, hints, columns, ellipsis);
  return rows > 1 ? [truncateLine(message ?? [], columns, ellipsis), status] : [status];
}

/** What the hints always keep of the row: half of a narrow one, two fifths of a wide one. */
function columnsForHints(columns: number): number {
  return Math.max(Math.min(24, Math.floor(columns / 2)), Math.floor(columns * 0.4));
}

/** Where the selected link leads. */
function linkLine({ browse, library }: InBrowser, { glyphs }: Setting): Line | undefined {
  if (browse.over) return undefined;
  const link = linksOf(library.sections[browse.section]).find(({ index }) => index === browse.link);
  return (
    link && [span(placeName(link.url, library, browse.section, glyphs) ?? shownAddress(link.url), ['status'])]
  );
}

function stateOf({ browse, library }: InBrowser): HintState {
  if (browse.over) return stateOver(browse.over, library);
  if (browse.link !== undefined) return 'link';
  if (browse.found) return 'found';
  if (library.kind === 'file') return 'file';
  return isNews(library.sections[browse.section]) && browse.focus === 'panel' ? 'news' : browse.focus;
}

/** What lies over the page always has hints: a kind without any does not compile. */
function stateOver(over: Over, { kind }: Library): HintState {
  switch (over.type) {
    case 'about':
    case 'question':
    case 'outline':
    case 'newsLinks':
    case 'newsFilter':
      return over.type;
    case 'findings':
    case 'bookmarks':
      return 'outline';
    case 'news':
      return 'newsItems';
    case 'search':
      if (kind === 'file') return 'search';
      if (over.within === 'section') return 'searchOfSection';
      return kind === 'folder' ? 'searchOfPages' : 'searchOfAll';
  }
}

/** A key that would do nothing is not offered. */
function useless({ browse, library }: InBrowser, progress: ReadingProgress): readonly HintName[] {
  const hasLinks = linksOf(library.sections[browse.section]).length > 0;
  return [
    ...(progress === undefined ? (['scroll'] as const) : []),
    ...(hasLinks ? [] : (['links'] as const)),
    ...(!library.talk && browse.focus === 'menu' ? (['talk'] as const) : []),
  ];
}
