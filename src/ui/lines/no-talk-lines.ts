import type { ConsoleState } from '../../app/console-state.ts';
import { middleOf, withinRows } from '../../app/frame.ts';
import type { SpeakerFrame } from '../../app/speaker-frame.ts';
import { wrap } from '../../layout/wrap.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import { decoration, type Line, lineWidth, padLine, span, truncateLine } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../setting.ts';
import { spread } from './columns.ts';
import { hintLine } from './hints.ts';
import type { Placed } from './place-lines.ts';

type Room = Pick<Exclude<SpeakerFrame, { kind: 'tooSmall' }>, 'message' | 'talks' | 'list' | 'status'>;

/** What a speaker view says while it follows no talk: none is running, or several are. */
export function noTalk(
  { talk, isLost, offers, talkList: { chosen }, notice }: ConsoleState,
  { message, talks, list, status }: Room,
  setting: Setting,
): Placed & { readonly last?: Line } {
  const { cursor, ellipsis } = setting.glyphs;
  const { speaker } = setting.keys;
  const { columns } = talks;
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
    const rect = middleOf(message, { ...message, rows: words.length });
    if (notice === undefined) return { rect, lines: words };
    const last = truncateLine([span(notice, ['notice'])], status.columns, ellipsis);
    return { rect: withinRows(rect, list), lines: words, last };
  }
  const ask = (question: string) => wrap([span(safeText(question), ['strong'])], columns);
  const short = ask('Which talk?');
  const long = ask('Lost the talk; trying to reconnect. Or choose another one:');
  // At least one entry must fit, with a blank row above it and the hints below.
  const asked = talk && isLost && long.length + 2 <= talks.rows ? long : short;
  const capacity = talks.rows - 1 - asked.length;
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
  const room = status.columns;
  const hints = hintLine('talks', Math.max(Math.floor(room / 3), room - lineWidth(where) - 2), setting);
  const last = spread(where, hints, room, ellipsis);
  return { rect: talks, lines: [...asked, [], ...entries], last };
}
