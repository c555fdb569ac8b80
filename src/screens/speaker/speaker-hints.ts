import { decoration, type Line, lineWidth, type Role, span } from '../../terminal/line.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';
import { hintLine } from '../lines/hints.ts';
import { typedWords } from '../lines/typed-words.ts';
import { overlayWhereabouts } from '../lines/whereabouts.ts';
import type { Setting } from '../runtime/setting.ts';
import type { FollowedTalk, SpeakerState } from './speaker-state.ts';

/** The last row while a talk is followed: the name of the talk or a message, and the keys that matter. */
export function speakerHints(
  state: SpeakerState,
  talk: FollowedTalk,
  columns: number,
  setting: Setting,
): Line {
  const [words, role] = leftOf(state, talk, setting);
  const left: Line = [span(words, [role])];
  const isSaid = role === 'notice';
  // The keys matter more than the name of the talk, but a message keeps two thirds of the row.
  const room = isSaid ? Math.max(Math.floor(columns / 3), columns - lineWidth(left) - 2) : columns;
  return spread(left, hintLine('speaker', room, setting), columns, setting.glyphs.ellipsis);
}

function leftOf(
  { isLost, typed, notice }: SpeakerState,
  { name, trouble }: FollowedTalk,
  { keys }: Setting,
): readonly [SafeText, Role] {
  if (isLost) return [safeText('Lost the talk; trying to reconnect'), 'notice'];
  if (typed !== '') return [safeText(typedWords(typed, keys.speaker)), 'notice'];
  const said = notice ?? trouble;
  return said === undefined ? [name, 'status'] : [said, 'notice'];
}

/** The last row below the list of keys. @param row how far it is scrolled @param count all its rows */
export function speakerHelpStatus(
  row: number,
  count: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  setting: Setting,
): Line {
  const isWhole = count <= rows;
  const progress = isWhole ? undefined : (row + rows) / count;
  const where = overlayWhereabouts('Keys', progress, setting.glyphs);
  const hints = hintLine('speakerHelp', columns - where.length - 2, setting, isWhole ? ['scrollKeys'] : []);
  return spread([decoration(where, 'status')], hints, columns, setting.glyphs.ellipsis);
}
