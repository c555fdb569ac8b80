import type { SafeText } from '../terminal/safe-text.ts';
import { type Transition, transition } from '../transition.ts';
import type { PickerType } from './deck-action.ts';
import type { DeckState } from './deck-state.ts';

/** How a slide is laid out now. Rows count from 0. */
export type SlideView = {
  readonly lastStep: number;
  /** The rows of the slide that the screen has room for. */
  readonly visible: number;
  /** How many rows there are up to the last one in which something is seen at a step. */
  height(step: number): number;
  /** The first row in which a step brings something new. */
  firstRow(step: number): number;
  /** The links that can be seen at a step, each with its row and address. */
  links(step: number): readonly { readonly index: number; readonly row: number; readonly url: SafeText }[];
};

/** Something that was found: a slide, or a place in the reference. */
export type Hit = {
  /** What it says, in one row; the title again where nobody looked further. */
  readonly text: SafeText;
  /** The whole words that were found, as they are there; absent where only titles were looked at. */
  readonly words?: () => readonly string[];
} & (
  | { readonly type: 'slide'; readonly slide: number; readonly title: SafeText }
  /** `block`: the first one of what was found, counted in the document from 0. `path`: the titles down to it. */
  | {
      readonly type: 'section';
      readonly section: number;
      readonly block: number;
      readonly path: readonly SafeText[];
    }
);

/** What the reducer must know of the deck and its layout: a plain object in tests, the laid-out screen else. */
export type DeckView = {
  readonly slideCount: number;
  /** The address of the talk as a whole, if it has one. */
  readonly address?: SafeText | undefined;
  slide(slide: number): SlideView;
  /** What an open picker lists for a query. */
  hits(type: PickerType, query: string): readonly Hit[];
  /** The search is not over: there may be more hits, or others. */
  readonly isSearching: boolean;
  /** The rows for the entries of a picker. */
  readonly pickerRows: number;
  /** The screen is read row by row. */
  readonly isRead?: boolean;
};

/** What is to be done outside of the talk's own state. */
export type DeckEffect =
  | { readonly type: 'openAddress'; readonly address: SafeText }
  | { readonly type: 'copy'; readonly text: SafeText }
  /** Shows a place of the reference over the slide. */
  | {
      readonly type: 'showSection';
      readonly section: number;
      readonly block: number;
      readonly words: readonly string[];
      readonly query: string;
    }
  | { readonly type: 'clock'; readonly change: 'toggle' | 'reset' }
  | { readonly type: 'resume'; readonly elapsed: number }
  /** There is no address to copy: says with which keys there would be. */
  | { readonly type: 'noLinkChosen' }
  /** Says why nothing happened. */
  | { readonly type: 'notice'; readonly text: string };

export type DeckReduced = Transition<DeckState, DeckEffect>;

export function withNotice(state: DeckState, text: string): DeckReduced {
  return transition(state, { type: 'notice', text });
}
