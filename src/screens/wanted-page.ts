import type { Section } from '../library/section.ts';
import { transition } from '../transition.ts';
import type { Reduced } from './reduced.ts';
import type { AppState } from './state.ts';

/**
 * The next state with the page that its screen needs, and the effect that reads it: a page that is listed is read when it
 * is shown, and not before.
 *
 * @param isShown whether the text of the section is on the screen
 */
export function withPageRead({ state, effects }: Reduced, isShown: (state: AppState) => boolean): Reduced {
  const page = listedPageOf(state);
  const { reading, ...idle } = state;
  if (!page || !isShown(state)) return { state: reading === undefined ? state : idle, effects };
  if (reading === page.id) return { state, effects };
  return transition({ ...idle, reading: page.id }, ...effects, { type: 'readPage', page });
}

/** The section of the browser, where its text is not there yet. */
function listedPageOf(state: AppState): Section | undefined {
  if (state.type === 'talk') return undefined;
  const section = state.library.sections[state.browse.section];
  return section?.page?.state === 'listed' ? section : undefined;
}
