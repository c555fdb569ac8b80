import { slideIndexOf } from '../deck/find-slides.ts';
import type { ConsoleState } from './console-state.ts';

/** The slides that an open list shows, counted from 0. */
export function listedSlides({ talk, finder }: ConsoleState): readonly number[] {
  if (!talk || !finder) return [];
  const index = slideIndexOf(talk.deck);
  return finder.type === 'overview' ? index.byTitle(finder.query) : index.byWords(finder.query);
}
