import { transition } from '../transition.ts';
import { browsed } from './browser/browsed.ts';
import { listOver } from './browser/overlay.ts';
import { pressOnPage } from './browser/reduce-browser.ts';
import { actOnList, goToAnchor, withList } from './browser/reduce-page-list.ts';
import type { Pointer } from './pointer.ts';
import type { BrowserView, Reduced, ViewOf } from './reduced.ts';
import type { AppState, InBrowser, InTalk } from './state.ts';
import { actOnDeck, withDeckState } from './talk/reduce-talk.ts';

/** The rows that one notch of the wheel scrolls. */
const notch = 3;

/** What the mouse does while it is on: the wheel scrolls, a click opens. */
export function point(state: AppState, pointer: Pointer, viewOf: ViewOf): Reduced {
  const view = viewOf(state);
  if (!state.hasMouse || view.kind === 'tooSmall') return transition(state);
  if (state.help)
    return transition({ ...state, help: { row: scrolledBy(state.help.row, pointer, view.help) } });
  return state.type === 'talk'
    ? pointInTalk(state, pointer, viewOf)
    : pointInBrowser(state, pointer, viewOf(state));
}

/** Rows for a notch of the wheel; none for a click. */
function rowsOf({ type }: Pointer): number {
  return type === 'click' ? 0 : type === 'wheelUp' ? -notch : notch;
}

function scrolledBy(
  row: number,
  pointer: Pointer,
  { rows, visible }: { readonly rows: number; readonly visible: number },
): number {
  const lowest = Math.max(0, rows - visible);
  return Math.max(0, Math.min(lowest, Math.min(row, lowest) + rowsOf(pointer)));
}

function pointInBrowser(state: InBrowser, pointer: Pointer, view: BrowserView): Reduced {
  const { browse } = state;
  const { over } = browse;
  const target = view.at(pointer.column, pointer.row);
  const direction = pointer.type === 'wheelUp' ? -1 : 1;
  // The menu stays beside a list: a click there leaves the list.
  if (over && pointer.type === 'click' && target?.type === 'menu' && target.section !== undefined)
    return pointInBrowser(withList(state, undefined), pointer, view);
  if (over?.type === 'about') {
    const about = { ...over, row: scrolledBy(over.row, pointer, view.about) };
    return transition({ ...state, browse: { ...browse, over: about } });
  }
  const list = listOver(over);
  if (list && pointer.type !== 'click')
    return actOnList(state, list, { type: 'choose', by: 'row', direction }, view);
  if (over?.type === 'question') return transition(state);
  if (list) {
    if (target?.type !== 'list' || target.entry === undefined) return transition(state);
    return actOnList(state, list, { type: 'accept', entry: target.entry }, view);
  }
  if (pointer.type !== 'click') {
    if (target?.type === 'menu') {
      const section = Math.max(0, Math.min(browse.section + direction, state.library.sections.length - 1));
      const shown = { ...browse, focus: 'menu' } as const;
      return transition({
        ...state,
        browse: browsed(shown, { type: 'select', section }, state.library, view),
      });
    }
    const scrolled = browsed(browse, { type: 'scroll', rows: rowsOf(pointer) }, state.library, view);
    return transition({ ...state, browse: scrolled });
  }
  if (target?.type === 'menu' && target.section !== undefined)
    return target.section === browse.section
      ? transition({ ...state, browse: browsed(browse, { type: 'open' }, state.library, view) })
      : pressOnPage(state, { command: 'pick', digit: target.section + 1 }, view);
  if (target?.type === 'talk') return pressOnPage(state, { command: 'present' }, view);
  if (target?.type === 'outline' && target.anchor !== undefined)
    return goToAnchor(state, target.anchor, view);
  if (target?.type !== 'text' || target.link === undefined) return transition(state);
  return pressOnPage(
    { ...state, browse: { ...browse, focus: 'panel', link: target.link } },
    { command: 'open' },
    view,
  );
}

/** No accidental click changes the slide: the wheel scrolls a long slide, and only links and entries can be clicked. */
function pointInTalk(state: InTalk, pointer: Pointer, viewOf: ViewOf): Reduced {
  const { state: deckState } = state.talk;
  const { picker, blank, question } = deckState;
  const target = viewOf(state).at(pointer.column, pointer.row);
  if (question || blank) return transition(state);
  if (picker) {
    const direction = pointer.type === 'wheelUp' ? -1 : 1;
    if (pointer.type !== 'click') return actOnDeck(state, { type: 'choose', by: 'row', direction }, viewOf);
    if (target?.type !== 'list' || target.entry === undefined) return transition(state);
    return actOnDeck(state, { type: 'accept', entry: target.entry }, viewOf);
  }
  if (pointer.type !== 'click') return actOnDeck(state, { type: 'scroll', rows: rowsOf(pointer) }, viewOf);
  if (target?.type !== 'text' || target.link === undefined) return transition(state);
  const focused = { ...deckState, typed: '', link: target.link };
  return actOnDeck(withDeckState(state, focused), { type: 'accept' }, viewOf);
}
