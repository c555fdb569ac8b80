import type { Size } from '../app/screen.ts';
import { leastSize } from '../app/screen.ts';

/** How a speaker view is divided. Columns and rows count cells. */
export type ConsoleArrangement =
  | { readonly kind: 'tooSmall' }
  /** No room for pictures of the slides: their titles are above the notes. */
  | { readonly kind: 'titles'; readonly notesRows: number; readonly growth: Growth }
  | {
      readonly kind: 'panes';
      /** The current slide, and the next step to its right, with a border between them. */
      readonly nowColumns: number;
      readonly nextColumns: number;
      readonly paneRows: number;
      readonly notesRows: number;
      readonly growth: Growth;
    };

/** How much the notes may grow and shrink, in steps of `growthRows`. */
export type Growth = { readonly least: number; readonly most: number };

const growthRows = 2;
const leastPaneRows = 6;
const leastNotesRows = 3;
/** Clock, two labels, hints. */
const fixedRows = 4;

/** Divides the window of a speaker view. @param growth how much larger than usual the speaker wants the notes */
export function arrangeConsole({ columns, rows }: Size, growth: number): ConsoleArrangement {
  if (columns < leastSize.columns || rows < leastSize.rows) return { kind: 'tooSmall' };
  const room = rows - fixedRows;
  if (columns < 70 || room < leastPaneRows + leastNotesRows) {
    return { kind: 'titles', notesRows: Math.max(1, rows - 5), growth: { least: 0, most: 0 } };
  }
  // In wide windows the slides are as wide as the window is high, so the pictures get more rows.
  const usual = Math.max(leastNotesRows, Math.round(room * (columns >= 120 ? 0.4 : 0.45)));
  const most = Math.floor((room - leastPaneRows - usual) / growthRows);
  const least = -Math.floor((usual - leastNotesRows) / growthRows);
  const kept = Math.max(least, Math.min(most, growth));
  const notesRows = usual + kept * growthRows;
  const nowColumns = Math.round((columns - 1) * 0.58);
  return {
    kind: 'panes',
    nowColumns,
    nextColumns: columns - 1 - nowColumns,
    paneRows: room - notesRows,
    notesRows,
    growth: { least, most },
  };
}
