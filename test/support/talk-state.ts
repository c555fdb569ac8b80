import { readDeck } from '../../src/deck/deck-source.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { initialSpeaker, type SpeakerState } from '../../src/screens/speaker/speaker-state.ts';
import { type InTalk, initialTalkState, type Talk } from '../../src/screens/state.ts';
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
export function speakerState(
  talk: Talk,
  place: {
    readonly slide: number;
    readonly step?: number;
    readonly elapsed?: number;
    readonly blank?: 'black' | 'white';
  },
  [columns, rows]: readonly [columns: number, rows: number],
): SpeakerState {
  const { slide, step = 0, elapsed = 0, blank } = place;
  return {
    ...initialSpeaker({ columns, rows }, 0, safeText('14:05:09')),
    talk: {
      name: talk.deck.settings.title ?? safeText('Talk'),
      deck: talk.deck,
      slide,
      step,
      row: 0,
      ...(blank && { blank }),
      elapsed,
      heardAt: 0,
      isRunning: elapsed > 0,
    },
  };
}
