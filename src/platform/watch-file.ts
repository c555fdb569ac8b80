import { type Stats, stat, statSync } from 'node:fs';

/** How long files rest between two looks: an idle watch is to take less than 1 ms in each second. */
const pause = 500;
/** The same while a file is being changed. Milliseconds. */
const shortPause = 100;
/** How many looks in a row must find the same: an editor may still be writing. */
const calmLooks = 2;
/** The same for an empty file: many programs save by emptying a file first. Half a second. */
const calmLooksWhenEmpty = 6;
/** How many looks in a row must miss a file that was there: no save takes three seconds. */
const goneLooks = 6;
/** Looks at each turn, so that a deck of very many files costs no more than one of a few. */
const mostLooks = 16;
/**
 * A file that joins the list is reported if it was changed after it was read, or just before that: the clocks of network
 * folders may differ by as much. Milliseconds.
 */
const recent = 5_000;

/** What a look found: equal marks are equal files. Nothing where there is no file. */
type Mark = string | undefined;

type Watched = {
  /** What the caller knows. */
  known: Mark;
  found: Mark;
  /** How many looks in a row found it. */
  looks: number;
  isLooking: boolean;
  wasThere: boolean;
};

/** Not the change time: an indexer or a backup that touches a file changes no content. */
function markOf({ dev, ino, size, mtimeMs }: Stats): Mark {
  return `${dev} ${ino} ${size} ${mtimeMs}`;
}

/** A file as it is now. It is asked at once, so that no change between this and the caller's reading gets lost. */
function firstLook(path: string): Watched {
  let mark: Mark;
  try {
    mark = markOf(statSync(path));
  } catch {
    mark = undefined;
  }
  return { known: mark, found: mark, looks: 1, isLooking: false, wasThere: mark !== undefined };
}

/**
 * Tells when the content of a file may have changed, however it was saved: written in place, emptied and written,
 * renamed over, deleted and made again, through a symlink, or by pointing a symlink elsewhere. It looks at the
 * files by their names, again and again: watches of the system miss such saves, and know nothing of network
 * folders. A change is reported when the file has come to rest; a file that is gone is reported once, when that is
 * clear, and again when it is back. The watch alone keeps no process alive.
 *
 * Begin to watch before reading: then no change gets lost. A folder is watched in the same way: what changes it is a file
 * in it that comes, goes or is renamed, and not what is deeper in it.
 *
 * @param paths the files as they are now, the most important first; asked at each turn
 * @param readAt when the caller read a file that joins the list, by the system's clock; for most callers, just now
 * @returns how to stop
 */
export function watchFiles(
  paths: () => readonly string[],
  onChange: () => void,
  readAt: (path: string) => number = Date.now,
): () => void {
  const watched = new Map<string, Watched>();
  for (const path of paths()) watched.set(path, firstLook(path));
  let isStopped = false;
  let turns = 0;
  let timer: NodeJS.Timeout;
  let isHurrying = false;

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    isHurrying = milliseconds === shortPause;
    timer = setTimeout(takeTurn, milliseconds).unref();
  }

  function takeTurn(): void {
    wait(pause);
    const [first, ...others] = new Set(paths());
    const current = new Set(others).add(first ?? '');
    for (const path of watched.keys()) if (!current.has(path)) watched.delete(path);
    if (first !== undefined) look(first);
    const most = Math.min(others.length, mostLooks - 1);
    for (let count = 0; count < most; count++) look(others[turns++ % others.length] ?? '');
  }

  function look(path: string): void {
    const known = watched.get(path);
    // A network that does not answer is asked once, and keeps no other file waiting.
    if (known?.isLooking) return;
    const file = known ?? { known: undefined, found: undefined, looks: 0, isLooking: true, wasThere: false };
    watched.set(path, file);
    file.isLooking = true;
    stat(path, (error, found) => {
      file.isLooking = false;
      // A file that left the list meanwhile is nothing of this watch's.
      if (isStopped || watched.get(path) !== file) return;
      const isOld = !error && readAt(path) - found.mtimeMs > recent;
      if (!known && isOld) file.known = markOf(found);
      compare(file, error ? undefined : found);
    });
  }

  function compare(file: Watched, found: Stats | undefined): void {
    const mark = found && markOf(found);
    file.looks = mark === file.found ? file.looks + 1 : 1;
    file.found = mark;
    if (mark === undefined) {
      // A read in the meantime has failed, so even the same file is reported when it is back.
      file.known = undefined;
      if (file.wasThere && file.looks === goneLooks) onChange();
      return;
    }
    file.wasThere = true;
    if (mark === file.known) return;
    if (file.looks >= (found?.size === 0 ? calmLooksWhenEmpty : calmLooks)) {
      file.known = mark;
      onChange();
    } else if (!isHurrying) wait(shortPause);
  }

  wait(pause);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
