import type { KeyName } from '../../keys/key-name.ts';
import { filterText } from '../../library/news-filters.ts';
import { isNews, placeOfKind } from '../../library/section-of-kind.ts';
import type { ListAction } from '../../list/list-action.ts';
import { listActionOf } from '../../list/list-commands.ts';
import { openedList } from '../../list/list-state.ts';
import { reduceList } from '../../list/reduce-list.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import { type BrowserView, noticed, type Reduced } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { goToBookmark } from './bookmarks.ts';
import { plainPage, withFilter } from './browse-state.ts';
import { browsed, entriesOf, placeOnPage } from './browsed.ts';
import type { ListEntry } from './list-entry.ts';
import { headingAt } from './outline-column.ts';
import type { PageList } from './overlay.ts';
import { showHit } from './reduce-found.ts';

/** What a list over the page does with a key. Characters go into its query. */
export function pressInList(state: InBrowser, list: PageList, key: KeyName, view: BrowserView): Reduced {
  const { lists } = view.keys;
  const bookmark =
    list.type === 'bookmarks' ? state.bookmarks?.find(({ letter }) => letter === key) : undefined;
  if (bookmark) return goToBookmark(withList(state, undefined), bookmark, view);
  const action = listActionOf(key, lists);
  if (action) return actOnList(state, list, action, view);
  const isSwitch = lists.presses.get(key)?.command === 'switchScope';
  return isSwitch && list.type === 'search' ? switchScope(state, list) : transition(state);
}

/** What a list over the page does with an action of a list. */
export function actOnList(state: InBrowser, list: PageList, action: ListAction, view: BrowserView): Reduced {
  const entries = () => entriesOf(state, list);
  const isSearching = isSearchingList(state, list);
  const outcome = reduceList(list, action, {
    entries,
    isSearching,
    visible: view.list.visible,
    isRead: state.isMenuHidden === true,
  });
  switch (outcome.type) {
    case 'open':
      return transition(withList(state, outcome.list));
    case 'closed':
      return transition(withList(state, listBelow(list)));
    case 'accepted':
      return goTo(withList(state, outcome.list), outcome.list, outcome.entry, view);
  }
}

/** Whether a list may have more entries in a moment, or others. */
export function isSearchingList({ search, check }: InBrowser, list: PageList): boolean {
  if (list.type === 'findings') return check?.isChecking === true;
  return list.type === 'search' && search?.isSearching === true;
}

export function withList(state: InBrowser, list: PageList | undefined): InBrowser {
  const { over: _, ...page } = state.browse;
  return { ...state, browse: list ? { ...page, over: list } : page };
}

/** Closing the links of an item leads back to the list of items. */
function listBelow(list: PageList): PageList | undefined {
  return list.type === 'newsLinks' ? list.below : undefined;
}

/** A file has only itself to be searched. */
function switchScope(state: InBrowser, list: Extract<PageList, { type: 'search' }>): Reduced {
  if (state.library.kind === 'file') return transition(state);
  const within = list.within === 'everything' ? 'section' : 'everything';
  return transition(withList(state, { ...list, within, chosen: 0 }));
}

/** Where an entry leads. */
function goTo(state: InBrowser, list: PageList, { target }: ListEntry, view: BrowserView): Reduced {
  const page = plainPage(state.browse);
  switch (target.type) {
    case 'hit': {
      const search = list.type === 'search' ? list : { query: list.query, within: 'section' as const };
      return transition(showHit(state, target, entriesOf(state, list), search, page, view));
    }
    case 'slide': {
      const { slide, words } = target;
      return transition(state, { type: 'openTalk', slide, query: list.query, words: words() });
    }
    case 'place': {
      // The news filter may hide what was found.
      const whole = withFilter(page, undefined);
      const jump = view.scroller(whole).hit(target.block, []);
      const { section } = page;
      return transition({
        ...state,
        browse: browsed(whole, { type: 'visit', section, jump }, state.library, view),
      });
    }
    case 'anchor':
      return goToAnchor(state, target.anchor, view);
    case 'item': {
      if (!target.hasLinks) return noticed(state, 'This item has no links');
      if (list.type !== 'news') return transition(state);
      return transition(
        withList(state, { type: 'newsLinks', item: target.item, ...openedList(), below: list }),
      );
    }
    case 'address':
      return transition(state, { type: 'openAddress', address: target.address });
    case 'bookmark':
      return goToBookmark(withList(state, undefined), target.bookmark, view);
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

/** Goes to a heading of the section that is read. */
export function goToAnchor(state: InBrowser, anchor: SafeText, view: BrowserView): Reduced {
  const page = plainPage(state.browse);
  const jump = view.scroller(page).anchor(anchor);
  const { section } = page;
  return transition({
    ...state,
    browse: browsed(page, { type: 'visit', section, jump }, state.library, view),
  });
}

/** A search has found something: what Enter was pressed for before that, may be. */
export function foundInList(state: InBrowser, view: BrowserView): Reduced {
  const { over } = state.browse;
  if ((over?.type !== 'search' && over?.type !== 'findings') || !over.isAccepting) return transition(state);
  return actOnList(state, over, { type: 'accept' }, view);
}

/** Opens the list that a command asks for; says so where there is none here. */
export function openList(
  state: InBrowser,
  type: 'search' | 'outline' | 'findings' | 'news' | 'newsFilter',
): Reduced {
  const { library, browse } = state;
  const section = library.sections[browse.section];
  if (type === 'search') {
    const within = library.kind === 'file' ? 'section' : 'everything';
    return transition(withList(state, { type, within, ...openedList() }));
  }
  if (type === 'findings') {
    const isUnread = section === undefined || section.page?.state === 'listed';
    return isUnread
      ? noticed(state, 'Open a page first')
      : transition(withList(state, { type, ...openedList() }));
  }
  if (type !== 'outline' && !isNews(section)) {
    return noticed(
      state,
      placeOfKind(library, 'news') === undefined
        ? 'No news here to filter'
        : 'Only the news section has a filter',
    );
  }
  const list: PageList = { type, ...openedList() };
  const entries = entriesOf(state, list);
  if (entries.length === 0) return noticed(state, 'No headings here');
  const { block } = placeOnPage(state);
  const current =
    type === 'outline' ? headingAt(entries, block) : entries.findIndex(({ isCurrent }) => isCurrent);
  return transition(withList(state, { ...list, chosen: Math.max(0, current) }));
}
