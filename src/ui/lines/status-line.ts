import type { AppState } from '../../app/state.ts';
import type { ListEntry } from '../../browse/list-entries.ts';
import { filterText } from '../../browse/news-filters.ts';
import type { List } from '../../browse/over.ts';
import { linksOf } from '../../browse/section.ts';
import { newsSection } from '../../browse/shown-library.ts';
import { shownAddress } from '../../layout/link-numbers.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import type { Setting } from '../setting.ts';
import { spread } from './columns.ts';
import { foundText } from './found-text.ts';
import { fitHints, type HintContext, hintLine } from './hints.ts';
import { placeName } from './place-name.ts';

/** How far down the text is: nothing where all of it is on the screen, `hidden` where none of it is. */
export type Progress = number | 'hidden' | undefined;

/** Narrower rows have no room for "Section 4 of 6" beside a hint. */
const leastForWords = 56;
/** What the hints keep of the row, whatever stands at its left: half of a narrow one, two fifths of a wide one. */
function columnsForHints(columns: number): number {
  return Math.max(Math.min(24, Math.floor(columns / 2)), Math.floor(columns * 0.4));
}

function whereabouts(state: AppState, progress: Progress, glyphs: Glyphs): Line {
  const { middot } = glyphs;
  const { browse, library } = state;
  if (state.notice !== undefined) return [span(state.notice, ['notice'])];
  const count = library.sections.length;
  if (count === 0) return [decoration('No sections', 'status')];
  const isTight = state.size.columns < leastForWords;
  const links = linksOf(library.sections[browse.section]);
  const at = browse.link === undefined ? -1 : links.findIndex(({ index }) => index === browse.link);
  const link = links[at];
  if (link) {
    const position = isTight ? `${at + 1}/${links.length}` : `Link ${at + 1} of ${links.length}`;
    return [
      decoration(`${position} ${middot} `, 'status'),
      span(placeName(link.url, library, glyphs) ?? shownAddress(link.url), ['status']),
    ];
  }
  const section = isTight ? `${browse.section + 1}/${count}` : `Section ${browse.section + 1} of ${count}`;
  const { newsFilter, found } = browse;
  const isFiltered = newsFilter && library.sections[browse.section]?.id === newsSection;
  const position = isFiltered ? `${section} ${middot} ${filterText(newsFilter)}` : section;
  const more =
    library.reading === undefined ? '' : ` ${middot} reading, ${Math.floor(library.reading * 100)} %`;
  // In a menu alone the chosen row says which one it is.
  if (progress === 'hidden') return [decoration(isTight ? 'Sections' : `${count} sections`, 'status')];
  const read = readSoFar(progress);
  if (found) {
    const hit = isTight ? `${found.at + 1}/${found.count}` : `Hit ${found.at + 1} of ${found.count}`;
    return [decoration(`${hit} ${middot} ${read}${more}`, 'status')];
  }
  const where = library.kind === 'file' ? read : `${position} ${middot} ${read}`;
  return [decoration(where + more, 'status')];
}

function readSoFar(progress: number | undefined): string {
  if (progress === undefined) return 'all';
  return progress >= 1 ? 'end' : `${Math.floor(progress * 100)} %`;
}

function contextOf({ help, browse, library }: AppState): HintContext {
  if (help) return 'help';
  if (browse.over?.type === 'about') return 'about';
  if (browse.link !== undefined) return 'link';
  if (browse.found) return 'found';
  if (library.kind === 'file') return 'file';
  const isNews = library.sections[browse.section]?.id === newsSection;
  return isNews && browse.focus === 'panel' ? 'news' : browse.focus;
}

const countedNames: Readonly<Record<Exclude<List['type'], 'search'>, readonly [one: string, many: string]>> =
  {
    outline: ['heading', 'headings'],
    news: ['item', 'items'],
    newsLinks: ['link', 'links'],
    newsFilter: ['choice', 'choices'],
  };

function countText({ type }: List, entries: readonly ListEntry[], columns: number): string {
  const { length } = entries;
  if (type !== 'search') return `${length} ${countedNames[type][length === 1 ? 0 : 1]}`;
  const slides = entries.filter(({ target }) => target.type === 'slide').length;
  return foundText({ hits: length - slides, slides }, 'hits', columns);
}

/** The last row below a list: how much it has, and its keys. */
function listStatus(
  { library, notice }: AppState,
  list: List,
  entries: readonly ListEntry[],
  columns: number,
  { glyphs, ascii, keys: { lists } }: Setting,
): Line {
  const counted = decoration(countText(list, entries, columns), 'status');
  const left = notice === undefined ? counted : span(notice, ['notice']);
  const canSwitch = list.type === 'search' && library.kind === 'reference';
  const scope = list.type === 'search' && list.within === 'section' ? 'everything' : 'this section';
  const hints = fitHints(
    [
      [lists.first('next'), 'choose'],
      ...(canSwitch ? ([[lists.first('switchScope'), scope]] as const) : []),
      [lists.first('back'), 'back'],
      [
        lists.first('accept'),
        list.type === 'newsFilter' ? 'choose' : list.type === 'newsLinks' ? 'open' : 'show',
      ],
    ],
    columns - lineWidth([left]) - 2,
    ascii,
  );
  return spread([left], hints, columns, glyphs.ellipsis);
}

function coverWhereabouts(name: string, progress: Progress, { middot }: Glyphs): Line {
  const read = progress === 'hidden' ? '' : ` ${middot} ${readSoFar(progress)}`;
  return [decoration(`${name}${read}`, 'status')];
}

/**
 * The last row: where one is at the left, the keys that matter at the right.
 *
 * @param entries those of the list over the page, where one is open
 */
export function statusLine(
  state: AppState,
  progress: Progress,
  columns: number,
  setting: Setting,
  entries: readonly ListEntry[] = [],
): Line {
  const { glyphs } = setting;
  const { over } = state.browse;
  if (!state.help && over && over.type !== 'about') return listStatus(state, over, entries, columns, setting);
  const left = state.help
    ? coverWhereabouts('Keys', progress, glyphs)
    : over
      ? coverWhereabouts('Sources', progress, glyphs)
      : whereabouts(state, progress, glyphs);
  const rest = columns - lineWidth(left) - 2;
  // A notice says why nothing happened, and is gone with the next key: hints give way to all of it.
  const isNoticed = state.notice !== undefined && !state.help && lineWidth(left) <= columns;
  const room = isNoticed ? rest : Math.max(rest, columnsForHints(columns));
  const links = linksOf(state.library.sections[state.browse.section]).length > 0;
  const hints = hintLine(contextOf(state), room, { scroll: progress !== undefined, links }, setting);
  return spread(left, hints, columns, glyphs.ellipsis);
}
