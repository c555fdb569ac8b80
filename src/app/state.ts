import { type BrowseState, initialBrowseState } from '../browse/browse-state.ts';
import type { Search, SearchRequest } from '../browse/searcher.ts';
import type { Library } from '../browse/section.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { ShownPlace } from '../deck/keep-place.ts';
import type { Place } from '../markdown/place.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Size } from './screen.ts';

/** The whole of what the screen shows, as one value. */
export type AppState = {
  readonly size: Size;
  readonly library: Library;
  readonly browse: BrowseState;
  /** It is a section of the reference over a slide: shown without the menu. */
  readonly isAside?: true;
  /** The talk that is being given, over the browser. */
  readonly talk?: Talk;
  /** What is looked for, in the browser or in the talk, while a list shows it or its hits are followed. */
  readonly search?: Search;
  /** The list of keys lies over all else, scrolled down by that many rows. */
  readonly help?: { readonly row: number };
  /** What the last command had to say; gone with the next one. */
  readonly notice?: SafeText;
  /** The mouse is on: the wheel scrolls, a click follows. */
  readonly hasMouse?: true;
};

export type Talk = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly state: DeckState;
  /** What `/` searches beside the slides. */
  readonly reference: Library;
  /** A section of the reference lies over the slide. */
  readonly aside?: BrowseState;
  /** How much of a long file has been read, from 0 to 1: the deck is the beginning of it. */
  readonly reading?: number;
  /** The slide that the audience saw before it went missing from the file, and where they stand since. */
  readonly missed?: {
    readonly deck: Deck;
    readonly place: ShownPlace;
    readonly from: { readonly slide: number; readonly step: number };
  };
  /** What is wrong with the file just now: the deck is the last good one. */
  readonly banner?: SafeText;
  /** It is a rehearsal; `trouble` says why its times cannot be kept just now. */
  readonly rehearsal?: { readonly trouble?: SafeText };
  /** It is the one about the team: search has an index of it. */
  readonly isBuiltIn?: true;
  /** Whether its end leads back to the browser, not out of the program. */
  readonly isOverBrowser: boolean;
};

/** Something to be done in the world because of an action. */
export type Effect =
  | { readonly type: 'openAddress'; readonly address: SafeText }
  | { readonly type: 'copy'; readonly text: SafeText }
  | { readonly type: 'switchTheme' }
  | { readonly type: 'suspend' }
  /** Whether the terminal is to tell of the mouse. */
  | { readonly type: 'mouse'; readonly isOn: boolean }
  /** Stops the talk's clock or lets it go on, sets it to nought, or to what the last talk had, in milliseconds. */
  | { readonly type: 'clock'; readonly change: 'toggle' | 'reset' }
  | { readonly type: 'resumeClock'; readonly elapsed: number }
  /** Gives the built-in talk over the browser, from a slide on that was found. */
  | {
      readonly type: 'openTalk';
      readonly slide: number;
      readonly query: string;
      readonly words: readonly string[];
    }
  /** Looks for something, and for nothing else any more; what is found comes in as the action `found`. */
  | { readonly type: 'search'; readonly request: SearchRequest }
  | { readonly type: 'stopSearch' }
  | { readonly type: 'exit'; readonly code: number };

/**
 * The first state: the menu, or the panel of the section that was asked for by name.
 *
 * @param place where in it the reader begins
 */
export function initialState(size: Size, library: Library, section?: number, place?: Place): AppState {
  const opened = library.kind === 'file' ? 0 : section;
  if (opened === undefined) return { size, library, browse: initialBrowseState };
  const id = library.sections[opened]?.id ?? '';
  const places = place ? { [id]: place } : {};
  return { size, library, browse: { ...initialBrowseState, section: opened, focus: 'panel', places } };
}

/** The section that lies over a slide, as a state of its own; nothing where none does. */
export function asideOf({ size, talk, search, help, notice, hasMouse }: AppState): AppState | undefined {
  if (!talk?.aside) return undefined;
  return {
    size,
    library: talk.reference,
    browse: talk.aside,
    isAside: true,
    ...(search && { search }),
    ...(help && { help }),
    ...(notice !== undefined && { notice }),
    ...(hasMouse && { hasMouse }),
  };
}
