import type { ListAction } from '../list/list-action.ts';
import { reduceList } from '../list/reduce-list.ts';
import { transition } from '../transition.ts';
import type { DeckState, Picker } from './deck-state.ts';
import type { DeckReduced, DeckView, Hit } from './deck-view.ts';
import { start, to } from './moves.ts';

/** What a list over the slide does with an action. @param state the talk without the list */
export function reducePicker(
  state: DeckState,
  picker: Picker,
  action: ListAction,
  view: DeckView,
): DeckReduced {
  const outcome = reduceList(picker, action, {
    entries: () => view.hits(picker.type, picker.query),
    isSearching: view.isSearching,
    visible: view.pickerRows,
    ...(view.isRead && { isRead: true }),
  });
  switch (outcome.type) {
    case 'open':
      return transition({ ...state, picker: outcome.list });
    case 'closed':
      return transition(state);
    case 'accepted':
      return goTo(outcome.entry, state, picker, view);
  }
}

/** Where an entry leads. */
function goTo(hit: Hit, state: DeckState, picker: Picker, view: DeckView): DeckReduced {
  const isSearch = picker.type === 'search';
  const found: DeckState = isSearch ? { ...state, query: picker.query, marked: hit.words?.() ?? [] } : state;
  if (hit.type === 'slide') {
    // What was searched for may be in a later fragment.
    const place = isSearch ? { step: Number.MAX_SAFE_INTEGER, row: 0 } : start;
    return to(found, hit.slide, place, view);
  }
  const { section, block, words } = hit;
  const effect = {
    type: 'showSection',
    section,
    block,
    words: words?.() ?? [],
    query: picker.query,
  } as const;
  return transition(found, effect);
}
