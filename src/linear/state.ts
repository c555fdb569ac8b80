import type { Deck } from '../deck/deck.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { LinkTarget } from '../library/link-target.ts';
import type { NewsFilter } from '../library/news.ts';
import type { Library } from '../library/section.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Passage } from './passage.ts';

/** A talk that was opened: the built-in one, a section of the library as slides, or what the command line named. */
export type OpenTalk = { readonly what: 'built-in' | 'section' | 'named'; readonly deck: Deck };

/** Where the listener is. */
export type ReadingPlace =
  | { readonly type: 'contents' }
  | {
      readonly type: 'section';
      /** Counted from 0. */
      readonly section: number;
      /** Only some of the news. */
      readonly filter?: NewsFilter;
      /** The passages that were read last: from `from` up to, but not including, `to`. Both count from 0. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly type: 'talk';
      readonly talk: OpenTalk;
      readonly at: DeckState;
      /** What the clock showed at the last jump over slides. Milliseconds. */
      readonly jumpedAt?: number;
    };

export type SectionVisit = Extract<ReadingPlace, { type: 'section' }>;
export type TalkVisit = Extract<ReadingPlace, { type: 'talk' }>;

/** The action of a list entry, chosen by its number. */
export type Deed =
  | {
      readonly type: 'section';
      readonly section: number;
      readonly anchor?: SafeText;
      readonly filter?: NewsFilter;
    }
  /** A slide of the current talk, or of the built-in one. Counted from 0. */
  | { readonly type: 'slide'; readonly slide: number; readonly of: 'this talk' | 'built-in' }
  | { readonly type: 'address'; readonly address: SafeText }
  /** A file that is no page of the library by now. */
  | { readonly type: 'file'; readonly target: LinkTarget; readonly anchor?: SafeText };

export type Choice = { readonly label: SafeText; readonly deed: Deed };

/** A numbered list, of which the first `said` entries have been read. */
export type NumberedList = { readonly choices: readonly Choice[]; readonly said: number };

/** The whole state of screen-reader mode. */
export type LinearState = {
  readonly visit: ReadingPlace;
  /** The history: places before this one, latest last, and after going back, places to go forward to, next one last. */
  readonly past: readonly ReadingPlace[];
  readonly future: readonly ReadingPlace[];
  /** The last list, while numbers choose its entries. */
  readonly list?: NumberedList;
  /** What the next line answers. */
  readonly asks?: 'search' | 'resume' | 'file';
  /** The file that the question is about. */
  readonly asked?: Extract<Deed, { type: 'file' }>;
  /** How many rows are read at once; infinity for all. */
  readonly pageRows: number;
  /** Whether the notes of each slide are read with it. */
  readonly withNotes: boolean;
};

/** What the state does not hold: the library, and how wide a row may be, in columns. */
export type LinearWorld = {
  readonly library: Library;
  readonly columns: number;
  /** The current settings, one per row. */
  readonly settings: readonly SafeText[];
  /** How long the talk has been running, in milliseconds; absent if the program was not started with one. */
  readonly elapsed?: number;
};

/** A typed line, or the result of an effect. */
export type LinearAction =
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'found'; readonly query: string; readonly hits: readonly SearchHit[] }
  /** A talk has been read. Slides count from 0. */
  | { readonly type: 'talkOpened'; readonly talk: OpenTalk; readonly slide?: number }
  /** A page has been read, and is in the library. */
  | { readonly type: 'pageRead'; readonly deed: SectionDeed }
  | { readonly type: 'addressOpened'; readonly address: SafeText; readonly isOpened: boolean }
  | { readonly type: 'failed'; readonly message: SafeText };

/** A place in a section. */
export type SectionDeed = Extract<Deed, { type: 'section' }>;

/** An effect outside the state. Its result is the next action. */
export type LinearEffect =
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'openAddress'; readonly address: SafeText }
  /** The built-in talk, or the section with that index, counted from 0, as slides. */
  | { readonly type: 'openTalk'; readonly what: 'built-in' | number; readonly slide?: number }
  /** Reads a page of the library, counted from 0, to go to a place in it. */
  | { readonly type: 'readPage'; readonly deed: SectionDeed }
  /** Opens a file that a link led to: as another page, or with the program that the system has for it. */
  | { readonly type: 'openFile'; readonly file: Extract<Deed, { type: 'file' }> }
  | { readonly type: 'quit' };

export type LinearReduced = {
  readonly state: LinearState;
  readonly said: readonly Passage[];
  readonly effect?: LinearEffect;
};

/** The same state, and something to say. */
export function says(state: LinearState, ...said: readonly Passage[]): LinearReduced {
  return { state, said };
}
