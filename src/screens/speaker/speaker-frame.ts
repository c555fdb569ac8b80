import { type Rect, windowRect } from '../frame.ts';

import { leastSize, type Size } from '../window-size.ts';
import { miniatureSize } from './miniature.ts';

/** How much the notes may grow and shrink, in steps of `growthRows`. */
export type Growth = { readonly least: number; readonly most: number };

const growthRows = 2;
const growthColumns = 6;
const leastPaneRows = 6;
const leastNotesRows = 3;
/** Clock, the label of the notes, hints; and one of the frame, as its label is in it. */
const fixedRows = 4;
/** Narrower windows have no room for two slides side by side. */
const leastForPanes = 70;
/** From here on the slides are below each other, and all of the height beside them is for the notes. */
const leastForBeside = { columns: 140, rows: 30 };
/** The share of the window that is for the slides. */
const shareBeside = 0.46;
/** A window of a talk, while it has not said how large it is. */
export const usualWindow: Size = { columns: 80, rows: 24 };
/** Notes are read while speaking: short rows. */
const widestNotes = 100;
const widestKeys = 88;
const widestMessage = 60;

/** What a speaker view has at any size. */
type Always = {
  /** The first row. */
  readonly clock: Rect;
  readonly notesLabel: Rect;
  readonly notes: Rect;
  /** The last row of the notes, where it says how much more there is. */
  readonly notesMore: Rect;
  /** Where the cursor is while nothing has the focus: before the notes, which are read next. */
  readonly resting: { readonly column: number; readonly row: number };
  /** The last row: hints, or what a list has. */
  readonly status: Rect;
  /** In place of all above the last row: a list of slides, the list of keys, that of talks. */
  readonly list: Rect;
  readonly keys: Rect;
  readonly talks: Rect;
  /** What is said while no talk is followed stands in the middle of this. */
  readonly message: Rect;
  readonly growth: Growth;
};

/** Where everything in a speaker view is. Drawing and the cursor read this. */
export type SpeakerFrame =
  | { readonly kind: 'tooSmall' }
  /** No room for pictures of the slides: their titles are above the notes. */
  | (Always & { readonly kind: 'titles'; readonly titles: Rect })
  /** The current slide and the next step as pictures in frames, in the proportions of the talk's window. */
  | (Always & { readonly kind: 'panes'; readonly now: Rect; readonly next: Rect });

/**
 * Divides the window of a speaker view.
 *
 * @param wished by how many steps the speaker wants the notes larger than usual @param talk the window of the talk
 */
export function speakerFrame(size: Size, wished: number, talk: Size = usualWindow): SpeakerFrame {
  const { columns, rows } = size;
  if (columns < leastSize.columns || rows < leastSize.rows) return { kind: 'tooSmall' };
  const room = rows - fixedRows;
  if (columns < leastForPanes || room < leastPaneRows + leastNotesRows) {
    const titles = { column: 1, columns: columns - 2, row: 1, rows: 2 };
    return { kind: 'titles', titles, ...withNotes(size, Math.max(0, rows - 5), { least: 0, most: 0 }) };
  }
  if (columns >= leastForBeside.columns && rows >= leastForBeside.rows) return beside(size, wished, talk);
  const usual = Math.max(leastNotesRows, Math.round(room * (rows >= 30 ? 0.4 : 0.36)));
  const most = Math.floor((room - leastPaneRows - usual) / growthRows);
  const least = -Math.floor((usual - leastNotesRows) / growthRows);
  const wanted = usual + Math.max(least, Math.min(most, wished)) * growthRows;
  const paneRows = rows - 3 - wanted;
  const nowColumns = Math.round((columns - 3) * 0.56);
  const now = framedIn({ column: 1, row: 1, columns: nowColumns, rows: paneRows }, talk);
  const nextColumn = now.column + now.columns + 1;
  const next = framedIn({ ...now, column: nextColumn, columns: columns - 1 - nextColumn }, talk);
  // Pictures that are as wide as they can be may be lower: the notes get the rest.
  return { kind: 'panes', now, next, ...withNotes(size, rows - 3 - now.rows, { least, most }) };
}

/** Slides below each other at the left, and the notes at their right, from top to bottom. */
function beside(size: Size, wished: number, talk: Size): SpeakerFrame {
  const { columns, rows } = size;
  const usual = Math.round(columns * shareBeside);
  const least = -Math.floor((columns * 0.14) / growthColumns);
  const most = Math.floor((columns * 0.16) / growthColumns);
  const left = usual - Math.max(least, Math.min(most, wished)) * growthColumns;
  const room = { column: 1, row: 1, columns: left - 1, rows: rows - 2 };
  const now = framedIn({ ...room, rows: Math.round(room.rows * 0.6) }, talk);
  const below = { ...room, row: now.row + now.rows, rows: room.rows - now.rows };
  const next = framedIn({ ...below, columns: Math.min(below.columns, Math.round(now.columns * 0.8)) }, talk);
  const column = 1 + Math.max(now.columns, next.columns) + 2;
  const notes = { column, columns: columns - column - 2 };
  const always = withNotes(size, rows - 3, { least, most });
  return {
    kind: 'panes',
    now,
    next,
    ...always,
    notesLabel: { ...notes, row: 1, rows: 1 },
    notes: { ...notes, columns: Math.min(widestNotes, notes.columns), row: 2, rows: rows - 3 },
    notesMore: { ...notes, row: rows - 2, rows: 1 },
    resting: { column: notes.column - 1, row: 2 },
  };
}

/** A frame in the upper left of a room, with a picture of a window inside. */
function framedIn({ column, row, columns, rows }: Rect, window: Size): Rect {
  const inner = miniatureSize(window, { columns: Math.max(1, columns - 2), rows: Math.max(1, rows - 2) });
  return { column, row, columns: inner.columns + 2, rows: inner.rows + 2 };
}

/** The notes are above the last row, below their label. */
function withNotes(size: Size, notesRows: number, growth: Growth): Always {
  const { columns, rows } = size;
  const window = windowRect(size);
  const last = rows - 1;
  const notesRow = last - notesRows;
  const inset = { column: 1, columns: columns - 2 };
  const list = { ...inset, row: 0, rows: last };
  const messageColumns = Math.min(widestMessage, columns - 2);
  return {
    clock: { ...inset, row: 0, rows: 1 },
    notesLabel: { ...window, row: notesRow - 1, rows: 1 },
    notes: {
      column: 2,
      columns: Math.max(8, Math.min(widestNotes, columns - 4)),
      row: notesRow,
      rows: notesRows,
    },
    notesMore: { ...window, row: last - 1, rows: 1 },
    resting: { column: 1, row: Math.min(notesRow, last - 1) },
    status: { ...inset, row: last, rows: 1 },
    list,
    keys: { ...list, columns: Math.min(columns - 2, widestKeys) },
    talks: { ...list, columns: messageColumns },
    message: { ...window, column: Math.floor((columns - messageColumns) / 2), columns: messageColumns },
    growth,
  };
}
