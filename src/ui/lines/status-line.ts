import type { AppState } from '../../app/state.ts';
import { linksOf } from '../../browse/section.ts';
import { shownAddress } from '../../layout/link-numbers.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import { spread } from './columns.ts';
import { type HintContext, hintLine } from './hints.ts';

/** How far down the text is: nothing where all of it is on the screen, `hidden` where none of it is. */
export type Progress = number | 'hidden' | undefined;

/** Narrower rows have no room for "Section 4 of 6" beside a hint. */
const leastForWords = 56;
/** What the hints keep of the row, whatever stands at its left: half of a narrow one, two fifths of a wide one. */
function columnsForHints(columns: number): number {
  return Math.max(Math.min(24, Math.floor(columns / 2)), Math.floor(columns * 0.4));
}

function whereabouts(state: AppState, progress: Progress, { middot }: Glyphs): Line {
  const { browse, library } = state;
  if (state.notice !== undefined) return [span(state.notice, ['notice'])];
  const count = library.sections.length;
  if (count === 0) return [decoration('No sections', 'status')];
  const isTight = state.size.columns < leastForWords;
  const links = linksOf(library.sections[browse.section]);
  const link = browse.link === undefined ? undefined : links[browse.link];
  if (link) {
    const position = isTight
      ? `${link.index + 1}/${links.length}`
      : `Link ${link.index + 1} of ${links.length}`;
    return [decoration(`${position} ${middot} `, 'status'), span(shownAddress(link.url), ['status'])];
  }
  const position = isTight ? `${browse.section + 1}/${count}` : `Section ${browse.section + 1} of ${count}`;
  const more =
    library.reading === undefined ? '' : ` ${middot} reading, ${Math.floor(library.reading * 100)} %`;
  if (progress === 'hidden') return [decoration(position, 'status')];
  const read = readSoFar(progress);
  const where = library.kind === 'file' ? read : `${position} ${middot} ${read}`;
  return [decoration(where + more, 'status')];
}

function readSoFar(progress: number | undefined): string {
  if (progress === undefined) return 'all';
  return progress >= 1 ? 'end' : `${Math.floor(progress * 100)} %`;
}

function contextOf({ help, browse, library }: AppState): HintContext {
  if (help) return 'help';
  if (browse.link !== undefined) return 'link';
  return library.kind === 'file' ? 'file' : browse.focus;
}

function helpWhereabouts(progress: Progress, { middot }: Glyphs): Line {
  const read = progress === 'hidden' ? '' : ` ${middot} ${readSoFar(progress)}`;
  return [decoration(`Keys${read}`, 'status')];
}

/** The last row: where one is at the left, the keys that matter at the right. */
export function statusLine(
  state: AppState,
  progress: Progress,
  columns: number,
  glyphs: Glyphs,
  ascii: boolean,
): Line {
  const left = state.help ? helpWhereabouts(progress, glyphs) : whereabouts(state, progress, glyphs);
  const rest = columns - lineWidth(left) - 2;
  // A notice says why nothing happened, and is gone with the next key: hints give way to all of it.
  const isNoticed = state.notice !== undefined && !state.help && lineWidth(left) <= columns;
  const room = isNoticed ? rest : Math.max(rest, columnsForHints(columns));
  const links = linksOf(state.library.sections[state.browse.section]).length > 0;
  const hints = hintLine(contextOf(state), room, { scroll: progress !== undefined, links }, ascii);
  return spread(left, hints, columns, glyphs.ellipsis);
}
