import type { ConsoleState } from '../../app/console-state.ts';
import { wrap } from '../../layout/wrap.ts';
import { type Line, span, truncateLine } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../setting.ts';
import { talkListLines } from './list/talk-list.ts';
import { filled, indented, inMiddle } from './whole-screen.ts';

/** What a speaker view says while it follows no talk: none is running, or several are. */
export function noTalkLines(state: ConsoleState, setting: Setting): readonly Line[] {
  const { size, talk, offers, notice } = state;
  const columns = Math.max(1, Math.min(60, size.columns - 2));
  if (offers.length >= (talk ? 1 : 2)) return talkListLines(state, columns, setting);
  const paragraph = (...spans: Line) => wrap(spans, columns);
  const words: readonly Line[] = [
    ...paragraph(span(safeText('No talk is running.'), ['strong'])),
    [],
    ...paragraph(span(safeText('Start one in another terminal:'))),
    ...paragraph(span(safeText('dsac-info present'), ['hint.key'])),
    [],
    ...paragraph(
      span(safeText('This view will find it. ')),
      span(safeText(`${setting.keys.speaker.label('quit')} closes the view.`)),
    ),
  ];
  const rows = inMiddle(words, size, columns);
  if (notice === undefined) return rows;
  const said = truncateLine(
    [span(notice, ['notice'])],
    Math.max(1, size.columns - 2),
    setting.glyphs.ellipsis,
  );
  return filled(rows, size.rows - 1, indented(said, 1));
}
