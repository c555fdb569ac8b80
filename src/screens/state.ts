import type { CheckRequest, ScreenCheck } from '../check/checked-on-screen.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { ShownPlace } from '../deck/keep-place.ts';
import type { Bookmark } from '../library/bookmark.ts';
import type { Library, Section } from '../library/section.ts';
import type { Place } from '../markdown/place.ts';
import type { Search, SearchRequest } from '../search/searcher.ts';
import type { SlideChange } from '../slide-change.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { type BrowseState, initialBrowseState } from './browser/browse-state.ts';
import type { HeardSwitch } from './held-switch.ts';
import type { Size } from './window-size.ts';

/** What all screens share. */
type Shared = {
  readonly size: Size;
  /** What is looked for on the top screen, while a list shows it or its hits are followed. */
  readonly search?: Search;
  /** What is checked on the top screen, while a list shows what is found. */
  readonly check?: ScreenCheck;
  /** The page that is being read for the top screen, by its id. */
  readonly reading?: string;
  /** The list of keys lies over all else, scrolled down by that many rows. */
  readonly help?: { readonly row: number };
  /** The message of the last command. The next one removes it. */
  readonly notice?: SafeText;
  /** The mouse is on: the wheel scrolls, a click follows. */
  readonly hasMouse?: true;
  /** The text is alone on the screen, and read row by row: no menu or outline is beside it. */
  readonly isMenuHidden?: true;
  /** The places that the reader named, as they were last read. */
  readonly bookmarks?: readonly Bookmark[];
  /** The columns of slides are below each other. */
  readonly areColumnsStacked?: true;
  /** The last switch of the whole window, which is not heard again at once. */
  readonly heard?: HeardSwitch;
  /** The screens below the top one, the nearest first: closing that one leads back to them as they were left. */
  readonly below: readonly StackedScreen[];
};

/** The browser. Over a talk it shows a section without the menu. */
type BrowserScreen = { readonly type: 'browser'; readonly library: Library; readonly browse: BrowseState };
type TalkScreen = { readonly type: 'talk'; readonly talk: Talk };
export type StackedScreen = BrowserScreen | TalkScreen;

/** The state while the browser is the top screen. */
export type InBrowser = Shared & BrowserScreen;
/** The state while a talk is. */
export type InTalk = Shared & TalkScreen;

/** Everything that the program shows, as one value: a stack of screens, of which the top one is drawn and gets the keys. */
export type AppState = InBrowser | InTalk;

/** A slide that comes in the place of another. All times are milliseconds of the clock of the ports. */
export type ComingSlide = {
  readonly by: Exclude<SlideChange, 'none'>;
  readonly direction: 1 | -1;
  /** What was shown before. */
  readonly from: DeckState;
  readonly since: number;
  readonly now: number;
};

export type Talk = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly state: DeckState;
  /** What `/` searches besides the slides. */
  readonly reference: Library;
  /** How much of a long file has been read, from 0 to 1: the deck has only the first slides. */
  readonly reading?: number;
  /** The slide that the audience saw before it disappeared from the file, and where the talk has been since. */
  readonly missed?: {
    readonly deck: Deck;
    readonly place: ShownPlace;
    readonly from: { readonly slide: number; readonly step: number };
  };
  /** What is wrong with the file at the moment: the deck is the last good one. */
  readonly banner?: SafeText;
  /** It is a rehearsal; `trouble` says why its times cannot be saved at the moment. */
  readonly rehearsal?: { readonly trouble?: SafeText };
  /** The slide is not all there yet. */
  readonly coming?: ComingSlide;
  /** It is the built-in talk, for which search has an index. */
  readonly isBuiltIn?: true;
};

/** An effect of an action outside the state. */
export type Effect =
  | { readonly type: 'openAddress'; readonly address: SafeText }
  /** `what` names it, where that is not plain. */
  | { readonly type: 'copy'; readonly text: SafeText; readonly what?: string }
  | { readonly type: 'switchTheme' }
  | { readonly type: 'switchDiagrams' }
  | { readonly type: 'suspend' }
  /** Whether the terminal should report the mouse. */
  | { readonly type: 'mouse'; readonly isOn: boolean }
  /** Stops or starts the talk's clock, resets it, or sets it to where the talk was interrupted, in milliseconds. */
  | { readonly type: 'clock'; readonly change: 'toggle' | 'reset' }
  | { readonly type: 'resumeClock'; readonly elapsed: number }
  /** Presents the built-in talk over the browser, starting at a slide that a search found. */
  | {
      readonly type: 'openTalk';
      readonly slide: number;
      readonly query: string;
      readonly words: readonly string[];
    }
  /** Reads the page that is shown as a talk, in the dialect in which it is written; it comes in as the action `pageTalk`. */
  | { readonly type: 'presentPage'; readonly page: Section }
  /** Looks for something, and for nothing else any more; what is found comes in as the action `found`. */
  | { readonly type: 'search'; readonly request: SearchRequest }
  | { readonly type: 'stopSearch' }
  /** Checks something, and nothing else any more; what is found comes in as the action `checked`. */
  | { readonly type: 'check'; readonly request: CheckRequest }
  | { readonly type: 'stopCheck' }
  /** Reads a page; its text comes in as the action `page`. `isAllowed`: the user wants it, wherever it is. */
  | { readonly type: 'readPage'; readonly page: Section; readonly isAllowed?: true }
  /** Reads the page that is shown once more, and lists its folder anew; or all of a reference. */
  | { readonly type: 'readAgain'; readonly page: Section }
  /** Reads the bookmarks; they come in as the action `bookmarks`. */
  | { readonly type: 'readBookmarks' }
  | { readonly type: 'keepBookmark'; readonly bookmark: Bookmark }
  /** Opens a file that is no Markdown, by its id, with the program that the system has for it. */
  | { readonly type: 'openFile'; readonly id: string }
  /** Asks for the action `frame` in a moment: something on the screen moves. */
  | { readonly type: 'nextFrame' }
  | { readonly type: 'exit'; readonly code: number };

/**
 * The first state of the browser: the menu, or the panel of the section that was asked for by name.
 *
 * @param place where in it the reader starts
 */
export function initialState(size: Size, library: Library, section?: number, place?: Place): InBrowser {
  const opened = library.kind === 'file' ? 0 : section;
  const top = { type: 'browser', library, below: [] } as const;
  if (opened === undefined) return { size, ...top, browse: initialBrowseState };
  const id = library.sections[opened]?.id ?? '';
  const places = place ? { [id]: place } : {};
  return { size, ...top, browse: { ...initialBrowseState, section: opened, focus: 'panel', places } };
}

/** The first state of a talk that was opened by name. */
export function initialTalkState(size: Size, talk: Talk): InTalk {
  return { size, type: 'talk', talk, below: [] };
}
