import { type AppState, initialState, type Talk } from '../../src/app/state.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { builtInLibrary, readRepositoryFile } from './setting.ts';

/** The built-in talk. */
export const builtInTalk = talkOf(readRepositoryFile('content/talk.md'), 'content/talk.md');

/** A talk of one file, at its beginning. */
export function talkOf(text: string, file = 'talk.md'): Talk {
  const source = { file, text, included: [] };
  const deck = readDeck(source);
  return { source, deck, state: openingState(deck), reference: builtInLibrary, isOverBrowser: false };
}

/** The program while a talk is given. */
export function talkState(talk: Talk, [columns, rows]: readonly [columns: number, rows: number]): AppState {
  return { ...initialState({ columns, rows }, builtInLibrary), talk };
}
