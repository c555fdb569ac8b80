/** The size of the window, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

export const leastSize: Size = { columns: 20, rows: 5 };

/** Longer rows tire the eye: it loses the next one on its way back. */
const widestMeasure = 88;
/** From here on there is room for the menu and a readable panel side by side. */
const leastWide = 70;

/** In fewer rows the text needs the place of the title, then that of the blank row above the status. */
const leastForTitle = 16;
const leastForBlankRow = 10;

/** What stands further apart is no longer seen together: a wide window has the page in its middle. */
const widestPage = 124;

/** How the screen is divided at a size. Columns and rows count cells. */
export type Arrangement =
  | { readonly kind: 'tooSmall' }
  | {
      readonly kind: 'narrow' | 'wide';
      /** The columns of all that is drawn; a wider window has as many blank ones on either side. */
      readonly pageColumns: number;
      /** The rows for the title and the blank row below it, where there is room for them. */
      readonly titleRows: 0 | 2;
      /** The rows for the status line and, where there is room, the blank row above it. */
      readonly statusRows: 1 | 2;
      /** The rows between the title and the status line: of the panel, or of the menu. */
      readonly bodyRows: number;
      /** The columns of the menu, with its margins; the whole width where it stands alone. */
      readonly menuColumns: number;
      /** The columns of the text in the panel, without its margins. */
      readonly panelColumns: number;
      /** The blank columns left of the text. */
      readonly margin: number;
    };

/**
 * Divides the screen: side by side where both fit, else menu and panel take turns.
 *
 * @param menuWidth the columns of the menu; absent where there is none, as for a single file
 */
export function arrange({ columns: all, rows }: Size, menuWidth: number | undefined): Arrangement {
  if (all < leastSize.columns || rows < leastSize.rows) return { kind: 'tooSmall' };
  const columns = Math.min(all, widestPage);
  const titleRows = rows >= leastForTitle ? 2 : 0;
  const statusRows = rows >= leastForBlankRow ? 2 : 1;
  const bodyRows = rows - titleRows - statusRows;
  const always = { pageColumns: columns, titleRows, statusRows, bodyRows } as const;
  if (columns < leastWide || menuWidth === undefined) {
    const least = columns >= 40 ? 2 : 0;
    // Text alone stands in the middle of a wide window.
    const margin = Math.max(least, Math.floor((columns - widestMeasure) / 2));
    return {
      kind: 'narrow',
      ...always,
      menuColumns: columns,
      panelColumns: columns - 2 * margin,
      margin,
    };
  }
  const menuColumns = menuWidth;
  // The border takes a column; a margin stands on either side of the text.
  const margin = columns >= 100 ? 3 : 2;
  const panelColumns = Math.min(widestMeasure, columns - menuColumns - 1 - 2 * margin);
  return { kind: 'wide', ...always, menuColumns, panelColumns, margin };
}
