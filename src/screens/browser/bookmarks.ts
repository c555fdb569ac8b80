import type { KeyName } from '../../keys/key-name.ts';
import { type Bookmark, isBookmarkLetter } from '../../library/bookmark.ts';
import { pageIndex } from '../../library/link-target.ts';
import { openedList } from '../../list/list-state.ts';
import { joinSafe, safeText } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import { type BrowserView, noticed, type Reduced } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { plainPage } from './browse-state.ts';
import { browsed, entriesOf, placeOnPage } from './browsed.ts';
import { headingAt } from './outline-column.ts';

/** Waits for the letter of a bookmark. */
export function beginBookmark(state: InBrowser): Reduced {
  const waiting = { ...state, browse: { ...state.browse, isMarking: true as const } };
  return noticed(waiting, 'Bookmark: press a letter');
}

/** Keeps the place that is read under a letter. Any other key means that none is wanted. */
export function setBookmark(state: InBrowser, letter: KeyName): Reduced {
  const { isMarking: _, ...browse } = state.browse;
  const read = { ...state, browse };
  const section = state.library.sections[browse.section];
  if (!section || !isBookmarkLetter(letter)) return noticed(read, 'No bookmark set');
  const place = placeOnPage(read);
  const headings = entriesOf(read, { type: 'outline', ...openedList() });
  const heading = headings[headingAt(headings, place.block)]?.path.at(-1);
  const isBelow = heading !== undefined && heading !== section.title;
  const path = isBelow ? [section.title, heading] : [section.title];
  const bookmark: Bookmark = { letter, id: section.id, path, place };
  return transition(read, { type: 'keepBookmark', bookmark });
}

/** The list of bookmarks, once they have been read. */
export function listBookmarks(state: InBrowser, bookmarks: readonly Bookmark[], view: BrowserView): Reduced {
  const known = { ...state, bookmarks };
  const { label } = view.keys.browser;
  if (bookmarks.length === 0) return noticed(known, `No bookmarks yet; ${label('setBookmark')} sets one`);
  return transition({
    ...known,
    browse: { ...state.browse, over: { type: 'bookmarks', ...openedList() } },
  });
}

/** Goes to a bookmark, which can be come back from. */
export function goToBookmark(state: InBrowser, { id, place, path }: Bookmark, view: BrowserView): Reduced {
  const { library } = state;
  const section = pageIndex(library, id);
  if (section === undefined)
    return noticed(state, `${joinSafe(path.slice(0, 1), safeText(''))} is no longer here`);
  const page = plainPage(state.browse);
  const isThere = library.sections[section]?.page?.state !== 'listed';
  const jump = isThere ? { place, target: place } : undefined;
  const there = browsed(page, { type: 'visit', section, jump }, library, view);
  return transition({
    ...state,
    browse: isThere ? there : { ...there, places: { ...there.places, [id]: place } },
  });
}
