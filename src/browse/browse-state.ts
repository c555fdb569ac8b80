import { type Place, startOfDocument } from '../markdown/place.ts';
import { type Library, linksOf } from './section.ts';

/** Where the reader is in the library. */
export type BrowseState = {
  /** The section that the menu points at and the panel shows, counted from 0. */
  readonly section: number;
  readonly focus: 'menu' | 'panel';
  /** How far each section has been read, by its id. */
  readonly places: Readonly<Record<string, Place>>;
  /** The link that has the focus in the panel, by its index. */
  readonly link?: number;
};

export type BrowseAction =
  | { readonly type: 'select'; readonly section: number }
  | { readonly type: 'open' }
  | { readonly type: 'leave' }
  | { readonly type: 'scroll'; readonly rows: number }
  | { readonly type: 'scrollToEnd'; readonly end: 'first' | 'last' }
  /** To a heading or footnote of the same document. */
  | { readonly type: 'scrollToAnchor'; readonly anchor: string }
  | { readonly type: 'walkLinks'; readonly step: 1 | -1 };

/** What scrolling must know of the panel as it is laid out now. A plain object in tests, a layout on screen. */
export type Scroller = {
  move(from: Place, rows: number): Place;
  end(): Place;
  /** The place of a heading or footnote, by its anchor. */
  anchor(anchor: string): Place | undefined;
  /** A place at which the link can be seen: the same one where it can be already. */
  revealing(link: number, from: Place): Place;
};

export const initialBrowseState: BrowseState = { section: 0, focus: 'menu', places: {} };

/** Where the reader stands in the section that is shown. */
export function placeOf(state: BrowseState, library: Library): Place {
  const id = library.sections[state.section]?.id;
  return (id === undefined ? undefined : state.places[id]) ?? startOfDocument;
}

function at(state: BrowseState, library: Library, place: Place): BrowseState {
  const id = library.sections[state.section]?.id;
  return id === undefined ? state : { ...state, places: { ...state.places, [id]: place } };
}

function withoutLink({ section, focus, places }: BrowseState): BrowseState {
  return { section, focus, places };
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
      return { ...withoutLink(state), section: action.section };
    }
    case 'open':
      return { ...state, focus: 'panel' };
    case 'leave':
      return state.link === undefined ? { ...state, focus: 'menu' } : withoutLink(state);
    case 'scroll':
      return at(state, library, scroller.move(place, action.rows));
    case 'scrollToEnd':
      return at(state, library, action.end === 'first' ? startOfDocument : scroller.end());
    case 'scrollToAnchor': {
      const target = scroller.anchor(action.anchor);
      return target ? withoutLink(at(state, library, target)) : state;
    }
    case 'walkLinks': {
      const count = linksOf(library.sections[state.section]).length;
      if (count === 0) return state;
      const from = state.link ?? (action.step === 1 ? -1 : count);
      const link = (from + action.step + count) % count;
      const shown = at({ ...state, focus: 'panel' }, library, scroller.revealing(link, place));
      return { ...shown, link };
    }
  }
}
