import type { Trail } from '../../library/history.ts';
import type { NewsFilter } from '../../library/news.ts';
import type { Library } from '../../library/section.ts';
import { isNews } from '../../library/section-of-kind.ts';
import { type Jump, type Place, startOfDocument } from '../../markdown/place.ts';
import type { Over, SearchScope } from './overlay.ts';

/** Where the reader is in the library. */
export type BrowseState = {
  /** The section that the menu points at and the panel shows, counted from 0. */
  readonly section: number;
  readonly focus: 'menu' | 'panel';
  /** How far each section has been read, by its id (and the filter, for filtered news). */
  readonly places: Readonly<Record<string, Place>>;
  /** The link that has the focus in the panel, by its index in the document. */
  readonly link?: number;
  /** Where the last jump led, until the text is scrolled: the links are walked from there. */
  readonly target?: Place;
  /** The row that is read, once someone has walked there or scrolled: the cursor is in it. */
  readonly reader?: Place;
  /** What lies over the page. */
  readonly over?: Over;
  /** What a search led to, while its hits are marked. */
  readonly found?: Found;
  /** Where the reader has been. */
  readonly trail?: Trail;
  /** Which news are shown. */
  readonly newsFilter?: NewsFilter;
  /** The next letter names a bookmark. */
  readonly isMarking?: true;
  /** Where to go in the page once its text is there. */
  readonly arriving?: Arriving;
};

/** A place in a page that is not read yet. */
export type Arriving =
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'hit'; readonly block: number; readonly words: readonly string[] };

/** A search that someone follows from hit to hit. */
export type Found = {
  readonly query: string;
  readonly within: SearchScope;
  /** The hit that is shown, among those in sections, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** The first block of the hit in its document. */
  readonly block: number;
  /** The words to mark. */
  readonly words: readonly string[];
  /** Where the search was begun: Esc leads back. Absent where it was begun elsewhere, as from a slide. */
  readonly origin?: BrowseState;
};

export type BrowseAction =
  | { readonly type: 'select'; readonly section: number }
  | { readonly type: 'open' }
  | { readonly type: 'leave' }
  | { readonly type: 'scroll'; readonly rows: number }
  /** To the next row with words. @param isSteady whether the text stays where it is until the row is off the screen */
  | { readonly type: 'walk'; readonly direction: 1 | -1; readonly isSteady: boolean }
  | { readonly type: 'jump'; readonly jump: Jump }
  | { readonly type: 'scrollToEnd'; readonly end: 'first' | 'last' }
  | { readonly type: 'walkLinks'; readonly step: 1 | -1 }
  /** To another place by someone's choice: it can be come back from. Without a jump, to where the section was left. */
  | { readonly type: 'visit'; readonly section: number; readonly jump?: Jump | undefined }
  | { readonly type: 'walkTrail'; readonly direction: 'back' | 'forward' };

export const initialBrowseState: BrowseState = { section: 0, focus: 'menu', places: {} };

/** Under what the place in the section is kept. Filtered news have places of their own. */
function placeKey({ section, newsFilter }: BrowseState, library: Library): string | undefined {
  const shown = library.sections[section];
  const id = shown?.id;
  return isNews(shown) && newsFilter ? `${id} ${newsFilter.year} ${newsFilter.kind}` : id;
}

/** Where the reader is in the section that is shown. */
export function placeOf(state: BrowseState, library: Library): Place {
  const key = placeKey(state, library);
  return (key === undefined ? undefined : state.places[key]) ?? startOfDocument;
}

/** The same, with that place kept for what is shown. */
export function placedAt(state: BrowseState, library: Library, place: Place): BrowseState {
  const key = placeKey(state, library);
  return key === undefined ? state : { ...state, places: { ...state.places, [key]: place } };
}

export function withoutReader({ reader: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

export function withoutLink({ link: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

export function withoutTarget({ target: _, ...rest }: BrowseState): BrowseState {
  return rest;
}

/** The page alone, with nothing over it and no hits marked. */
export function plainPage({ over: _, found: __, arriving: ___, ...rest }: BrowseState): BrowseState {
  return withoutLink(withoutTarget(rest));
}

/** With the news filtered so, or all of them. */
export function withFilter(
  { newsFilter: _, reader: __, ...rest }: BrowseState,
  filter: NewsFilter | undefined,
): BrowseState {
  const isFiltered = filter?.year !== undefined || filter?.kind !== undefined;
  return isFiltered ? { ...rest, newsFilter: filter } : rest;
}
