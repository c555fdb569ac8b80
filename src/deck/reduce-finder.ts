import type { ListAction } from '../list/list-action.ts';
import { reduceList } from '../list/reduce-list.ts';
import { transition } from '../transition.ts';
import type { DeckState, Finder } from './deck-state.ts';
import type { DeckReduced, DeckView, Hit } from './deck-view.ts';
import { start, to } from './moves.ts';

/** What a list over the slide does with an action. @param state the talk without the list */
export function reduceFinder(
  state: DeckState,
  finder: Finder,
  action: ListAction,
  view: DeckView,
): DeckReduced {
  const outcome = reduceList(finder, action, {
    entries: () => view.hits(finder.type, finder.query),
    isSearching: view.isSearching,
    visible: view.finderRows,
  });
  switch (outcome.type) {
    case 'open':
      return transition({ ...state, finder: outcome.list });
    case 'closed':
      return transition(state);
    case 'accepted':
      return goTo(outcome.entry, state, finder, view);
  }
}

/** Where an entry leads. */
function goTo(hit: Hit, state: DeckState, finder: Finder, view: DeckView): DeckReduced {
  const isSearch = finder.type === 'search';
  const found: DeckState = isSearch ? { ...state, query: finder.query, marked: hit.words?.() ?? [] } : state;
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
    query: finder.query,
  } as const;
  return transition(found, effect);
}
