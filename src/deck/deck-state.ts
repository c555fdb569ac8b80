import type { ListState } from '../list/list-state.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Deck } from './deck.ts';
import type { Blank, PickerType } from './deck-action.ts';

/** Where a slide stands: its fragments shown up to a step, scrolled down by rows. All count from 0. */
export type SlidePlace = { readonly step: number; readonly row: number };

/** A list over the slide. What is typed narrows it. */
export type Picker = ListState & { readonly type: PickerType };

/** A talk that was not ended in order, and where it stood. */
export type SavedPlace = { readonly slide: number; readonly step: number; readonly elapsed: number };

/** The whole of what a talk shows, beside the deck itself. */
export type DeckState = SlidePlace & {
  readonly slide: number;
  /** The first row that scrolling brought into view; absent since the last step. */
  readonly newRow?: number;
  /** Each slide as the audience last saw it. */
  readonly seen: Readonly<Record<number, SlidePlace>>;
  readonly blank?: Blank;
  /** The address of which the QR code is over the slide. */
  readonly qr?: SafeText;
  readonly hasFooter: boolean;
  /** Keys that wait for more: the digits of a slide's number, or one `g`. */
  readonly typed: string;
  readonly picker?: Picker;
  /** What was searched for, while its hits are marked. */
  readonly query?: string;
  /** The words that are marked. */
  readonly marked?: readonly string[];
  /** The link that has the focus, by its index. */
  readonly link?: number;
  /** Where the last talk was: asked before this one begins. */
  readonly question?: SavedPlace;
};

/** A talk at its beginning. */
export function openingState({ settings }: Deck): DeckState {
  return { slide: 0, step: 0, row: 0, seen: {}, hasFooter: settings.footer !== false, typed: '' };
}
