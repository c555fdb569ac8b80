import { transition } from '../../transition.ts';
import { type BrowserView, noticed, type Reduced } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { noAnchor } from './arrive.ts';
import { browsed } from './browsed.ts';

/** Goes to a section, and to a place in it. In a page that is not read yet, the place is found once it is. */
export function visitPage(
  state: InBrowser,
  section: number,
  anchor: string | undefined,
  view: BrowserView,
): Reduced {
  const { browse, library } = state;
  const page = library.sections[section]?.page;
  const isThere = page === undefined || (page.state !== 'listed' && page.reading === undefined);
  const jump =
    anchor === undefined || !isThere ? undefined : view.scroller({ ...browse, section }).anchor(anchor);
  if (anchor !== undefined && isThere && !jump) return noticed(state, noAnchor(anchor));
  const there = browsed(browse, { type: 'visit', section, jump }, library, view);
  const waits = anchor !== undefined && !isThere;
  return transition({ ...state, browse: waits ? { ...there, arriving: { type: 'anchor', anchor } } : there });
}
