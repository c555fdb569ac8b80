import { type BrowseAction, type BrowseState, reduceBrowse } from '../browse/browse-state.ts';
import type { Library } from '../browse/section.ts';
import { shownLibrary } from '../browse/shown-library.ts';
import type { View } from './reduced.ts';

/** The page after an action, with only those news that are shown. @param library with all of them */
export function browsed(
  browse: BrowseState,
  action: BrowseAction,
  library: Library,
  view: View,
): BrowseState {
  return reduceBrowse(browse, action, shownLibrary(library, browse.newsFilter), view.scroller(browse));
}
