import type { FinderAction } from './deck-action.ts';
import type { DeckState, Finder } from './deck-state.ts';
import { type DeckReduced, type DeckView, still } from './deck-view.ts';
import { start, to } from './moves.ts';

/** Longer queries find nothing more. Characters. */
const longestQuery = 200;

/** The entry under the cursor of a list that may have become shorter since: the deck was read again. */
export function chosenOf({ chosen }: Finder, count: number): number {
  return Math.max(0, Math.min(chosen, count - 1));
}

/**
 * A finder after its query or its choice has changed.
 *
 * @param count how many entries it lists now @param visible how many of them are on the screen
 */
export function editFinder(finder: Finder, action: FinderAction, count: number, visible: number): Finder {
  const edited = (query: string) => ({
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

/** What an open finder does with an action. @param state the talk without the finder */
export function reduceFinder(
  state: DeckState,
  finder: Finder,
  action: FinderAction,
  view: DeckView,
): DeckReduced {
  if (action.type === 'back') return still(state);
  if (action.type === 'accept') return accept(state, finder, view);
  const { length } = view.hits(finder.type, finder.query);
  return still({ ...state, finder: editFinder(finder, action, length, view.finderRows) });
}

function accept(state: DeckState, finder: Finder, view: DeckView): DeckReduced {
  const hits = view.hits(finder.type, finder.query);
  const hit = hits[chosenOf(finder, hits.length)];
  if (!hit) return still({ ...state, finder });
  const found: DeckState = finder.type === 'search' ? { ...state, query: finder.query } : state;
  if (hit.type === 'slide') {
    // What was searched for may be in a later fragment.
    const place = finder.type === 'search' ? { step: Number.MAX_SAFE_INTEGER, row: 0 } : start;
    return to(found, hit.slide, place, view);
  }
  const { section, anchor } = hit;
  return {
    state: found,
    effects: [{ type: 'showSection', section, ...(anchor !== undefined && { anchor }) }],
  };
}
