import { type ConsoleState, initialConsole } from '../../src/app/console-state.ts';
import { type InTalk, initialTalkState, type Talk } from '../../src/app/state.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { builtInLibrary, readRepositoryFile } from './setting.ts';

/** The built-in talk. */
export const builtInTalk = talkOf(readRepositoryFile('content/talk.md'), 'content/talk.md');

/** A talk of one file, at its beginning. */
export function talkOf(text: string, file = 'talk.md'): Talk {
  const source = { file, text, included: [] };
  const deck = readDeck(source);
  return { source, deck, state: openingState(deck), reference: builtInLibrary };
}

/** The program while a talk is given. */
export function talkState(talk: Talk, [columns, rows]: readonly [columns: number, rows: number]): InTalk {
  return initialTalkState({ columns, rows }, talk);
}

/** A console that follows a talk: where that is, and what it says of its clock. */
export function consoleState(
  talk: Talk,
  place: {
    readonly slide: number;
    readonly step?: number;
    readonly elapsed?: number;
    readonly curtain?: 'black' | 'white';
  },
  [columns, rows]: readonly [columns: number, rows: number],
): ConsoleState {
  const { slide, step = 0, elapsed = 0, curtain } = place;
  return {
    ...initialConsole({ columns, rows }, 0, safeText('14:05:09')),
    talk: {
      name: talk.deck.settings.title ?? safeText('Talk'),
      deck: talk.deck,
      slide,
      step,
      row: 0,
      ...(curtain && { curtain }),
      elapsed,
      heardAt: 0,
      isRunning: elapsed > 0,
    },
  };
}
