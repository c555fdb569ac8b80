import type { ConsoleState, TalkOffer } from '../../../app/console-state.ts';
import { wrap } from '../../../layout/wrap.ts';
import { cellWidth } from '../../../terminal/cell-width.ts';
import { decoration, type Line, lineWidth, span } from '../../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../../terminal/safe-text.ts';
import type { Setting } from '../../setting.ts';
import { spread } from '../columns.ts';
import { hintLine } from '../hints.ts';
import { filled, indented } from '../whole-screen.ts';
import { entryLines } from './list-lines.ts';
import type { ListRow } from './list-row.ts';

const unmarked = { words: [], areWhole: false } as const;

/** The list of running talks, of which a speaker view follows one. @param columns those of the entries */
export function talkListLines(
  { size, talk, isLost, offers, talkList, notice }: ConsoleState,
  columns: number,
  setting: Setting,
): readonly Line[] {
  const { glyphs } = setting;
  const ask = (question: string) => wrap([span(safeText(question), ['strong'])], columns);
  const short = ask('Which talk?');
  const long = ask('Lost the talk; trying to reconnect. Or choose another one:');
  // At least one entry must fit, with a blank row above it and the hints below.
  const asked = talk && isLost && long.length + 3 <= size.rows ? long : short;
  const list = {
    list: talkList,
    count: offers.length,
    row: (index: number) => rowOf(offers[index] as TalkOffer, columns),
    hasTexts: false,
  };
  const entries = entryLines(list, { columns, rows: size.rows - 2 - asked.length }, glyphs);
  const counted = decoration(`${offers.length} ${offers.length === 1 ? 'talk' : 'talks'}`, 'status');
  const where: Line = [notice === undefined ? counted : span(notice, ['notice'])];
  const room = Math.max(1, size.columns - 2);
  const hints = hintLine('talks', Math.max(Math.floor(room / 3), room - lineWidth(where) - 2), setting);
  const status = spread(where, hints, room, glyphs.ellipsis);
  return filled([...asked, [], ...entries], size.rows - 1, status).map(line => indented(line, 1));
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
