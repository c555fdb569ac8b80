import { type KeyName, typedText } from '../keys/key-name.ts';
import type { Keymaps } from '../keys/keymaps.ts';
import type { ListCommand } from '../keys/list-keys.ts';
import type { ListAction } from './list-action.ts';

/** What the commands of every list mean. */
const actions: Readonly<Record<Exclude<ListCommand, 'switchScope'>, ListAction>> = {
  next: { type: 'choose', by: 'row', direction: 1 },
  previous: { type: 'choose', by: 'row', direction: -1 },
  pageDown: { type: 'choose', by: 'page', direction: 1 },
  pageUp: { type: 'choose', by: 'page', direction: -1 },
  first: { type: 'choose', by: 'end', direction: -1 },
  last: { type: 'choose', by: 'end', direction: 1 },
  accept: { type: 'accept' },
  erase: { type: 'erase' },
  clearQuery: { type: 'clearQuery' },
  back: { type: 'back' },
};

/** What a key asks of an open list; nothing if it is not bound, or means something in some lists only. */
export function listActionOf(key: KeyName, lists: Keymaps['lists']): ListAction | undefined {
  const text = typedText(key);
  if (text !== undefined) return { type: 'editQuery', text };
  const command = lists.presses.get(key)?.command;
  return command === undefined || command === 'switchScope' ? undefined : actions[command];
}
