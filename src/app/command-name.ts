import type { ConsoleCommand } from './console-keymap.ts';
import type { DeckCommand, ListCommand } from './deck-keymap.ts';
import type { Command } from './keymap.ts';

type Asked = DeckCommand | ConsoleCommand | ListCommand;

/** What is several commands to a user. */
type Several =
  | 'choose'
  | 'curtain'
  | 'growNotes'
  | 'openFinder'
  | 'scroll'
  | 'scrollHalf'
  | 'scrollNotes'
  | 'type'
  | 'walkHits'
  | 'walkLinks';

/** The name of a command in the settings file. It stays what it is: people have it in their files. */
export type CommandName =
  | Command
  | Exclude<Asked['type'], Several>
  | 'black'
  | 'firstTwice'
  | 'lessNotes'
  | 'moreNotes'
  | 'notesDown'
  | 'notesUp'
  | 'overview'
  | 'rowDown'
  | 'rowUp'
  | 'slideNumber'
  | 'white';

/** The name of what a key asks for. In the browser commands are their names. */
export function commandName(command: Command | Asked): CommandName {
  if (typeof command === 'string') return command;
  switch (command.type) {
    case 'choose':
      return chooseNames[command.by][command.direction === 1 ? 0 : 1];
    case 'curtain':
      return command.curtain;
    case 'growNotes':
      return command.by > 0 ? 'moreNotes' : 'lessNotes';
    case 'openFinder':
      return command.finder;
    case 'scroll':
      return command.rows > 0 ? 'rowDown' : 'rowUp';
    case 'scrollHalf':
      return command.direction === 1 ? 'halfDown' : 'halfUp';
    case 'scrollNotes':
      return command.rows > 0 ? 'notesDown' : 'notesUp';
    case 'type':
      return command.key === 'g' ? 'firstTwice' : 'slideNumber';
    case 'walkHits':
      return command.direction === 1 ? 'nextHit' : 'previousHit';
    case 'walkLinks':
      return command.direction === 1 ? 'nextLink' : 'previousLink';
    default:
      return command.type;
  }
}

const chooseNames = {
  row: ['next', 'previous'],
  page: ['pageDown', 'pageUp'],
  end: ['last', 'first'],
} as const;
