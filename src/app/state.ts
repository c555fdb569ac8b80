import { type BrowseState, initialBrowseState } from '../browse/browse-state.ts';
import type { Library } from '../browse/section.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Size } from './screen.ts';

/** The whole of what the screen shows, as one value. */
export type AppState = {
  readonly size: Size;
  readonly library: Library;
  readonly browse: BrowseState;
  /** The list of keys lies over the browser, scrolled down by that many rows. */
  readonly help?: { readonly row: number };
  /** What the last command had to say; gone with the next one. */
  readonly notice?: SafeText;
};

/** Something to be done in the world because of an action. */
export type Effect =
  | { readonly type: 'openAddress'; readonly address: SafeText }
  | { readonly type: 'copy'; readonly text: SafeText }
  | { readonly type: 'suspend' }
  | { readonly type: 'exit'; readonly code: number };

/** The first state: the menu, or the panel of the section that was asked for by name. */
export function initialState(size: Size, library: Library, section?: number): AppState {
  const opened = library.kind === 'file' ? 0 : section;
  if (opened === undefined) return { size, library, browse: initialBrowseState };
  return { size, library, browse: { ...initialBrowseState, section: opened, focus: 'panel' } };
}
