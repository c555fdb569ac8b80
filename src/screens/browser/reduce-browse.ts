import { leave, noTrail, type Trail, type Visit, walkTrail } from '../../library/history.ts';
import { type Library, linksOf } from '../../library/section.ts';
import { type Jump, type Place, startOfDocument } from '../../markdown/place.ts';
import {
  type BrowseAction,
  type BrowseState,
  placedAt,
  placeOf,
  plainPage,
  withFilter,
  withoutLink,
  withoutReader,
  withoutTarget,
} from './browse-state.ts';
import type { Scroller } from './scroller.ts';

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
      return { ...placedAt(withoutTarget(state), library, to), reader };
    }
    case 'walk':
      return walked(state, action, library, scroller);
    case 'jump':
      return jumped(state, library, action.jump);
    case 'scrollToEnd': {
      if (action.end === 'first')
        return placedAt(withoutReader(withoutTarget(state)), library, startOfDocument);
      const end = scroller.end();
      return { ...placedAt(withoutTarget(state), library, end), reader: scroller.lastWords(end) };
    }
    case 'walkLinks': {
      const link = nextLink(state, action.step, library, scroller);
      if (link === undefined) return state;
      const shown = placedAt({ ...state, focus: 'panel' }, library, scroller.revealing(link, place));
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
      return placedAt({ ...page, section, focus: 'panel', trail: walked.trail, ...chosen }, library, there);
    }
  }
}

function jumped(state: BrowseState, library: Library, { place, target }: Jump): BrowseState {
  return { ...withoutReader(placedAt(state, library, place)), target };
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
  const shown = placedAt(withoutTarget(state), library, next ? scroller.keepingOnScreen(next, from) : from);
  // Who reads row by row has left the link, and walks the links from here.
  return isSteady ? { ...withoutLink(shown), reader, target: reader } : { ...shown, reader };
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

/** The history with the place that is left. In the menu nothing is read: what was read there is in the history already. */
function trailFrom(state: BrowseState, library: Library): Trail {
  const trail = state.trail ?? noTrail;
  return state.focus === 'panel' ? leave(trail, visitOf(state, library)) : trail;
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
