import { join } from 'node:path';
import { fieldsOf, isCount, isText } from '../deck/json-fields.ts';
import { type Bookmark, isBookmarkLetter, withBookmark } from '../library/bookmark.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { type Kept, readState, writeState } from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

/** The bookmarks of one library, from one start of the program to the next. */
export type BookmarkFile = {
  /** All of them; none where there are none or they cannot be read. */
  read(): readonly Bookmark[];
  /** Keeps one, in the place of the one with its letter. Another program may have kept some since they were read. */
  keep(bookmark: Bookmark): Kept;
};

/** UTF-16 code units of an id or a title. */
const longestText = 4_000;

/**
 * @param id from `deckId`, of the file or folder
 * @param folder from `stateFolder`; without one nothing is kept
 */
export function createBookmarkFile(id: string, folder: string | undefined = stateFolder()): BookmarkFile {
  const path = folder === undefined ? undefined : join(folder, 'bookmarks', `${id}.json`);
  const read = () => (path === undefined ? [] : readAll(path));
  return {
    read,
    keep(bookmark) {
      if (path === undefined) return { type: 'refused', reason: 'there is no folder for it' };
      return writeState(path, { version: 1, bookmarks: withBookmark(read(), bookmark) });
    },
  };
}

/** What is not as we write it is left out. */
function readAll(path: string): readonly Bookmark[] {
  const fields = fieldsOf(readState(path));
  if (fields?.version !== 1 || !Array.isArray(fields.bookmarks)) return [];
  return fields.bookmarks
    .flatMap((value: unknown) => bookmarkOf(value) ?? [])
    .reduce<readonly Bookmark[]>(withBookmark, []);
}

function bookmarkOf(value: unknown): Bookmark | undefined {
  const fields = fieldsOf(value);
  const place = fieldsOf(fields?.place);
  if (!fields || !place) return undefined;
  const { letter, id, path } = fields;
  const { block, characters, skipped } = place;
  if (typeof letter !== 'string' || !isBookmarkLetter(letter)) return undefined;
  if (!isText(id, longestText) || !Array.isArray(path)) return undefined;
  if (!isCount(block) || !isCount(characters) || !isCount(skipped)) return undefined;
  const titles = path.flatMap((title: unknown) => (isText(title, longestText) ? [safeRow(title)] : []));
  return { letter, id, path: titles.slice(0, 8), place: { block, characters, skipped } };
}
