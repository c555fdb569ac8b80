import { beginSearch, isSameRequest, type SearchRequest } from '../search/searcher.ts';
import { transition } from '../transition.ts';
import type { Reduced } from './reduced.ts';
import { isOverTalk } from './screen-stack.ts';
import type { AppState, InBrowser, Talk } from './state.ts';

/**
 * The next state with the search that its screen needs, and the effect that begins it or stops the one that nobody
 * needs any more: whatever a key has changed, what is looked for follows from the state alone.
 */
export function withSearch({ state, effects }: Reduced): Reduced {
  const request = wantedSearch(state);
  const { search, ...idle } = state;
  if (!request) {
    if (!search) return { state, effects };
    return search.isSearching
      ? transition(idle, ...effects, { type: 'stopSearch' })
      : transition(idle, ...effects);
  }
  if (search && isSameRequest(search.request, request)) return { state, effects };
  return transition({ ...idle, search: beginSearch(request, search) }, ...effects, {
    type: 'search',
    request,
  });
}

/** What an open list of hits shows, or what is followed from hit to hit; nothing where nobody searches. */
function wantedSearch(state: AppState): SearchRequest | undefined {
  return state.type === 'talk' ? searchOfTalk(state.talk) : searchOfPage(state);
}

function searchOfTalk({
  deck,
  reference,
  isBuiltIn,
  state: { picker, query },
}: Talk): SearchRequest | undefined {
  const wanted = picker?.type === 'search' ? picker.query : query;
  if (wanted === undefined) return undefined;
  return { library: reference, slides: isBuiltIn ? 'builtIn' : deck, query: wanted };
}

function searchOfPage(state: InBrowser): SearchRequest | undefined {
  const { library, browse } = state;
  const { over, found, section } = browse;
  const wanted = over?.type === 'search' ? over : found;
  if (!wanted) return undefined;
  const { query, within } = wanted;
  return {
    library,
    query,
    // Over a slide the slides are found by the talk's own search.
    ...(library.kind === 'reference' && !isOverTalk(state) && { slides: 'builtIn' }),
    ...(within === 'section' && { section }),
  };
}
