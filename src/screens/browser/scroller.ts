import type { Jump, Place } from '../../markdown/place.ts';

/** What scrolling must know of the panel as it is laid out now. A plain object in tests, a layout on screen. */
export type Scroller = {
  move(from: Place, rows: number): Place;
  end(): Place;
  /** The row that is read: the one that was, while it is on the screen, else the first with words there. */
  reader(row: Place | undefined, from: Place): Place;
  /** The next row with words; nothing where there is none. */
  nextWords(row: Place, direction: 1 | -1): Place | undefined;
  /** The last row with words on the screen. */
  lastWords(from: Place): Place;
  /** Where reading goes on once the screen has moved: at what was not on it before. */
  afterScroll(from: Place, to: Place, direction: 1 | -1): Place;
  /** A place that has the row on the screen, moved as little as possible. */
  keepingOnScreen(row: Place, from: Place): Place;
  /** The first row of a link. */
  placeOfLink(link: number): Place | undefined;
  /** To a heading or footnote, by its anchor. */
  anchor(anchor: string): Jump | undefined;
  /** A place at which the link can be seen: the same one where it can be already. */
  revealing(link: number, from: Place): Place;
  /** Whether some of the link can be seen. */
  showsLink(link: number, from: Place): boolean;
  /** The link with which walking begins: the first or last that can be seen, or that is nearest to the target. */
  nearestLink(from: Place, direction: 1 | -1, target?: Place): number | undefined;
  /** To the first of the words in the part that begins with a block, with its heading. */
  hit(block: number, words: readonly string[]): Jump;
  /** The next place in that part with one of the words in rows that are not on the screen; nothing if none is. */
  nextHit(block: number, words: readonly string[], from: Place, direction: 1 | -1): Jump | undefined;
};
