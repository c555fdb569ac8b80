import type { Library } from '../../library/section.ts';
import { transition } from '../../transition.ts';
import { type BrowserView, noticed, type Reduced } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { type BrowseState, type Found, plainPage, withFilter } from './browse-state.ts';
import { browsed, entriesOf, placeOnPage } from './browsed.ts';
import type { ListEntry, Target } from './list-entry.ts';
import type { PageList } from './overlay.ts';

type Hit = Extract<Target, { type: 'hit' }>;
type Search = Pick<Extract<PageList, { type: 'search' }>, 'query' | 'within'>;

/** The hits in sections, in their order. */
function hitsOf(entries: readonly ListEntry[]): readonly Hit[] {
  return entries.map(({ target }) => target).filter(target => target.type === 'hit');
}

/**
 * Goes to a hit, with its words marked.
 *
 * @param origin where Esc goes back to; absent if the search was started elsewhere
 */
export function showHit(
  state: InBrowser,
  hit: Hit,
  entries: readonly ListEntry[],
  { query, within }: Search,
  origin: BrowseState | undefined,
  view: BrowserView,
): InBrowser {
  const { section, block } = hit;
  const words = hit.words();
  const page = plainPage(state.browse);
  // The news filter may hide what was found.
  const visited = withFilter(browsed(page, { type: 'visit', section }, state.library, view), undefined);
  const shown = atHit(visited, hit, words, state.library, view);
  const hits = hitsOf(entries);
  const found: Found = {
    query,
    within,
    at: Math.max(0, hits.indexOf(hit)),
    count: hits.length,
    block,
    words,
    ...(origin && { origin }),
  };
  return { ...state, browse: { ...shown, found } };
}

/** At the hit in its section; in a page that is not read yet, once it is. */
function atHit(
  page: BrowseState,
  { section, block }: Hit,
  words: readonly string[],
  library: Library,
  view: BrowserView,
): BrowseState {
  const isListed = library.sections[section]?.page?.state === 'listed';
  if (isListed) return { ...page, arriving: { type: 'hit', block, words } };
  const jump = view.scroller({ ...page, section }).hit(block, words);
  return browsed(page, { type: 'jump', jump }, library, view);
}

/** `n` and `N`: the matches in this part below or above the screen, then the next hit, and at the end the first. */
export function walkHits(state: InBrowser, direction: 1 | -1, view: BrowserView): Reduced {
  const { browse } = state;
  const { found } = browse;
  if (!found) return noticed(state, `No search yet; ${view.keys.browser.label('search')} starts one`);
  const { query, within, at, block, words, origin } = found;
  const further = view.scroller(browse).nextHit(block, words, placeOnPage(state), direction);
  if (further) {
    const shown = browsed(browse, { type: 'jump', jump: further }, state.library, view);
    return transition({ ...state, browse: shown });
  }
  const entries = entriesOf(state, { type: 'search', query, within, chosen: 0 });
  const hits = hitsOf(entries);
  const next = hits[(at + direction + hits.length) % hits.length];
  if (!next) return noticed(state, 'No hits in the text as it is now');
  const shown = showHit(state, next, entries, { query, within }, origin, view);
  if (hits.length === 1) return noticed(shown, 'This is the only hit');
  const isRound = direction === 1 ? at + 1 >= hits.length : at === 0;
  if (!isRound) return transition(shown);
  return noticed(shown, direction === 1 ? 'Continuing from the first hit' : 'Continuing from the last hit');
}
