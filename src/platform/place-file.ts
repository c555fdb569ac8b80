import { promises, renameSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { fieldsOf, isBetween, isCount, isText } from '../deck/json-fields.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { clearTemporaries, isRunning, remove } from './own-folder.ts';
import {
  encodeState,
  type Kept,
  newFile,
  openFolderOf,
  readState,
  writeReason,
  writeState,
} from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

/** Where a talk is. Slide and step count from 0. */
export type TalkPlace = {
  /** The talk's name and the title of the slide, each in one row. */
  readonly name: SafeText;
  readonly title: SafeText;
  readonly slide: number;
  readonly step: number;
  /** What the talk's clock says. Milliseconds. */
  readonly elapsed: number;
  /** Whether the talk still goes on: only an end in order makes it false. */
  readonly isOpen: boolean;
};

/** A place as it was saved, when (milliseconds since 1970), and by which process. */
export type SavedPlaceRecord = TalkPlace & {
  readonly version: 1;
  readonly savedAt: number;
  readonly pid: number;
};

/** UTF-16 code units. */
const longestRow = 100_000;
/** Milliseconds: four months. */
const longestTalk = 1e10;

const pathOf = (folder: string, id: string) => join(folder, 'places', `${id}.json`);

/** Keeps the place of a talk that goes on. */
export type PlaceFile = {
  /** Saves soon. While one place is being written, only the latest of those that follow is kept. */
  readonly save: (place: TalkPlace) => void;
  /** Saves at once, on the way out: nothing that was begun before comes after it. */
  readonly flush: (place?: TalkPlace) => void;
  /** What became of the last place that was written. Nothing while none was, and where nothing is kept at all. */
  readonly outcome: () => Kept | undefined;
};

/**
 * @param id from `deckId`
 * @param folder from `stateFolder`; without one nothing is kept. Where it cannot be written to, `outcome` says why
 */
export function createPlaceFile(id: string, folder: string | undefined = stateFolder()): PlaceFile {
  if (folder === undefined) return { save() {}, flush() {}, outcome: () => undefined };
  const path = pathOf(folder, id);
  const temporary = `${path}.${process.pid}.tmp`;
  /** What waits to be written, and what is being written. */
  let latest: TalkPlace | undefined;
  let current: TalkPlace | undefined;
  let isCleared = false;
  /** Counts the flushes: what was begun before one must not end after it. */
  let flushes = 0;
  let outcome: Kept | undefined;

  async function write(): Promise<void> {
    while (latest) {
      current = latest;
      latest = undefined;
      const begun = flushes;
      try {
        openFolderOf(path);
        if (!isCleared) clearTemporaries(dirname(path));
        isCleared = true;
        remove(temporary);
        await promises.writeFile(temporary, encodeState(recordOf(current)) ?? '', newFile);
        if (begun === flushes) {
          renameSync(temporary, path);
          outcome = { type: 'kept' };
        } else remove(temporary);
      } catch (error) {
        // A talk goes on without it.
        remove(temporary);
        if (begun === flushes) outcome = { type: 'refused', reason: writeReason(error) };
      }
    }
    current = undefined;
  }

  return {
    save(place) {
      latest = place;
      if (!current) void write();
    },
    flush(place = latest ?? current) {
      flushes++;
      latest = undefined;
      if (place) outcome = writeState(path, recordOf(place));
      remove(temporary);
    },
    outcome: () => outcome,
  };
}

function recordOf(place: TalkPlace): SavedPlaceRecord {
  return { version: 1, ...place, savedAt: Date.now(), pid: process.pid };
}

/**
 * Where a talk was when it was last saved.
 *
 * @param id from `deckId` @param folder from `stateFolder`
 * @returns nothing for anything that is not a place as we write it
 */
export function readPlace(
  id: string,
  folder: string | undefined = stateFolder(),
): SavedPlaceRecord | undefined {
  const fields = folder === undefined ? undefined : fieldsOf(readState(pathOf(folder, id)));
  if (fields?.version !== 1) return undefined;
  const { version, name, title, slide, step, elapsed, isOpen, savedAt, pid } = fields;
  if (!isText(name, longestRow) || !isText(title, longestRow)) return undefined;
  if (!isCount(slide) || !isCount(step) || !isBetween(elapsed, 0, longestTalk)) return undefined;
  if (typeof isOpen !== 'boolean' || !isBetween(savedAt, 0, Number.MAX_SAFE_INTEGER)) return undefined;
  if (!Number.isSafeInteger(pid) || !isBetween(pid, 1, 2 ** 32)) return undefined;
  return {
    ...{ version, slide, step, elapsed, isOpen, savedAt, pid },
    name: safeRow(name),
    title: safeRow(title),
  };
}

/** What tells whether a process still runs. */
export type Processes = {
  readonly own: number;
  readonly isRunning: (pid: number) => boolean;
  /** When the machine started. Milliseconds since 1970. */
  readonly startedAt: () => number;
};

const processes: Processes = {
  own: process.pid,
  isRunning,
  startedAt: () => Date.now() - uptime() * 1000,
};

/**
 * Whether the talk was not ended in order and does not go on elsewhere: then it is time to ask. The number of a
 * process says little once the machine has started again, or if it is now our own.
 */
export function wasInterrupted(
  { isOpen, pid, savedAt }: Pick<SavedPlaceRecord, 'isOpen' | 'pid' | 'savedAt'>,
  { own, isRunning, startedAt }: Processes = processes,
): boolean {
  return isOpen && (savedAt < startedAt() || pid === own || !isRunning(pid));
}
