import type { AppState } from '../../app/state.ts';
import { type Library, linksOf } from '../../browse/section.ts';
import { shownAddress } from '../../layout/link-numbers.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import { spread } from './columns.ts';
import { type HintContext, hintLine } from './hints.ts';

/** How the screen's last row tells of the panel: nothing where all of it is on the screen. */
export type Progress = number | undefined;

function whereabouts(state: AppState, library: Library, progress: Progress, { middot }: Glyphs): Line {
  const { browse } = state;
  if (state.notice !== undefined) return [span(state.notice, ['notice'])];
  const section = library.sections[browse.section];
  if (!section) return [decoration('No sections', 'status')];
  const links = linksOf(section);
  const link = browse.link === undefined ? undefined : links[browse.link];
  if (link) {
    return [
      decoration(`Link ${link.index + 1} of ${links.length} ${middot} `, 'status'),
      span(shownAddress(link.url), ['status']),
    ];
  }
  const position = `Section ${browse.section + 1} of ${library.sections.length}`;
  const read = progress === undefined ? 'all' : progress >= 1 ? 'end' : `${Math.floor(progress * 100)} %`;
  return [decoration(`${position} ${middot} ${read}`, 'status')];
}

function contextOf({ help, browse }: AppState): HintContext {
  if (help) return 'help';
  if (browse.link !== undefined) return 'link';
  return browse.focus;
}

/** The last row: where one is at the left, the keys that matter at the right. */
export function statusLine(
  state: AppState,
  library: Library,
  progress: Progress,
  columns: number,
  glyphs: Glyphs,
  ascii: boolean,
): Line {
  const left: Line = state.help
    ? [decoration('Keys', 'status')]
    : whereabouts(state, library, progress, glyphs);
  // An address or a message may take what it needs of the row, up to the most needed hint.
  const hints = hintLine(contextOf(state), Math.max(columns - lineWidth(left) - 2, 8), ascii);
  return spread(left, hints, columns, glyphs.ellipsis);
}
