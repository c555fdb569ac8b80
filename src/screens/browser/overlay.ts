import type { FileTarget } from '../../library/section.ts';
import type { ListState } from '../../list/list-state.ts';
import type { SafeText } from '../../terminal/safe-text.ts';

/** Where a search looks: the section that is read, or all sections and the talk. */
export type SearchScope = 'everything' | 'section';

/** A list that lies over the page. */
export type PageList = ListState &
  (
    | { readonly type: 'search'; readonly within: SearchScope }
    /** The headings of the section. */
    | { readonly type: 'outline' }
    /** What a check finds in the section. */
    | { readonly type: 'findings' }
    /** The items of the news. */
    | { readonly type: 'news' }
    /** The links of an item, by its id, over the list of items. */
    | { readonly type: 'newsLinks'; readonly item: SafeText; readonly below: PageList }
    /** The years and the kinds of link by which the news can be filtered. */
    | { readonly type: 'newsFilter' }
    /** The places that the reader named. */
    | { readonly type: 'bookmarks' }
  );

/** What a section is based on, scrolled down by that many rows. */
export type About = { readonly type: 'about'; readonly row: number };

/** A link leads where only the reader can say whether to go. */
export type Question = { readonly type: 'question'; readonly target: FileTarget; readonly anchor?: string };

/** What lies over the page of the browser. */
export type Over = PageList | About | Question;

/** The list over the page; nothing where there is none, or something else. */
export function listOver(over: Over | undefined): PageList | undefined {
  return over === undefined || over.type === 'about' || over.type === 'question' ? undefined : over;
}
