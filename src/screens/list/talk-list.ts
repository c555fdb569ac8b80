import { wrap } from '../../layout/wrap.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { decoration, type Line, lineWidth, span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { Rect } from '../frame.ts';
import { spread } from '../lines/columns.ts';
import { hintLine } from '../lines/hints.ts';
import type { Setting } from '../runtime/setting.ts';
import type { SpeakerState, TalkOffer } from '../speaker/speaker-state.ts';
import { entryLines } from './list-lines.ts';
import type { ListRow } from './list-row.ts';

const unmarked = { words: [], areWhole: false } as const;

/**
 * The list of running talks, of which a speaker view follows one.
 *
 * @param room for the question and the entries @param status for the last row
 */
export function talkList(
  { talk, isLost, offers, talkList: list, notice }: SpeakerState,
  { columns, rows }: Pick<Rect, 'columns' | 'rows'>,
  status: Pick<Rect, 'columns'>,
  setting: Setting,
): { readonly lines: readonly Line[]; readonly last: Line } {
  const { glyphs } = setting;
  const ask = (question: string) => wrap([span(safeText(question), ['strong'])], columns);
  const short = ask('Which talk?');
  const long = ask('Lost the talk; trying to reconnect. Or choose another one:');
  // At least one entry must fit, with a blank row above it and the hints below.
  const asked = talk && isLost && long.length + 2 <= rows ? long : short;
  const shown = {
    list,
    count: offers.length,
    row: (index: number) => rowOf(offers[index] as TalkOffer, columns),
    hasTexts: false,
  };
  const entries = entryLines(shown, { columns, rows: rows - 1 - asked.length }, glyphs);
  const counted = decoration(`${offers.length} ${offers.length === 1 ? 'talk' : 'talks'}`, 'status');
  const where: Line = [notice === undefined ? counted : span(notice, ['notice'])];
  const room = status.columns;
  const hints = hintLine('talks', Math.max(Math.floor(room / 3), room - lineWidth(where) - 2), setting);
  return { lines: [...asked, [], ...entries], last: spread(where, hints, room, glyphs.ellipsis) };
}

function rowOf({ name, pid }: TalkOffer, columns: number): ListRow {
  return { lead: '', title: name, suffix: processText(name, pid, columns), marked: unmarked };
}

/** The columns that a long title keeps. */
const leastForTitle = 12;
/** The mark before a title, the blank after it, and the last column. */
const besideTitle = 5;

/** Talks may have the same title, so their processes tell them apart; in a narrow window by their numbers alone. */
function processText(name: SafeText, pid: number, columns: number): SafeText {
  const words = joinSafe([safeText('(process'), safeText(`${pid})`)], ' ');
  const room = columns - besideTitle - cellWidth(words);
  return room >= Math.min(cellWidth(name), leastForTitle) ? words : safeText(`(${pid})`);
}
