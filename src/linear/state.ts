import type { CheckRequest, ListedFinding } from '../check/checked-on-screen.ts';
import type { Deck } from '../deck/deck.ts';
import type { Blank, RemoteAction } from '../deck/deck-action.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { NewsFilter } from '../library/news.ts';
import type { FileTarget, Library } from '../library/section.ts';
import type { Table } from '../markdown/document.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Passage } from './passage.ts';

/** A talk that was opened: the built-in one, a section of the library as slides, or what the command line named. */
export type OpenTalk = {
  readonly what: 'built-in' | 'section' | 'named';
  readonly deck: Deck;
  /** What it is made from; absent where the talk is given elsewhere. */
  readonly source?: DeckSource;
  /**
   * `given`: this is the talk that speaker views follow. `joined`: it is given elsewhere, and what moves it is asked for
   * there.
   */
  readonly role?: 'given' | 'joined';
};

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
      /** What the talk that is joined said last. */
      readonly place?: JoinedPlace;
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
  | { readonly type: 'file'; readonly target: FileTarget; readonly anchor?: SafeText }
  /** A talk that is given elsewhere, by the address of its socket. */
  | { readonly type: 'join'; readonly address: string };

export type Choice = { readonly label: SafeText; readonly deed: Deed };

/** A numbered list, of which the first `said` entries have been read. */
export type NumberedList = { readonly choices: readonly Choice[]; readonly said: number };

/** A table that is read row by row. */
export type ReadTable = { readonly table: Table; readonly row: number };

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
  /** Whether addresses in the text are read whole; otherwise only their host. */
  readonly wholeAddresses: boolean;
  /** The table that was asked for, and how many of its rows have been read, if it is still here. */
  readonly table?: ReadTable;
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
  /** What is open has been checked. */
  | { readonly type: 'checked'; readonly request: CheckRequest; readonly findings: readonly ListedFinding[] }
  | { readonly type: 'addressOpened'; readonly address: SafeText; readonly isOpened: boolean }
  | { readonly type: 'failed'; readonly message: SafeText }
  /** A speaker view asks for something. */
  | { readonly type: 'remote'; readonly action: RemoteAction }
  /** The talk was saved, or the talk that is joined has sent itself. */
  | { readonly type: 'reload'; readonly deck: Deck; readonly source?: DeckSource }
  /** Where the talk that is joined is now. */
  | { readonly type: 'place'; readonly place: JoinedPlace }
  /** The talks that can be joined. */
  | { readonly type: 'offers'; readonly offers: readonly Choice[] }
  | { readonly type: 'said'; readonly text: SafeText }
  /** What was asked of the talk has changed nothing so far. */
  | { readonly type: 'silence' };

export type JoinedPlace = {
  readonly slide: number;
  readonly step: number;
  readonly blank?: Blank;
  /** What is on the screen instead of the slide. */
  readonly overlay?: SafeText;
  /** What its author should fix. */
  readonly trouble?: SafeText;
};

/** A place in a section. */
export type SectionDeed = Extract<Deed, { type: 'section' }>;

/** An effect outside the state. Its result is the next action. */
export type LinearEffect =
  | { readonly type: 'search'; readonly query: string }
  /** Checks what is open. */
  | { readonly type: 'check'; readonly request: CheckRequest }
  | { readonly type: 'openAddress'; readonly address: SafeText }
  /** The built-in talk, or the section with that index, counted from 0, as slides. */
  | { readonly type: 'openTalk'; readonly what: 'built-in' | number; readonly slide?: number }
  /** Reads a page of the library, counted from 0, to go to a place in it. */
  | { readonly type: 'readPage'; readonly deed: SectionDeed }
  /** Opens a file that a link led to: as another page, or with the program that the system has for it. */
  | { readonly type: 'openFile'; readonly file: Extract<Deed, { type: 'file' }> }
  | TalkRequest
  | { readonly type: 'quit' };

/** What is asked of a talk: there is no answer, but its place may change. */
export type TalkRequest =
  | { readonly type: 'send'; readonly action: RemoteAction }
  | { readonly type: 'join'; readonly address: string }
  | { readonly type: 'clock'; readonly change: 'toggle' | 'reset' };

export type LinearReduced = {
  readonly state: LinearState;
  readonly said: readonly Passage[];
  readonly effect?: LinearEffect;
};

/** The same state, and something to say. */
export function says(state: LinearState, ...said: readonly Passage[]): LinearReduced {
  return { state, said };
}
