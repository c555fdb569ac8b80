import type { Place } from '../markdown/place.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** A place that a reader named with a letter. */
export type Bookmark = {
  /** From `a` to `z`, also in capitals. */
  readonly letter: string;
  /** The section or page, by its id. */
  readonly id: string;
  /** What the section is called, and the heading above the place where there is one below that. */
  readonly path: readonly SafeText[];
  readonly place: Place;
};

/** Whether a key names a bookmark. */
export function isBookmarkLetter(key: string): boolean {
  return /^[a-zA-Z]$/.test(key);
}

/** The bookmarks of a library with one more, in the place of the one with its letter; by their letters. */
export function withBookmark(all: readonly Bookmark[], bookmark: Bookmark): readonly Bookmark[] {
  return [...all.filter(({ letter }) => letter !== bookmark.letter), bookmark].sort((one, other) =>
    one.letter < other.letter ? -1 : 1,
  );
}
