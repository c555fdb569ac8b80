import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Blank, RemoteAction } from './deck-action.ts';
import { type ForeignDialect, isForeignDialect } from './dialects/dialect-names.ts';
import type { Included } from './include.ts';
import { fieldsOf, isBetween, isCount, isText, parseJson, readList } from './json-fields.ts';
import { isBlankScreen, readAction } from './read-action.ts';

/** The talk that a deck presents: the first thing that a speaker view receives. */
export type HelloMessage = {
  readonly type: 'hello';
  readonly version: 1;
  /** The talk's name, in one row. */
  readonly name: SafeText;
  readonly pid: number;
};

/** An include as the deck was answered. `from` and `path` are what it was asked with (`deck/include.ts`). */
export type AnsweredInclude = { readonly from: string; readonly path: string; readonly answer: Included };

/** The deck as written, so that a speaker view builds the very same one, without reading any file. */
export type SourceMessage = {
  readonly type: 'source';
  /** The path as the user knows it. */
  readonly file: string;
  /** The folder where that path begins, absolute; absent for a talk that is no file. Pictures are found by it. */
  readonly folder?: string;
  readonly text: string;
  readonly included: readonly AnsweredInclude[];
  /** The dialect as which the talk reads it; absent for our own. */
  readonly dialect?: ForeignDialect;
  /** Seconds for each slide, as rehearsed. */
  readonly timings?: readonly number[];
  /** How long the talk is meant to take. */
  readonly minutes?: number;
};

/** Where the talk is. Slide, step and row count from 0. */
export type StateMessage = {
  readonly type: 'state';
  readonly slide: number;
  readonly step: number;
  readonly row: number;
  readonly blank?: Blank;
  /** Milliseconds, up to when this was said. */
  readonly elapsed: number;
  /** Whether the clock goes on from there. */
  readonly isRunning: boolean;
  /** The window of the talk, in cells. */
  readonly window?: { readonly columns: number; readonly rows: number };
  /** What is on the screen instead of the slide, e.g. `Searching`, in one row. */
  readonly overlay?: SafeText;
  /** The talk is rehearsed. */
  readonly isRehearsal?: boolean;
  /** What the author should fix, in one row. */
  readonly trouble?: SafeText;
};

/** What a deck says to a speaker view. */
export type DeckMessage = HelloMessage | SourceMessage | StateMessage;

/** What a speaker view says to a deck. Without a word of it the deck lets the connection go. */
export type SpeakerMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'action'; readonly action: RemoteAction };

/** What may be in one row of a speaker view. UTF-16 code units. */
const longestRow = 1000;
/** What is parsed, not shown: no more than fits in a line at all. UTF-16 code units. */
const longestText = 64 * 1024 * 1024;
/** No system has a longer path. UTF-16 code units. */
const longestFolder = 32_768;
const mostIncluded = 10_000;
/** Process ids are 32 bits on Windows, and less elsewhere. */
const mostPid = 2 ** 32;
/** Milliseconds: four months. */
const longestTalk = 1e10;
/** A day, as in the front matter. */
const mostMinutes = 1440;

/** A message as one line of JSON with its newline. */
export function encodeMessage(message: DeckMessage | SpeakerMessage): string {
  return `${JSON.stringify(message)}\n`;
}

/**
 * Reads a line from a speaker view. Fields that are not known are left out.
 *
 * @returns nothing for anything that is no message
 */
export function decodeSpeakerMessage(line: string): SpeakerMessage | undefined {
  const fields = fieldsOf(parseJson(line));
  if (fields?.type === 'hello') return { type: 'hello' };
  if (fields?.type !== 'action') return undefined;
  const action = readAction(fields.action);
  return action && { type: 'action', action };
}

/**
 * Reads a line from a deck. What is shown as it stands comes out safe; `file`, `text` and includes are the
 * author's own, which parser and diagnostics make safe as they do in the deck. Fields that are not known are
 * left out.
 *
 * @returns nothing for anything that is no message
 */
export function decodeDeckMessage(line: string): DeckMessage | undefined {
  const fields = fieldsOf(parseJson(line)) ?? {};
  switch (fields.type) {
    case 'hello': {
      const { type, version, name, pid } = fields;
      if (version !== 1 || !isText(name, longestRow)) return undefined;
      if (!Number.isSafeInteger(pid) || !isBetween(pid, 1, mostPid)) return undefined;
      return { type, version, name: safeRow(name), pid };
    }
    case 'source': {
      const { type, file, folder, text, timings, minutes, dialect } = fields;
      const included = readList(fields.included, mostIncluded, readAnswered);
      if (!isText(file, longestText) || !isText(text, longestText) || !included) return undefined;
      if (!(folder === undefined || isText(folder, longestFolder))) return undefined;
      const seconds = timings === undefined ? [] : readList(timings, 1e6, readSeconds);
      if (!seconds || !(minutes === undefined || isBetween(minutes, 0, mostMinutes))) return undefined;
      return {
        ...{ type, file, text, included },
        ...(isForeignDialect(dialect) && { dialect }),
        ...(folder === undefined ? {} : { folder }),
        ...(timings === undefined ? {} : { timings: seconds }),
        ...(minutes === undefined ? {} : { minutes }),
      };
    }
    case 'state': {
      const { type, slide, step, row, blank, elapsed, isRunning, overlay, trouble, isRehearsal } = fields;
      const window = readWindow(fields.window);
      if (fields.window !== undefined && !window) return undefined;
      if (!isCount(slide) || !isCount(step) || !isCount(row)) return undefined;
      if (!isBetween(elapsed, 0, longestTalk) || typeof isRunning !== 'boolean') return undefined;
      if (!(blank === undefined || isBlankScreen(blank))) return undefined;
      if (!(overlay === undefined || isText(overlay, longestRow))) return undefined;
      if (!(trouble === undefined || isText(trouble, longestRow))) return undefined;
      if (!(isRehearsal === undefined || typeof isRehearsal === 'boolean')) return undefined;
      return {
        ...{ type, slide, step, row, elapsed, isRunning },
        ...(isRehearsal === undefined ? {} : { isRehearsal }),
        ...(window && { window }),
        ...(blank === undefined ? {} : { blank }),
        ...(overlay === undefined ? {} : { overlay: safeRow(overlay) }),
        ...(trouble === undefined ? {} : { trouble: safeRow(trouble) }),
      };
    }
  }
  return undefined;
}

/** No window has more cells in a row or a column. */
const mostCells = 10_000;

function readWindow(value: unknown): StateMessage['window'] {
  const { columns, rows } = fieldsOf(value) ?? {};
  return isBetween(columns, 1, mostCells) && isBetween(rows, 1, mostCells)
    ? { columns: Math.floor(columns), rows: Math.floor(rows) }
    : undefined;
}

const readSeconds = (value: unknown) => (isBetween(value, 0, longestTalk / 1000) ? value : undefined);

function readAnswered(value: unknown): AnsweredInclude | undefined {
  const { from, path, answer } = fieldsOf(value) ?? {};
  const included = readIncluded(answer);
  if (!isText(from, longestText) || !isText(path, longestText) || !included) return undefined;
  return { from, path, answer: included };
}

function readIncluded(value: unknown): Included | undefined {
  const { type, key, file, text, reason } = fieldsOf(value) ?? {};
  switch (type) {
    case 'text':
      if (!isText(key, longestText) || !isText(file, longestText) || !isText(text, longestText))
        return undefined;
      return { type, key, file, text };
    case 'refused':
      return isText(reason, longestText) ? { type, reason } : undefined;
  }
  return undefined;
}
