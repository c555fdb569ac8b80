import type { DeckAction } from '../../deck/deck-action.ts';
import type { KeyPress } from '../../keys/key-table.ts';
import type { TalkCommand } from '../../keys/talk-keys.ts';

/** The commands that are not about the slides: they mean the same on every screen. */
type ProgramCommand =
  | 'copyCode'
  | 'help'
  | 'interrupt'
  | 'mouse'
  | 'quit'
  | 'stackColumns'
  | 'suspend'
  | 'switchDiagrams'
  | 'switchTheme';

/** What the commands of a talk's keys mean to its slides. */
const actions: Readonly<Record<Exclude<TalkCommand, ProgramCommand | 'slideNumber'>, DeckAction>> = {
  next: { type: 'next' },
  previous: { type: 'previous' },
  accept: { type: 'accept' },
  halfDown: { type: 'scrollHalf', direction: 1 },
  halfUp: { type: 'scrollHalf', direction: -1 },
  rowDown: { type: 'scroll', rows: 1 },
  rowUp: { type: 'scroll', rows: -1 },
  goToTyped: { type: 'goToTyped' },
  firstTwice: { type: 'type', key: 'g' },
  first: { type: 'first' },
  last: { type: 'last' },
  overview: { type: 'openPicker', picker: 'overview' },
  search: { type: 'openPicker', picker: 'search' },
  findings: { type: 'openPicker', picker: 'findings' },
  nextHit: { type: 'walkHits', direction: 1 },
  previousHit: { type: 'walkHits', direction: -1 },
  black: { type: 'blank', blank: 'black' },
  white: { type: 'blank', blank: 'white' },
  toggleFooter: { type: 'toggleFooter' },
  back: { type: 'back' },
  nextLink: { type: 'walkLinks', direction: 1 },
  previousLink: { type: 'walkLinks', direction: -1 },
  copyAddress: { type: 'copyAddress' },
  showQr: { type: 'showQr' },
};

/** What a key asks of the slides. */
export function talkActionOf({ command, digit }: KeyPress<Exclude<TalkCommand, ProgramCommand>>): DeckAction {
  return command === 'slideNumber' ? { type: 'type', key: `${digit}` } : actions[command];
}
