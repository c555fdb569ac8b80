import type { NewsFilter } from '../browse/news.ts';
import type { SearchHit } from '../browse/search-hit.ts';
import type { Library } from '../browse/section.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Passage } from './passage.ts';

/** A talk that was opened: the built-in one, a section of the library as slides, or what the command line named. */
export type OpenTalk = { readonly what: 'built-in' | 'section' | 'named'; readonly deck: Deck };

/** Where the listener is. */
export type Visit =
  | { readonly type: 'contents' }
  | {
      readonly type: 'section';
      /** Counted from 0. */
      readonly section: number;
      /** Only some of the news. */
      readonly filter?: NewsFilter;
      /** The passages that were said last: from the first of them up to, and not with, the other. Both count from 0. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly type: 'talk';
      readonly talk: OpenTalk;
      readonly at: DeckState;
      /** What the clock said at the last jump over slides. Milliseconds. */
      readonly jumpedAt?: number;
    };

export type SectionVisit = Extract<Visit, { type: 'section' }>;
export type TalkVisit = Extract<Visit, { type: 'talk' }>;

/** Something that a number may choose. */
export type Deed =
  | {
      readonly type: 'section';
      readonly section: number;
      readonly anchor?: SafeText;
      readonly filter?: NewsFilter;
    }
  /** A slide of the talk that is given, or of the built-in one. Counted from 0. */
  | { readonly type: 'slide'; readonly slide: number; readonly of: 'this talk' | 'built-in' }
  | { readonly type: 'address'; readonly address: SafeText };

export type Choice = { readonly label: SafeText; readonly deed: Deed };

/** A numbered list, of which the first `said` have been said. */
export type List = { readonly choices: readonly Choice[]; readonly said: number };

/** The whole state of screen-reader mode. */
export type LinearState = {
  readonly visit: Visit;
  /** The way here, the last one last, and the way forward after going back, the next one last. */
  readonly past: readonly Visit[];
  readonly future: readonly Visit[];
  /** The list that was said last, while a number means its entries. */
  readonly list?: List;
  /** What the next line answers. */
  readonly asks?: 'search' | 'resume';
  /** How many rows are said at once; all there are for infinity. */
  readonly pageRows: number;
  /** Whether the notes of each slide are said with it. */
  readonly withNotes: boolean;
};

/** What does not change: what there is to read, and how wide a row may be, in columns. */
export type LinearWorld = {
  readonly library: Library;
  readonly columns: number;
  /** The current settings, one per row. */
  readonly settings: readonly SafeText[];
  /** How long the talk that was opened has been given, in milliseconds; absent where none was. */
  readonly elapsed?: number;
};

/** What comes in: a line that was typed, or what came of an effect. */
export type LinearAction =
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'found'; readonly query: string; readonly hits: readonly SearchHit[] }
  /** A talk is there. Slides count from 0. */
  | { readonly type: 'talkOpened'; readonly talk: OpenTalk; readonly slide?: number }
  | { readonly type: 'addressOpened'; readonly address: SafeText; readonly isOpened: boolean }
  | { readonly type: 'failed'; readonly message: SafeText };

/** What is to be done in the world; what came of it is the next action. */
export type LinearEffect =
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'openAddress'; readonly address: SafeText }
  /** The built-in talk, or the section of that place, counted from 0, as slides. */
  | { readonly type: 'openTalk'; readonly what: 'built-in' | number; readonly slide?: number }
  | { readonly type: 'quit' };

export type LinearReduced = {
  readonly state: LinearState;
  readonly said: readonly Passage[];
  readonly effect?: LinearEffect;
};

/** The state as it is, and something to say. */
export function says(state: LinearState, ...said: readonly Passage[]): LinearReduced {
  return { state, said };
}
