import { plainPage, withFilter } from '../browse/browse-state.ts';
import type { ListEntry } from '../browse/list-entries.ts';
import { filterText } from '../browse/news-filters.ts';
import type { List } from '../browse/over.ts';
import { newsSection } from '../browse/shown-library.ts';
import type { FinderAction } from '../deck/deck-action.ts';
import { chosenOf, editFinder } from '../deck/reduce-finder.ts';
import { transition } from '../transition.ts';
import { browsed, entriesOf, placeOnPage } from './browsed.ts';
import { typedText } from './deck-keymap.ts';
import type { KeyName } from './keymap.ts';
import { showHit } from './reduce-found.ts';
import { type BrowserView, noticed, type Reduced } from './reduced.ts';
import type { InBrowser } from './state.ts';

/** What a list over the page does with a key. Characters go into its query. */
export function pressInList(state: InBrowser, list: List, key: KeyName, view: BrowserView): Reduced {
  const typed = typedText(key);
  if (typed !== undefined) return actOnList(state, list, { type: 'editQuery', text: typed }, view);
  const command = view.keys.lists.presses.get(key)?.command;
  if (!command) return transition(state);
  if (command.type !== 'switchScope') return actOnList(state, list, command, view);
  return list.type === 'search' ? switchScope(state, list) : transition(state);
}

/** What a list does with an action of a list. */
export function actOnList(state: InBrowser, list: List, action: FinderAction, view: BrowserView): Reduced {
  switch (action.type) {
    case 'back':
      return transition(withList(state, listBelow(list)));
    case 'accept':
      return accept(state, list, view);
    default: {
      const { length } = entriesOf(state, list);
      return transition(withList(state, editFinder(list, action, length, view.list.visible)));
    }
  }
}

export function withList(state: InBrowser, list: List | undefined): InBrowser {
  const { over: _, ...page } = state.browse;
  return { ...state, browse: list ? { ...page, over: list } : page };
}

/** Closing the links of an item leads back to the list of items. */
function listBelow(list: List): List | undefined {
  return list.type === 'newsLinks' ? list.below : undefined;
}

/** A file has only itself to be searched. */
function switchScope(state: InBrowser, list: Extract<List, { type: 'search' }>): Reduced {
  if (state.library.kind === 'file') return transition(state);
  const within = list.within === 'everything' ? 'section' : 'everything';
  return transition(withList(state, { ...list, within, chosen: 0 }));
}

function accept(state: InBrowser, list: List, view: BrowserView): Reduced {
  // The entries listed until then were found for the query before this one.
  if (list.type === 'search' && state.search?.isSearching)
    return transition(withList(state, { ...list, isAccepting: true }));
  const entries = entriesOf(state, list);
  const entry = entries[chosenOf(list, entries.length)];
  return entry ? goTo(state, list, entry, entries, view) : transition(state);
}

function goTo(
  state: InBrowser,
  list: List,
  { target }: ListEntry,
  entries: readonly ListEntry[],
  view: BrowserView,
): Reduced {
  const page = plainPage(state.browse);
  switch (target.type) {
    case 'hit': {
      const search = list.type === 'search' ? list : { query: list.query, within: 'section' as const };
      return transition(showHit(state, target, entries, search, page, view));
    }
    case 'slide': {
      const { slide, words } = target;
      return transition(state, { type: 'openTalk', slide, query: list.query, words: words() });
    }
    case 'anchor': {
      const jump = view.scroller(page).anchor(target.anchor);
      const { section } = page;
      return transition({
        ...state,
        browse: browsed(page, { type: 'visit', section, jump }, state.library, view),
      });
    }
    case 'item': {
      if (!target.hasLinks) return noticed(state, 'This item has no links');
      if (list.type !== 'news') return transition(state);
      return transition(
        withList(state, { type: 'newsLinks', item: target.item, query: '', chosen: 0, below: list }),
      );
    }
    case 'address':
      return transition(state, { type: 'openAddress', address: target.address });
    case 'filter': {
      const filtered = { ...withFilter(page, target.filter), focus: 'panel' as const };
      const { newsFilter } = filtered;
      const shown = { ...state, browse: filtered };
      if (!newsFilter) return transition(shown);
      const key = view.keys.browser.label('newsFilter');
      return noticed(shown, `Showing ${filterText(newsFilter)}; ${key} changes the filter`);
    }
  }
}

/** A search has found something: what Enter was pressed for before that, may be. */
export function foundInList(state: InBrowser, view: BrowserView): Reduced {
  const { over } = state.browse;
  if (over?.type !== 'search' || !over.isAccepting) return transition(state);
  const { isAccepting: _, ...list } = over;
  return actOnList(withList(state, list), list, { type: 'accept' }, view);
}

/** Opens the list that a command asks for; says so where there is none here. */
export function openList(state: InBrowser, type: 'search' | 'outline' | 'news' | 'newsFilter'): Reduced {
  const { library, browse } = state;
  const section = library.sections[browse.section];
  const empty = { query: '', chosen: 0 };
  if (type === 'search') {
    const within = library.kind === 'file' ? 'section' : 'everything';
    return transition(withList(state, { type, within, ...empty }));
  }
  if (type !== 'outline' && (library.kind === 'file' || section?.id !== newsSection)) {
    return noticed(state, 'Only the news section has a filter');
  }
  const list: List = { type, ...empty };
  const entries = entriesOf(state, list);
  if (entries.length === 0) return noticed(state, 'No headings here');
  const { block } = placeOnPage(state);
  const current =
    type === 'outline'
      ? entries.findLastIndex(({ target }) => target.type === 'anchor' && target.block <= block)
      : entries.findIndex(({ isCurrent }) => isCurrent);
  return transition(withList(state, { ...list, chosen: Math.max(0, current) }));
}
