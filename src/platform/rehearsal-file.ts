import { join } from 'node:path';
import { fieldsOf, isBetween, isText, readList } from '../deck/json-fields.ts';
import type { Rehearsal } from '../deck/rehearsal.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type Kept, readState, writeState } from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

/** A rehearsal as it was saved: of which talk, and when it ended (milliseconds since 1970). */
export type SavedRehearsal = Rehearsal & {
  readonly version: 1;
  readonly name: SafeText;
  readonly rehearsedAt: number;
};

/** UTF-16 code units. */
const longestRow = 100_000;
const mostSlides = 100_000;
/** Seconds: a week on one slide. */
const longest = 604_800;

const pathOf = (folder: string, id: string) => join(folder, 'rehearsals', `${id}.json`);

/**
 * Saves a rehearsal in place of the last one.
 *
 * @param id from `deckId` @param name of the talk @param folder from `stateFolder`
 * @param isTrial whether to leave the last one, and only see whether this one could be saved
 * @returns whether it was saved: the speaker has to know
 */
export function saveRehearsal(
  id: string,
  name: SafeText,
  { slides }: Rehearsal,
  folder: string | undefined = stateFolder(),
  isTrial = false,
): Kept {
  const record: SavedRehearsal = { version: 1, name, rehearsedAt: Date.now(), slides };
  if (folder === undefined) return { type: 'refused', reason: 'you have no home folder' };
  return writeState(pathOf(folder, id), record, isTrial);
}

/**
 * The last rehearsal of a deck.
 *
 * @param id from `deckId` @param folder from `stateFolder`
 * @returns nothing for anything that is not a rehearsal as we write it
 */
export function readRehearsal(
  id: string,
  folder: string | undefined = stateFolder(),
): SavedRehearsal | undefined {
  const fields = folder === undefined ? undefined : fieldsOf(readState(pathOf(folder, id)));
  if (fields?.version !== 1) return undefined;
  const { version, name, rehearsedAt } = fields;
  if (!isText(name, longestRow) || !isBetween(rehearsedAt, 0, Number.MAX_SAFE_INTEGER)) return undefined;
  const slides = readList(fields.slides, mostSlides, readSlide);
  return slides && { version, name: safeRow(name), rehearsedAt, slides };
}

function readSlide(value: unknown): Rehearsal['slides'][number] | undefined {
  const { title, seconds } = fieldsOf(value) ?? {};
  if (!isText(title, longestRow) || !isBetween(seconds, 0, longest)) return undefined;
  return { title: safeRow(title), seconds };
}
