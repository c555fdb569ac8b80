import { transition } from '../transition.ts';
import type { DeckState, SlidePlace } from './deck-state.ts';
import { type DeckReduced, type DeckView, type SlideView, withNotice } from './deck-view.ts';

/** Where a slide begins. */
export const start: SlidePlace = { step: 0, row: 0 };

/** Keys that waited for more are forgotten. */
export function settled(state: DeckState): DeckState {
  return state.typed === '' ? state : { ...state, typed: '' };
}

/** With nothing over the slide. */
export function opened({ blank: _, qr: __, ...state }: DeckState): DeckState {
  return state;
}

/** The row that a slide can be scrolled to. */
export function clampRow(row: number, { slide, step }: DeckState, view: DeckView): number {
  const shown = view.slide(slide);
  return Math.max(0, Math.min(row, shown.height(step) - shown.visible));
}

/** As it is on the screen: the row may be from a smaller window, or from before the slide was changed. */
export function fitted(state: DeckState, view: DeckView): DeckState {
  const row = clampRow(state.row, state, view);
  return row === state.row ? state : { ...state, row };
}

/** Scrolled to a row, and what of the slide that brings into view. */
export function scrolled(state: DeckState, row: number, view: DeckView): DeckState {
  if (row === state.row) return state;
  const newRow = row > state.row ? Math.max(row, state.row + view.slide(state.slide).visible) : row;
  return { ...state, row, newRow };
}

/** Shows a slide at a place; the one that is left is kept as the audience saw it. */
export function to(state: DeckState, slide: number, place: SlidePlace, view: DeckView): DeckReduced {
  const { link: _, newRow: __, ...rest } = opened(settled(state));
  if (slide < 0 || slide >= view.slideCount) {
    return withNotice(settled(state), `There is no slide ${slide + 1}; the last one is ${view.slideCount}`);
  }
  const seen = { ...state.seen, [state.slide]: { step: state.step, row: state.row } };
  const step = Math.max(0, Math.min(place.step, view.slide(slide).lastStep));
  const moved = { ...rest, slide, step, seen };
  return transition({ ...moved, row: clampRow(place.row, moved, view) });
}

/** One step on or back. With the screen blank or a code on it, the first step opens it: what comes then was not lost behind it. */
export function step(state: DeckState, direction: 'next' | 'previous', view: DeckView): DeckReduced {
  if (state.blank || state.qr !== undefined) return transition(opened(state));
  const { link: _, ...rest } = fitted(state, view);
  return direction === 'next' ? next(rest, view) : previous(rest, view);
}

function next(state: DeckState, view: DeckView): DeckReduced {
  const shown = view.slide(state.slide);
  const lowest = Math.max(0, shown.height(state.step) - shown.visible);
  // What is in view by now but below the screen comes first.
  if (state.row < lowest)
    return transition(scrolled(state, Math.min(lowest, state.row + pageOf(shown)), view));
  if (state.step < shown.lastStep) {
    const { newRow: _, ...rest } = state;
    const step = state.step + 1;
    const bottom = state.row + shown.visible;
    const isBelow = shown.height(step) > bottom || shown.firstRow(step) < state.row;
    const moved = { ...rest, step };
    return transition({ ...moved, row: isBelow ? clampRow(shown.firstRow(step), moved, view) : state.row });
  }
  if (state.slide + 1 >= view.slideCount) return withNotice(state, 'This is the last slide');
  return to(state, state.slide + 1, start, view);
}

function previous(state: DeckState, view: DeckView): DeckReduced {
  const shown = view.slide(state.slide);
  if (state.step > 0) {
    const { newRow: _, ...rest } = state;
    const moved = { ...rest, step: state.step - 1 };
    return transition({ ...moved, row: clampRow(state.row, moved, view) });
  }
  if (state.row > 0) return transition(scrolled(state, Math.max(0, state.row - pageOf(shown)), view));
  if (state.slide === 0) return withNotice(state, 'This is the first slide');
  const before = view.slide(state.slide - 1);
  const whole = { step: before.lastStep, row: Number.MAX_SAFE_INTEGER };
  return to(state, state.slide - 1, state.seen[state.slide - 1] ?? whole, view);
}

/** A page is a row short, so that the eye finds where it was. */
function pageOf({ visible }: SlideView): number {
  return Math.max(1, visible - 1);
}
