import { commandName } from '../../command-name.ts';
import { wrap } from '../../layout/wrap.ts';
import { type Line, span, truncateLine } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { middleOf, withinRows } from '../frame.ts';
import type { Placed } from '../lines/place-lines.ts';
import { talkList } from '../list/talk-list.ts';
import type { Setting } from '../runtime/setting.ts';
import type { SpeakerFrame } from './speaker-frame.ts';
import type { SpeakerState } from './speaker-state.ts';

type Room = Pick<Exclude<SpeakerFrame, { kind: 'tooSmall' }>, 'message' | 'talks' | 'list' | 'status'>;

/** What a speaker view says while it follows no talk: none is running, or several are. */
export function noTalk(
  state: SpeakerState,
  { message, talks, list, status }: Room,
  setting: Setting,
): Placed & { readonly last?: Line } {
  const { talk, offers, notice } = state;
  if (offers.length >= (talk ? 1 : 2)) return { rect: talks, ...talkList(state, talks, status, setting) };
  const { speaker } = setting.keys;
  const { columns } = talks;
  const words: readonly Line[] = [
    ...wrap([span(safeText('No talk is running.'), ['strong'])], columns),
    [],
    ...wrap([span(safeText('Start one in another terminal:'))], columns),
    ...wrap([span(safeText(`${commandName()} present`), ['hint.key'])], columns),
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
  const last = truncateLine([span(notice, ['notice'])], status.columns, setting.glyphs.ellipsis);
  return { rect: withinRows(rect, list), lines: words, last };
}
