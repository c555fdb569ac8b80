import { leave, noTrail, type Trail, type Visit, walkTrail } from '../../library/history.ts';
import type { NewsFilter } from '../../library/news.ts';
import { type Library, linksOf } from '../../library/section.ts';
import { newsSection } from '../../library/shown-library.ts';
import { type Jump, type Place, startOfDocument } from '../../markdown/place.ts';
import type { Over, SearchScope } from './overlay.ts';
import type { Scroller } from './scroller.ts';

/** Where the reader is in the library. */
export type BrowseState = {
  /** The section that the menu points at and the panel shows, counted from 0. */
  readonly section: number;
  readonly focus: 'menu' | 'panel';
  /** How far each section has been read, by its id (and the filter, for filtered news). */
  readonly places: Readonly<Record<string, Place>>;
  /** The link that has the focus in the panel, by its index in the document. */
  readonly link?: number;
  /** Where the last jump led, until the text is scrolled: the links are walked from there. */
  readonly target?: Place;
  /** The row that is read, once someone has walked there or scrolled: the cursor is in it. */
  readonly reader?: Place;
  /** What lies over the page. */
  readonly over?: Over;
  /** What a search led to, while its hits are marked. */
  readonly found?: Found;
  /** Where the reader has been. */
  readonly trail?: Trail;
  /** Which news are shown. */
  readonly newsFilter?: NewsFilter;
  /** Where to go in the page once its text is there. */
  readonly arriving?: Arriving;
};

/** A place in a page that is not read yet. */
export type Arriving =
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'hit'; readonly block: number; readonly words: readonly string[] };

/** A search that someone follows from hit to hit. */
export type Found = {
  readonly query: string;
  readonly within: SearchScope;
  /** The hit that is shown, among those in sections, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** The first block of the hit in its document. */
  readonly block: number;
  /** The words to mark. */
  readonly words: readonly string[];
  /** Where the search was begun: Esc leads back. Absent where it was begun elsewhere, as from a slide. */
  readonly origin?: BrowseState;
};

export type BrowseAction =
  | { readonly type: 'select'; readonly section: number }
  | { readonly type: 'open' }
  | { readonly type: 'leave' }
  | { readonly type: 'scroll'; readonly rows: number }
  /** To the next row with words. @param isSteady whether the text stays where it is until the row is off the screen */
  | { readonly type: 'walk'; readonly direction: 1 | -1; readonly isSteady: boolean }
  | { readonly type: 'jump'; readonly jump: Jump }
  | { readonly type: 'scrollToEnd'; readonly end: 'first' | 'last' }
  | { readonly type: 'walkLinks'; readonly step: 1 | -1 }
  /** To another place by someone's choice: it can be come back from. Without a jump, to where the section was left. */
  | { readonly type: 'visit'; readonly section: number; readonly jump?: Jump | undefined }
  | { readonly type: 'walkTrail'; readonly direction: 'back' | 'forward' };

export const initialBrowseState: BrowseState = { section: 0, focus: 'menu', places: {} };

/** Under what the place in the section is kept. Filtered news have places of their own. */
function placeKey({ section, newsFilter }: BrowseState, library: Library): string | undefined {
  const id = library.sections[section]?.id;
  return id === newsSection && newsFilter ? `${id} ${newsFilter.year} ${newsFilter.kind}` : id;
}

/** Where the reader is in the section that is shown. */
export function placeOf(state: BrowseState, library: Library): Place {
  const key = placeKey(state, library);
  return (key === undefined ? undefined : state.places[key]) ?? startOfDocument;
}

function at(state: BrowseState, library: Library, place: Place): BrowseState {
  const key = placeKey(state, library);
  return key === undefined ? state : { ...state, places: { ...state.places, [key]: place } };
}

function jumped(state: BrowseState, library: Library, { place, target }: Jump): BrowseState {
  return { ...withoutReader(at(state, library, place)), target };
}

/** The row that is read. */
function readerOf(state: BrowseState, library: Library, scroller: Scroller): Place {
  return scroller.reader(state.reader ?? state.target, placeOf(state, library));
}

/** To the next row with words. The text scrolls with each step, or, if it is steady, no more than that row needs. */
function walked(
  state: BrowseState,
  { direction, isSteady }: Extract<BrowseAction, { type: 'walk' }>,
  library: Library,
  scroller: Scroller,
): BrowseState {
  const place = placeOf(state, library);
  const here = readerOf(state, library, scroller);
  const next = scroller.nextWords(here, direction);
  const from = isSteady ? place : scroller.move(place, direction);
  const reader = next ?? here;
  const shown = at(withoutTarget(state), library, next ? scroller.keepingOnScreen(next, from) : from);
  // Who reads row by row has left the link, and walks the links from here.
  return isSteady ? { ...withoutLink(shown), reader, target: reader } : { ...shown, reader };
}

function withoutReader({ reader: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

function withoutLink({ link: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

function withoutTarget({ target: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

/** The page alone, with nothing over it and no hits marked. */
export function plainPage({ over: _, found: __, arriving: ___, ...rest }: BrowseState): BrowseState {
  return withoutLink(withoutTarget(rest));
}

function visitOf(state: BrowseState, library: Library): Visit {
  const { section, newsFilter, link } = state;
  return {
    section,
    place: placeOf(state, library),
    ...(newsFilter && { newsFilter }),
    ...(link !== undefined && { link }),
  };
}

/** With the news filtered so, or all of them. */
export function withFilter(
  { newsFilter: _, reader: __, ...rest }: BrowseState,
  filter: NewsFilter | undefined,
): BrowseState {
  const isFiltered = filter?.year !== undefined || filter?.kind !== undefined;
  return isFiltered ? { ...rest, newsFilter: filter } : rest;
}

/** The history with the place that is left. In the menu nothing is read: what was read there is in the history already. */
function trailFrom(state: BrowseState, library: Library): Trail {
  const trail = state.trail ?? noTrail;
  return state.focus === 'panel' ? leave(trail, visitOf(state, library)) : trail;
}

/** The next state of the browser. Pure; out-of-range wishes leave the state as it is. */
export function reduceBrowse(
  state: BrowseState,
  action: BrowseAction,
  library: Library,
  scroller: Scroller,
): BrowseState {
  const place = placeOf(state, library);
  switch (action.type) {
    case 'select': {
      if (!library.sections[action.section]) return state;
      return { ...withoutReader(plainPage(state)), section: action.section };
    }
    case 'open':
      return { ...state, focus: 'panel' };
    case 'leave':
      if (state.link !== undefined) return withoutLink(state);
      return { ...plainPage(state), focus: 'menu', trail: trailFrom(state, library) };
    case 'scroll': {
      const to = scroller.move(place, action.rows);
      const reader = scroller.afterScroll(place, to, action.rows > 0 ? 1 : -1);
      return { ...at(withoutTarget(state), library, to), reader };
    }
    case 'walk':
      return walked(state, action, library, scroller);
    case 'jump':
      return jumped(state, library, action.jump);
    case 'scrollToEnd': {
      if (action.end === 'first') return at(withoutReader(withoutTarget(state)), library, startOfDocument);
      const end = scroller.end();
      return { ...at(withoutTarget(state), library, end), reader: scroller.lastWords(end) };
    }
    case 'walkLinks': {
      const link = nextLink(state, action.step, library, scroller);
      if (link === undefined) return state;
      const shown = at({ ...state, focus: 'panel' }, library, scroller.revealing(link, place));
      const reader = scroller.placeOfLink(link);
      return { ...withoutTarget(shown), link, ...(reader && { reader }) };
    }
    case 'visit': {
      if (!library.sections[action.section]) return state;
      const trail = trailFrom(state, library);
      const page = withoutReader(plainPage(state));
      const shown: BrowseState = { ...page, section: action.section, focus: 'panel', trail };
      return action.jump ? jumped(shown, library, action.jump) : shown;
    }
    case 'walkTrail': {
      const here = state.focus === 'panel' ? visitOf(state, library) : undefined;
      const walked = walkTrail(state.trail ?? noTrail, here, action.direction);
      if (!walked) return state;
      const { section, place: there, newsFilter, link } = walked.to;
      const page = withFilter(withoutReader(plainPage(state)), newsFilter);
      const chosen = link === undefined ? {} : { link };
      return at({ ...page, section, focus: 'panel', trail: walked.trail, ...chosen }, library, there);
    }
  }
}

/** The link behind the chosen one, or before it; where none is chosen that can be seen, the one where the reader is. */
function nextLink(
  state: BrowseState,
  step: 1 | -1,
  library: Library,
  scroller: Scroller,
): number | undefined {
  const place = placeOf(state, library);
  const links = linksOf(library.sections[state.section]);
  if (links.length === 0) return undefined;
  const chosen = links.findIndex(({ index }) => index === state.link);
  const isSeen = state.link !== undefined && chosen !== -1 && scroller.showsLink(state.link, place);
  if (isSeen) return links.at((chosen + step) % links.length)?.index;
  const nearest = scroller.nearestLink(place, step, state.target);
  return nearest ?? links.at(step === 1 ? 0 : -1)?.index;
}
