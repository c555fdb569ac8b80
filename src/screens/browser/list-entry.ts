import type { Bookmark } from '../../library/bookmark.ts';
import type { NewsFilter } from '../../library/news.ts';
import type { SafeText } from '../../terminal/safe-text.ts';

/** What an entry of a list leads to. */
export type Target =
  /** `words`: to mark, as they are there; looked for when someone asks. */
  | {
      readonly type: 'hit';
      readonly section: number;
      readonly block: number;
      readonly words: () => readonly string[];
    }
  | { readonly type: 'slide'; readonly slide: number; readonly words: () => readonly string[] }
  /** `block`: of those that are drawn, counted from 0. */
  | { readonly type: 'anchor'; readonly anchor: SafeText; readonly block: number }
  /** `block`: of the document, counted from 0. */
  | { readonly type: 'place'; readonly block: number }
  | { readonly type: 'item'; readonly item: SafeText; readonly hasLinks: boolean }
  | { readonly type: 'address'; readonly address: SafeText }
  | { readonly type: 'filter'; readonly filter: NewsFilter }
  | { readonly type: 'bookmark'; readonly bookmark: Bookmark };

/** A row of a list that lies over the page. */
export type ListEntry = {
  /** What it is called; titles above it come before it. */
  readonly path: readonly SafeText[];
  /** How far it stands to the right, in levels. */
  readonly level?: number;
  /** Said behind the title. */
  readonly note?: SafeText;
  /** How many there are of it. */
  readonly count?: SafeText;
  /** What it says, in one row. */
  readonly text?: SafeText;
  /** The text that begins there, where a list has room for it; no query looks into it. */
  preview?(): SafeText;
  /** What can be opened there, in a few words: part of the text, too. */
  readonly labels?: SafeText;
  /** The entries that it belongs to. */
  readonly group?: EntryGroup;
  /** It is the current choice. */
  readonly isCurrent?: true;
  readonly target: Target;
};

/** The name of a group, and what an entry is called and says where that name is seen: without it. */
export type EntryGroup = {
  readonly name: SafeText;
  readonly title?: SafeText;
  readonly text?: SafeText;
};
