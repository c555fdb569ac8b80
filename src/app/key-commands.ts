import type { DeckState } from '../deck/deck-state.ts';
import type { ConsoleCommand } from './console-keymap.ts';
import { type DeckCommand, typedText } from './deck-keymap.ts';
import type { KeyName } from './keymap.ts';
import type { Keymaps } from './keymaps.ts';

/** These work everywhere, even while the user types. */
const always = new Set(['suspend', 'interrupt']);

/** What a key asks for in a talk; nothing where it is not bound. */
export function deckCommandOf(
  key: KeyName,
  { finder }: Pick<DeckState, 'finder'>,
  { talk, lists }: Keymaps,
): DeckCommand | undefined {
  const pressed = talk.presses.get(key);
  if (!finder)
    return pressed?.digit === undefined ? pressed?.command : { type: 'type', key: `${pressed.digit}` };
  const typed = typedText(key);
  if (typed !== undefined) return { type: 'editQuery', text: typed };
  const inList = lists.presses.get(key)?.command;
  // A talk has no section to search in.
  if (inList && inList.type !== 'switchScope') return inList;
  return pressed && always.has(pressed.command.type) ? pressed.command : undefined;
}

/** What a key asks for in a speaker view; nothing if it is not bound. @param isTyping whether a list is open */
export function consoleCommandOf(
  key: KeyName,
  isTyping: boolean,
  { speaker, lists }: Keymaps,
): ConsoleCommand | undefined {
  if (!isTyping) {
    const pressed = speaker.presses.get(key);
    return pressed?.digit === undefined ? pressed?.command : { type: 'type', key: `${pressed.digit}` };
  }
  const text = typedText(key);
  if (text !== undefined) return { type: 'editQuery', text };
  const inList = lists.presses.get(key)?.command;
  return inList?.type === 'switchScope' ? undefined : inList;
}
