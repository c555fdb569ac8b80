import type { ListAction } from '../list/list-action.ts';

export type Blank = 'black' | 'white';

/** What a list over the slide has: all slides, what was searched for, what a check finds. */
export type PickerType = 'overview' | 'search' | 'findings';

/** What a remote may ask of a running deck: the same as its own keyboard, but for what only its screen shows. */
export type RemoteAction =
  /** One step on: what does not fit is scrolled through first, then the next fragment, then the next slide. */
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  /** Slides and steps count from 0. A slide that there is not leaves all as it is. */
  | { readonly type: 'goTo'; readonly slide: number; readonly step?: number }
  /** Blanks the screen in that color, or brings the slide back. */
  | { readonly type: 'blank'; readonly blank: Blank }
  /** Brings the slide back, whatever is over it. */
  | { readonly type: 'open' }
  /** Shows the QR code of a link over the slide, or brings the slide back. */
  | { readonly type: 'showQr' }
  /** Stops the talk's clock, or starts it again. */
  | { readonly type: 'toggleClock' }
  | { readonly type: 'resetClock' };

/** What a screen does that follows a talk: it scrolls with it, too. */
export type FollowAction = RemoteAction | { readonly type: 'scroll'; readonly rows: number };

/** All that a talk's own keyboard can ask for. */
export type DeckAction =
  | FollowAction
  /** For the list over the slide. Where none is open, `accept` and `back` are for the slide. */
  | ListAction
  | { readonly type: 'scrollHalf'; readonly direction: 1 | -1 }
  /** A digit of a slide's number, or the first `g` of `gg`. */
  | { readonly type: 'type'; readonly key: string }
  /** Goes to the slide whose number was typed, else to the last one. */
  | { readonly type: 'goToTyped' }
  | { readonly type: 'toggleFooter' }
  | { readonly type: 'openPicker'; readonly picker: PickerType }
  | { readonly type: 'walkHits'; readonly direction: 1 | -1 }
  | { readonly type: 'walkLinks'; readonly direction: 1 | -1 }
  | { readonly type: 'copyAddress' };
