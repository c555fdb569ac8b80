import { transition } from '../transition.ts';
import type { FinderAction } from './deck-action.ts';
import type { DeckState, Finder } from './deck-state.ts';
import type { DeckReduced, DeckView } from './deck-view.ts';
import { start, to } from './moves.ts';

/** Longer queries find nothing more. Characters. */
const longestQuery = 200;

/** The entry under the cursor of a list that may have become shorter since: the deck was read again. */
export function chosenOf({ chosen }: Pick<Finder, 'chosen'>, count: number): number {
  return Math.max(0, Math.min(chosen, count - 1));
}

/**
 * A picker, or any other list of that kind, after its query or its choice has changed.
 *
 * @param count how many entries it lists now @param visible how many of them are on the screen
 */
export function editFinder<List extends Pick<Finder, 'query' | 'chosen' | 'isAccepting'>>(
  list: List,
  action: FinderAction,
  count: number,
  visible: number,
): List {
  const { isAccepting: _, ...rest } = list;
  const finder = rest as List;
  const edited = (query: string): List => ({
    ...finder,
    query: [...query].slice(0, longestQuery).join(''),
    chosen: 0,
  });
  switch (action.type) {
    case 'editQuery':
      return edited(finder.query + action.text);
    case 'erase':
      return edited([...finder.query].slice(0, -1).join(''));
    case 'clearQuery':
      return edited('');
    case 'choose': {
      const last = Math.max(0, count - 1);
      const by = { row: 1, page: Math.max(1, visible - 1), end: last }[action.by];
      return {
        ...finder,
        chosen: Math.max(0, Math.min(last, chosenOf(finder, count) + action.direction * by)),
      };
    }
    case 'accept':
    case 'back':
      return finder;
  }
}

/** What an open picker does with an action. @param state the talk without the picker */
export function reduceFinder(
  state: DeckState,
  finder: Finder,
  action: FinderAction,
  view: DeckView,
): DeckReduced {
  if (action.type === 'back') return transition(state);
  if (action.type === 'accept') return accept(state, finder, view);
  const { length } = view.hits(finder.type, finder.query);
  return transition({ ...state, finder: editFinder(finder, action, length, view.finderRows) });
}

function accept(state: DeckState, finder: Finder, view: DeckView): DeckReduced {
  // What is listed until then was found for what was typed before.
  if (view.isSearching) return transition({ ...state, finder: { ...finder, isAccepting: true } });
  const hits = view.hits(finder.type, finder.query);
  const hit = hits[chosenOf(finder, hits.length)];
  if (!hit) return transition({ ...state, finder });
  const isSearch = finder.type === 'search';
  const found: DeckState = isSearch ? { ...state, query: finder.query, marked: hit.words?.() ?? [] } : state;
  if (hit.type === 'slide') {
    // What was searched for may be in a later fragment.
    const place = finder.type === 'search' ? { step: Number.MAX_SAFE_INTEGER, row: 0 } : start;
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
