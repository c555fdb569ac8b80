import { isListAction } from '../list/list-action.ts';
import { openedList } from '../list/list-state.ts';
import { isWebAddress } from '../markdown/shown-address.ts';
import { transition } from '../transition.ts';
import type { DeckAction, PickerType } from './deck-action.ts';
import type { DeckState } from './deck-state.ts';
import { type DeckReduced, type DeckView, withNotice } from './deck-view.ts';
import { clampRow, fitted, opened, scrolled, settled, start, step, to } from './moves.ts';
import { reducePicker } from './reduce-picker.ts';
import { typedSlide, withTyped } from './typed-slide.ts';

/** The next state of a talk. Pure; what cannot be done leaves the slide as it is, and says so. */
export function reduceDeck(state: DeckState, action: DeckAction, view: DeckView): DeckReduced {
  // A clock is nothing that the audience sees: all stays as it is.
  if (action.type === 'toggleClock' || action.type === 'resetClock') return changeClock(state, action.type);
  if (state.question) return answer(state, action, view);
  const { picker, ...closed } = state;
  // What a remote asks for closes the list on the screen.
  if (picker && isListAction(action)) return reducePicker(closed, picker, action, view);
  return reduceSlide(closed, action, view);
}

function changeClock(state: DeckState, type: 'toggleClock' | 'resetClock'): DeckReduced {
  return transition(state, { type: 'clock', change: type === 'toggleClock' ? 'toggle' : 'reset' });
}

function reduceSlide(
  state: DeckState,
  action: Exclude<DeckAction, { type: 'toggleClock' | 'resetClock' }>,
  view: DeckView,
): DeckReduced {
  switch (action.type) {
    case 'next':
    case 'previous':
      return step(settled(state), action.type, view);
    case 'first':
      return to(state, 0, start, view);
    case 'last':
      return to(state, view.slideCount - 1, start, view);
    case 'goTo':
      return to(state, action.slide, { step: action.step ?? 0, row: 0 }, view);
    case 'scroll':
    case 'scrollHalf': {
      const { visible } = view.slide(state.slide);
      const rows =
        action.type === 'scroll' ? action.rows : action.direction * Math.max(1, Math.floor(visible / 2));
      const shown = fitted(settled(state), view);
      return transition(scrolled(shown, clampRow(shown.row + rows, shown, view), view));
    }
    case 'blank': {
      const open = opened(settled(state));
      return transition(state.blank === action.blank ? open : { ...open, blank: action.blank });
    }
    case 'open':
      return transition(opened(settled(state)));
    case 'showQr':
      return showQr(settled(state), view);
    case 'type':
      return type(state, action.key, view);
    case 'goToTyped':
      return goToTyped(state, view);
    case 'toggleFooter':
      return transition({ ...settled(state), hasFooter: !state.hasFooter });
    case 'openPicker':
      return transition({ ...opened(settled(state)), picker: openPicker(action.picker, state) });
    case 'walkHits':
      return walkHits(settled(state), action.direction, view);
    case 'walkLinks':
      return showFocused(walkLinks(settled(state), action.direction, view), view);
    case 'copyAddress': {
      const link = view
        .slide(state.slide)
        .links(state.step)
        .find(({ index }) => index === state.link);
      const address = state.qr ?? link?.url;
      if (address === undefined) return transition(settled(state), { type: 'noLinkChosen' });
      return transition(settled(state), { type: 'copy', text: address });
    }
    case 'back':
      return transition(back(state));
    case 'accept': {
      // What was typed last counts; and on a blank screen nobody sees which link has the focus.
      if (/\d/.test(state.typed)) return goToTyped(state, view);
      if (state.blank || state.qr !== undefined) return step(settled(state), 'next', view);
      const link = view
        .slide(state.slide)
        .links(state.step)
        .find(({ index }) => index === state.link);
      if (link) return transition(settled(state), { type: 'openAddress', address: link.url });
      return step(settled(state), 'next', view);
    }
    // These are for a list, and none is open.
    case 'editQuery':
    case 'erase':
    case 'clearQuery':
    case 'choose':
      return transition(state);
  }
}

function openPicker(type: PickerType, { slide }: DeckState) {
  return { type, ...openedList(type === 'overview' ? slide : 0) };
}

function type(state: DeckState, key: string, view: DeckView): DeckReduced {
  const typed = withTyped(state.typed, key);
  if (typed === 'gg') return to(state, 0, start, view);
  return key === 'g' && typed !== 'g' ? goToTyped(state, view) : transition({ ...state, typed });
}

function goToTyped(state: DeckState, view: DeckView): DeckReduced {
  const slide = typedSlide(state.typed, view.slideCount);
  return to(state, slide ?? Number(state.typed) - 1, start, view);
}

/** Esc: what was typed goes first, then what is over the slide, the focus, the marks of the search. It never leaves the talk. */
function back(state: DeckState): DeckState {
  if (state.typed !== '') return settled(state);
  if (state.blank || state.qr !== undefined) return opened(state);
  if (state.link !== undefined) {
    const { link: _, ...rest } = state;
    return rest;
  }
  const { query: _, marked: __, ...rest } = state;
  return rest;
}

/** Without a search, `n` and `N` are one step on and back, as in other decks. */
function walkHits(state: DeckState, direction: 1 | -1, view: DeckView): DeckReduced {
  if (state.query === undefined) return step(state, direction === 1 ? 'next' : 'previous', view);
  const hits = view.hits('search', state.query).filter(hit => hit.type === 'slide');
  const inOrder = hits.toSorted((one, other) => one.slide - other.slide);
  const later = inOrder.find(({ slide }) => slide > state.slide) ?? inOrder[0];
  const earlier = inOrder.findLast(({ slide }) => slide < state.slide) ?? inOrder.at(-1);
  const hit = direction === 1 ? later : earlier;
  if (!hit) return withNotice(state, `No slide has "${state.query}"`);
  const marked = { ...state, marked: hit.words?.() ?? [] };
  return to(marked, hit.slide, { step: Number.MAX_SAFE_INTEGER, row: 0 }, view);
}

function walkLinks(state: DeckState, direction: 1 | -1, view: DeckView): DeckReduced {
  const shown = view.slide(state.slide);
  const links = shown.links(state.step);
  if (links.length === 0) return withNotice(state, 'No links on this slide');
  const row = clampRow(state.row, state, view);
  const isAbove = (link: { readonly row: number }) => link.row < row;
  const isBelow = (link: { readonly row: number }) => link.row >= row + shown.visible;
  const isSeen = (link: { readonly row: number }) => !isAbove(link) && !isBelow(link);
  const from = links.findIndex(link => link.index === state.link && isSeen(link));
  // Without a link that is seen to have the focus, it goes to the first on the screen, or the last.
  const nearest =
    direction === 1 ? links.findIndex(link => !isAbove(link)) : links.findLastIndex(link => !isBelow(link));
  const at = from === -1 ? nearest : from + direction;
  const chosen = links[at] ?? links.at(direction === 1 ? 0 : -1);
  if (!chosen) return transition(state);
  return transition({
    ...state,
    link: chosen.index,
    row: isSeen(chosen) ? row : clampRow(chosen.row, state, view),
  });
}

/** The code of the link that has the focus, else of the first one in view, else of the talk itself; off again if it is on. */
function showQr(state: DeckState, view: DeckView): DeckReduced {
  if (state.qr !== undefined) return transition(opened(state));
  const links = view.slide(state.slide).links(state.step);
  const focused = links.find(({ index }) => index === state.link);
  if (focused && !isWebAddress(focused.url))
    return withNotice(state, 'Only web and mail addresses have a QR code');
  const qr = (focused ?? links.find(({ url }) => isWebAddress(url)))?.url ?? view.address;
  if (qr === undefined) return withNotice(state, 'No links in this talk');
  return transition({ ...opened(state), qr });
}

/** While a code is shown, the next link shows its own. */
function showFocused({ state, effects }: DeckReduced, view: DeckView): DeckReduced {
  if (state.qr === undefined) return { state, effects };
  const { url } =
    view
      .slide(state.slide)
      .links(state.step)
      .find(({ index }) => index === state.link) ?? {};
  return { state: url !== undefined && isWebAddress(url) ? { ...state, qr: url } : state, effects };
}

/**
 * The question whether to resume where the last talk was. What a clicker sends resumes: a talk that was interrupted
 * is not lost by a wrong key. Other keys wait for an answer.
 */
function answer(asked: DeckState, action: DeckAction, view: DeckView): DeckReduced {
  const { question, ...state } = asked;
  switch (action.type) {
    case 'accept':
    case 'next': {
      const place = { step: question?.step ?? 0, row: 0 };
      const { state: resumed } = to(state, Math.min(question?.slide ?? 0, view.slideCount - 1), place, view);
      return transition(resumed, { type: 'resume', elapsed: question?.elapsed ?? 0 });
    }
    // `n`: start over.
    case 'walkHits':
    case 'first':
      return transition(state);
    // Only a speaker view names a slide: that is an answer too.
    case 'goTo':
      return reduceSlide(state, action, view);
  }
  return transition(asked);
}
