import type { Visit } from '../../library/history.ts';
import { pageIndex } from '../../library/link-target.ts';
import { movedLink, movesBetween } from '../../library/moved-place.ts';
import { withPage } from '../../library/page.ts';
import { folderOf } from '../../library/page-name.ts';
import type { Library, Section } from '../../library/section.ts';
import { transition } from '../../transition.ts';
import { noticed, type Reduced, type ViewOf } from '../reduced.ts';
import { changeScreens, isOverTalk } from '../screen-stack.ts';
import type { AppState, InBrowser, StackedScreen } from '../state.ts';
import { type BrowseState, plainPage, withoutReader } from './browse-state.ts';
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
  // Filtered news have other blocks.
  const kept = Object.entries(places).filter(([key]) => !key.startsWith(`${page.id} `));
  const newLink = isShown && link !== undefined ? movedLink(before.document, page.document, link) : link;
  const start = { block: found?.block ?? 0, characters: 0, skipped: 0 };
  return {
    ...rest,
    places: { ...Object.fromEntries(kept), ...(there && { [page.id]: move(there) }) },
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

/**
 * The folder was listed further or once more, or the reference was read again: the same pages are shown, wherever they are
 * in it now, and each at the place where its text is.
 */
export function libraryRead(state: AppState, library: Library): Reduced {
  const shown =
    state.type === 'browser' && state.library.kind === library.kind && state.browse.focus === 'panel'
      ? state.library.sections[state.browse.section]
      : undefined;
  const read = changeScreens(state, screen => {
    if (screen.type === 'talk')
      return library.kind === 'reference'
        ? { ...screen, talk: { ...screen.talk, reference: library } }
        : screen;
    if (screen.library.kind !== library.kind) return screen;
    const browse = inLibrary(placesMoved(screen.browse, screen.library, library), screen.library, library);
    return { ...screen, library, browse };
  });
  if (!shown || indexIn(library, shown) !== undefined) return transition(read);
  return noticed(withoutPanel(read), `${shown.source.file} is no longer there`);
}

/** Over a talk there is no menu to go back to. */
function withoutPanel(state: AppState): AppState {
  return state.type === 'browser' && !isOverTalk(state)
    ? { ...state, browse: { ...state.browse, focus: 'menu' } }
    : state;
}

/** The places in all that was read again and is another text. */
function placesMoved(browse: BrowseState, from: Library, to: Library): BrowseState {
  return from.sections.reduce((now, before, at) => {
    const section = to.sections[pageIndex(to, before.id) ?? -1];
    const isSame = !section || before.source.text === section.source.text;
    return isSame || before.page?.state === 'listed' ? now : moved(now, at, before, section);
  }, browse);
}

function inLibrary(browse: BrowseState, from: Library, to: Library): BrowseState {
  const indexOf = (section: number) => indexIn(to, from.sections[section]);
  const visits = (all: readonly Visit[]) =>
    all.flatMap(visit => {
      const section = indexOf(visit.section);
      return section === undefined ? [] : [{ ...visit, section }];
    });
  const { trail, found } = browse;
  const there = {
    ...browse,
    ...(trail && { trail: { past: visits(trail.past), future: visits(trail.future) } }),
    ...(found?.origin && { found: { ...found, origin: inLibrary(found.origin, from, to) } }),
  };
  // In the menu, where nothing has been chosen, the first page stays the chosen one while more are found.
  const isAtTop = browse.section === 0 && browse.focus === 'menu' && from.folder?.isListing;
  const section = isAtTop ? 0 : indexOf(browse.section);
  if (section !== undefined) return { ...there, section };
  // What is below a page that is gone takes its row in the menu.
  const next = from.sections.slice(browse.section + 1).find(({ id }) => pageIndex(to, id) !== undefined);
  const { over } = browse;
  const isElsewhere = over?.type === 'search' || over?.type === 'bookmarks';
  return {
    ...withoutReader(plainPage(there)),
    ...(isElsewhere && { over }),
    section: indexIn(to, next) ?? Math.max(0, to.sections.length - 1),
  };
}

/** Where a page is now. What opens a folder may be another page: a README that it did not have before. */
function indexIn(library: Library, section: Section | undefined): number | undefined {
  if (!section) return undefined;
  const { id, page } = section;
  const there = pageIndex(library, id);
  if (there !== undefined || page?.pages === undefined) return there;
  const folder = folderOf(`${id}_`);
  const at = library.sections.findIndex(
    other => other.page?.pages !== undefined && folderOf(`${other.id}_`) === folder,
  );
  return at === -1 ? undefined : at;
}
