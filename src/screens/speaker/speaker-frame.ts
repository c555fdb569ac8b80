import { type Rect, windowRect } from '../frame.ts';
import { leastSize, type Size } from '../window-size.ts';

/** How much the notes may grow and shrink, in steps of `growthRows`. */
export type Growth = { readonly least: number; readonly most: number };

const growthRows = 2;
const leastPaneRows = 6;
const leastNotesRows = 3;
/** Clock, two labels, hints. */
const fixedRows = 4;
/** Narrower windows have no room for two slides side by side. */
const leastForPanes = 70;
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
  /** The current slide, and the next step to its right, with a border between them and labels above. */
  | (Always & {
      readonly kind: 'panes';
      readonly nowLabel: Rect;
      readonly now: Rect;
      readonly corner: Rect;
      readonly border: Rect;
      readonly nextLabel: Rect;
      readonly next: Rect;
    });

/** Divides the window of a speaker view. @param wished by how many steps the speaker wants the notes larger than usual */
export function speakerFrame(size: Size, wished: number): SpeakerFrame {
  const { columns, rows } = size;
  if (columns < leastSize.columns || rows < leastSize.rows) return { kind: 'tooSmall' };
  const room = rows - fixedRows;
  if (columns < leastForPanes || room < leastPaneRows + leastNotesRows) {
    const titles = { column: 1, columns: columns - 2, row: 1, rows: 2 };
    return { kind: 'titles', titles, ...withNotes(size, Math.max(0, rows - 5), { least: 0, most: 0 }) };
  }
  // In wide windows the slides are as wide as the window is high, so the pictures get more rows.
  const usual = Math.max(leastNotesRows, Math.round(room * (columns >= 120 ? 0.4 : 0.45)));
  const most = Math.floor((room - leastPaneRows - usual) / growthRows);
  const least = -Math.floor((usual - leastNotesRows) / growthRows);
  const notesRows = usual + Math.max(least, Math.min(most, wished)) * growthRows;
  const nowColumns = Math.round((columns - 1) * 0.58);
  const label = { row: 1, rows: 1 };
  const pane = { row: 2, rows: room - notesRows };
  const left = { column: 0, columns: nowColumns };
  const between = { column: nowColumns, columns: 1 };
  const right = { column: nowColumns + 1, columns: columns - 1 - nowColumns };
  return {
    kind: 'panes',
    nowLabel: { ...left, ...label },
    now: { ...left, ...pane },
    corner: { ...between, ...label },
    border: { ...between, ...pane },
    nextLabel: { ...right, ...label },
    next: { ...right, ...pane },
    ...withNotes(size, notesRows, { least, most }),
  };
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
