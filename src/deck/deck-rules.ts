import type { List } from '../markdown/document.ts';

/** What the dialect of a deck settles for all of its slides. */
export type DeckRules = {
  /** Whether a thematic break ends a slide; where it does not, it is drawn. */
  readonly breaksEndSlides: boolean;
  /** Which headings begin a slide, too. */
  readonly headings: HeadingSlides;
  /** Whether the items of all lists come one by one. */
  readonly incrementalLists: boolean;
  /** Whether the rows of all tables come one by one. */
  readonly incrementalTables: boolean;
  /** The signs with which a list whose items come one by one is written: Marp's `*` and `1)`. */
  readonly incrementalSigns: readonly List['delimiter'][];
  /** Whether an item that begins with a break for words (`<wbr>`) comes at a step of its own. */
  readonly breaksPauseItems: boolean;
  /** Where a title in the front matter makes a slide; `untitled`: unless the first slide is the title already. */
  readonly titleSlide: 'always' | 'untitled' | 'never';
  /** Whether the deck was written for another program: what is unknown here is then no fault of its author. */
  readonly isForeign: boolean;
};

export type HeadingSlides =
  /** In a deck without any other end of a slide: those of the level that splits it best. */
  | { readonly type: 'best' }
  /** Marp: headings of these levels. */
  | { readonly type: 'levels'; readonly levels: readonly number[] }
  /** Pandoc: headings of a level, and each one above it is a slide by itself. Without a level, the first with text below. */
  | { readonly type: 'pandoc'; readonly level?: number }
  /** lookatme: the highest level that is left once the first heading, if it is the only one of its level, is the title. */
  | { readonly type: 'lookatme' }
  /** Most others: without a separator, a deck is one slide. */
  | { readonly type: 'none' };

/** Those of our own decks. */
export const ownRules: DeckRules = {
  breaksEndSlides: true,
  headings: { type: 'best' },
  incrementalLists: false,
  incrementalTables: false,
  incrementalSigns: [],
  breaksPauseItems: false,
  titleSlide: 'always',
  isForeign: false,
};
