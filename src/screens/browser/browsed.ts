import type { ListedFinding } from '../../check/checked-on-screen.ts';
import type { Bookmark } from '../../library/bookmark.ts';
import type { Library } from '../../library/section.ts';
import { shownLibrary } from '../../library/shown-library.ts';
import type { Place } from '../../markdown/place.ts';
import { noHits } from '../../search/searcher.ts';
import type { BrowserView } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { type BrowseAction, type BrowseState, placeOf } from './browse-state.ts';
import { type ListedEntries, listEntries } from './list-entries.ts';
import type { ListEntry } from './list-entry.ts';
import type { PageList } from './overlay.ts';
import { reduceBrowse } from './reduce-browse.ts';

const none: readonly Bookmark[] = [];
const noFindings: readonly ListedFinding[] = [];

/** The page after an action, with only those news that are shown. @param library with all of them */
export function browsed(
  browse: BrowseState,
  action: BrowseAction,
  library: Library,
  view: BrowserView,
): BrowseState {
  return reduceBrowse(browse, action, shownLibrary(library, browse.newsFilter), view.scroller(browse));
}

/** Where the reader is on the page. */
export function placeOnPage({ library, browse }: InBrowser): Place {
  return placeOf(browse, shownLibrary(library, browse.newsFilter));
}

/** What a list over the page has: of a search, what has been found by now. */
export function listedOf(
  { library, browse, search, check, bookmarks = none }: InBrowser,
  list: PageList,
): ListedEntries {
  return listEntries(list, {
    library,
    browse,
    hits: search?.hits ?? noHits,
    findings: check?.findings ?? noFindings,
    bookmarks,
  });
}

/** The entries of a list over the page that its query leaves. */
export function entriesOf(state: InBrowser, list: PageList): readonly ListEntry[] {
  return listedOf(state, list).left;
}
