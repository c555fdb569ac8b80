import type { ConsoleState } from '../../app/console-state.ts';
import { wrap } from '../../layout/wrap.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import { decoration, type Line, lineWidth, padLine, span, truncateLine } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../setting.ts';
import { spread } from './columns.ts';
import { hintLine } from './hints.ts';
import { filled, indented, inMiddle } from './whole-screen.ts';

/** What a speaker view says while it follows no talk: none is running, or several are. */
export function noTalkLines(
  { size, talk, isLost, offers, talkList: { chosen }, notice }: ConsoleState,
  setting: Setting,
): readonly Line[] {
  const { cursor, ellipsis } = setting.glyphs;
  const { speaker } = setting.keys;
  const columns = Math.max(1, Math.min(60, size.columns - 2));
  if (offers.length < (talk ? 1 : 2)) {
    const words: readonly Line[] = [
      ...wrap([span(safeText('No talk is running.'), ['strong'])], columns),
      [],
      ...wrap([span(safeText('Start one in another terminal:'))], columns),
      ...wrap([span(safeText('dsac-info present'), ['hint.key'])], columns),
      [],
      ...wrap(
        [
          span(safeText('This view will find it. ')),
          span(safeText(`${speaker.label('quit')} closes the view.`)),
        ],
        columns,
      ),
    ];
    const rows = inMiddle(words, size, columns);
    if (notice === undefined) return rows;
    const said = truncateLine([span(notice, ['notice'])], Math.max(1, size.columns - 2), ellipsis);
    return filled(rows, size.rows - 1, indented(said, 1));
  }
  const ask = (question: string) => wrap([span(safeText(question), ['strong'])], columns);
  const short = ask('Which talk?');
  const long = ask('Lost the talk; trying to reconnect. Or choose another one:');
  // At least one entry must fit, with a blank row above it and the hints below.
  const asked = talk && isLost && long.length + 3 <= size.rows ? long : short;
  const capacity = size.rows - 2 - asked.length;
  const from = firstOfPage(chosen, offers.length, capacity);
  const entries = offers.slice(from, from + Math.max(1, capacity)).map(({ name, pid }, index): Line => {
    const isChosen = from + index === chosen;
    const role = isChosen ? 'finder.selected' : 'menu.item';
    const text: Line = [
      decoration(` ${isChosen ? cursor : ' '} `, role),
      span(name, [role]),
      decoration(' (process ', role),
      decoration(`${pid})`, role),
    ];
    return padLine(truncateLine(text, columns, ellipsis), columns, role);
  });
  const counted = decoration(`${offers.length} ${offers.length === 1 ? 'talk' : 'talks'}`, 'status');
  const where: Line = [notice === undefined ? counted : span(notice, ['notice'])];
  const room = Math.max(1, size.columns - 2);
  const hints = hintLine('talks', Math.max(Math.floor(room / 3), room - lineWidth(where) - 2), setting);
  const lines: readonly Line[] = [...asked, [], ...entries];
  const status = spread(where, hints, room, ellipsis);
  return filled(lines, size.rows - 1, status).map(line => indented(line, 1));
}
