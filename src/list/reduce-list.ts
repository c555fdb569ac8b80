import type { ListAction } from './list-action.ts';
import { chosenOf, type ListState } from './list-state.ts';

/** Longer queries find nothing more. Characters. */
const longestQuery = 200;

/** What is listed. */
export type ListView<Entry> = {
  /** The entries that the query leaves. They are asked for only where they matter: there may be thousands. */
  entries(): readonly Entry[];
  /** There may be more entries in a moment, or others. */
  readonly isSearching?: boolean;
  /** How many entries are on the screen. */
  readonly visible: number;
  /** The screen is read row by row: from what is typed, the first step leads to the first entry, not past it. */
  readonly isRead?: boolean;
};

/** What comes of an action: the list stays open, or closes, or leads somewhere. */
export type ListOutcome<List, Entry> =
  | { readonly type: 'open'; readonly list: List }
  | { readonly type: 'closed' }
  | { readonly type: 'accepted'; readonly list: List; readonly entry: Entry };

/** What an open list does with an action. Pure; where an entry leads is decided by the screen. */
export function reduceList<List extends ListState, Entry>(
  before: List,
  action: ListAction,
  view: ListView<Entry>,
): ListOutcome<List, Entry> {
  const list = before.isAccepting ? withoutAccepting(before) : before;
  const edited = (query: string): ListOutcome<List, Entry> => ({
    type: 'open',
    list: { ...list, query: [...query].slice(0, longestQuery).join(''), chosen: 0, isTyping: true },
  });
  switch (action.type) {
    case 'editQuery':
      return edited(list.query + action.text);
    case 'erase':
      return edited([...list.query].slice(0, -1).join(''));
    case 'clearQuery':
      return edited('');
    case 'choose': {
      const { length } = view.entries();
      // Someone who reads by the cursor has not been at the first entry yet.
      if (list.isTyping && view.isRead && action.direction === 1)
        return { type: 'open', list: withoutTyping(list) };
      const by = { row: 1, page: Math.max(1, view.visible - 1), end: length }[action.by];
      const chosen = chosenOf({ chosen: chosenOf(list, length) + action.direction * by }, length);
      return { type: 'open', list: { ...withoutTyping(list), chosen } };
    }
    case 'accept': {
      const pointed = action.entry === undefined ? list : { ...list, chosen: action.entry };
      // What is listed until then was found for what was typed before.
      if (view.isSearching) return { type: 'open', list: { ...pointed, isAccepting: true } };
      const entries = view.entries();
      const entry = entries[chosenOf(pointed, entries.length)];
      return entry === undefined
        ? { type: 'open', list: pointed }
        : { type: 'accepted', list: pointed, entry };
    }
    case 'back':
      return { type: 'closed' };
  }
}

function withoutTyping<List extends ListState>({ isTyping: _, ...list }: List): List {
  return list as List;
}

function withoutAccepting<List extends ListState>({ isAccepting: _, ...list }: List): List {
  return list as List;
}
