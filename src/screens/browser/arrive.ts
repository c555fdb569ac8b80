import type { Visit } from '../../library/history.ts';
import { pageIndex } from '../../library/link-target.ts';
import { movedLink, movesBetween } from '../../library/moved-place.ts';
import { withPage } from '../../library/page.ts';
import type { Library, Section } from '../../library/section.ts';
import { transition } from '../../transition.ts';
import { noticed, type Reduced, type ViewOf } from '../reduced.ts';
import { changeScreens } from '../screen-stack.ts';
import type { AppState, InBrowser, StackedScreen } from '../state.ts';
import type { BrowseState } from './browse-state.ts';
import { browsed } from './browsed.ts';

type Browser = Extract<StackedScreen, { type: 'browser' }>;

/** A page has been read, or more of it, or once more after it was saved: the reader stays where they are. */
export function pageRead(state: AppState, page: Section, viewOf: ViewOf): Reduced {
  const changed = changeScreens(state, screen =>
    screen.type === 'browser' && screen.library.kind !== 'reference' ? withNewPage(screen, page) : screen,
  );
  return changed.type === 'browser' ? arrived(changed, page, viewOf) : transition(changed);
}

function withNewPage({ library, browse, ...screen }: Browser, page: Section): Browser {
  const at = pageIndex(library, page.id);
  const before = at === undefined ? undefined : library.sections[at];
  if (!before) return { ...screen, library, browse };
  const isSaved = before.page?.state !== 'listed' && before.source.text !== page.source.text;
  const next = withPage(library, page);
  return { ...screen, library: next, browse: isSaved ? moved(browse, at ?? 0, before, page) : browse };
}

/** The places in a page that was saved, each where its text is now. */
function moved(browse: BrowseState, at: number, before: Section, page: Section): BrowseState {
  const move = movesBetween(before.document, page.document);
  const { places, trail, target, found, link, ...rest } = browse;
  const isShown = browse.section === at;
  const visit = (visited: Visit): Visit =>
    visited.section === at ? { ...visited, place: move(visited.place) } : visited;
  const there = places[page.id];
  const newLink = isShown && link !== undefined ? movedLink(before.document, page.document, link) : link;
  const start = { block: found?.block ?? 0, characters: 0, skipped: 0 };
  return {
    ...rest,
    places: there ? { ...places, [page.id]: move(there) } : places,
    ...(trail && { trail: { past: trail.past.map(visit), future: trail.future.map(visit) } }),
    ...(target && { target: isShown ? move(target) : target }),
    ...(found && { found: isShown ? { ...found, block: move(start).block } : found }),
    ...(newLink !== undefined && { link: newLink }),
  };
}

/** Goes to the place that was waited for, once it is there. */
function arrived(state: InBrowser, page: Section, viewOf: ViewOf): Reduced {
  const { browse, library } = state;
  const { arriving, ...there } = browse;
  if (!arriving || library.sections[browse.section]?.id !== page.id) return transition(state);
  const view = viewOf(state);
  const scroller = view.scroller(browse);
  const isWhole = page.page?.reading === undefined;
  const blocks = page.document.blocks.length;
  const isHitThere = arriving.type === 'hit' && (isWhole || arriving.block < blocks - 1);
  const jump =
    arriving.type === 'anchor'
      ? scroller.anchor(arriving.anchor)
      : isHitThere && blocks > 0
        ? scroller.hit(Math.min(arriving.block, blocks - 1), arriving.words)
        : undefined;
  if (jump) return transition({ ...state, browse: browsed(there, { type: 'jump', jump }, library, view) });
  if (!isWhole) return transition(state);
  const stayed = { ...state, browse: there };
  return arriving.type === 'anchor' ? noticed(stayed, noAnchor(arriving.anchor)) : transition(stayed);
}

/** What to say where a page has no such place. */
export function noAnchor(anchor: string): string {
  return `No heading is named #${anchor} there`;
}

/** The folder was listed further, or anew: the same pages are shown, wherever they are in it now. */
export function folderListed(state: AppState, library: Library): Reduced {
  return transition(
    changeScreens(state, screen =>
      screen.type === 'browser' && screen.library.kind === 'folder'
        ? { ...screen, library, browse: inLibrary(screen.browse, screen.library, library) }
        : screen,
    ),
  );
}

function inLibrary(browse: BrowseState, from: Library, to: Library): BrowseState {
  const indexOf = (section: number) => pageIndex(to, from.sections[section]?.id ?? '');
  const visits = (all: readonly Visit[]) =>
    all.flatMap(visit => {
      const section = indexOf(visit.section);
      return section === undefined ? [] : [{ ...visit, section }];
    });
  const { trail } = browse;
  // In the menu, where nothing has been chosen, the first page stays the chosen one.
  const isAtTop = browse.section === 0 && browse.focus === 'menu';
  return {
    ...browse,
    section: isAtTop ? 0 : (indexOf(browse.section) ?? Math.min(browse.section, to.sections.length - 1)),
    ...(trail && { trail: { past: visits(trail.past), future: visits(trail.future) } }),
  };
}
