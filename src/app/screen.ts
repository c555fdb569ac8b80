/** The size of the window, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

export const leastSize: Size = { columns: 20, rows: 5 };

/** Longer rows tire the eye: it loses the next one on its way back. */
export const widestMeasure = 88;
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
      /** The columns of the title, the status and what lies over the page, and how many blank ones are left of them. */
      readonly pageColumns: number;
      readonly pageLeft: number;
      /** The rows for the title and the blank row below it, where there is room for them. */
      readonly titleRows: 0 | 2;
      /** The rows for the status line and, where there is room, the one above it for what there is to say. */
      readonly statusRows: 1 | 2;
      /** The rows between the title and the status line: of the panel, or of the menu. */
      readonly bodyRows: number;
      /** The columns of the menu, with its margins; the whole width where it stands alone. */
      readonly menuColumns: number;
      /** The columns of the panel, without its margins, and the window's column where it begins: code may use all of it. */
      readonly panelColumns: number;
      readonly panelLeft: number;
      /** Where in the panel prose stands. */
      readonly measure: { readonly left: number; readonly columns: number };
      /** The blank columns on the page left of the prose. */
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
  const pageLeft = Math.floor((all - columns) / 2);
  const titleRows = rows >= leastForTitle ? 2 : 0;
  const statusRows = rows >= leastForBlankRow ? 2 : 1;
  const bodyRows = rows - titleRows - statusRows;
  const always = { pageColumns: columns, pageLeft, titleRows, statusRows, bodyRows } as const;
  if (columns < leastWide || menuWidth === undefined) {
    const least = columns >= 40 ? 2 : 0;
    // Text alone stands in the middle of a wide window.
    const margin = Math.max(least, Math.floor((columns - widestMeasure) / 2));
    return {
      kind: 'narrow',
      ...always,
      menuColumns: columns,
      panelColumns: all - 2 * least,
      panelLeft: least,
      measure: { left: pageLeft + margin - least, columns: columns - 2 * margin },
      margin,
    };
  }
  const menuColumns = menuWidth;
  // The border takes a column; a margin stands on either side of the text.
  const margin = columns >= 100 ? 3 : 2;
  const panelLeft = pageLeft + menuColumns + 1 + margin;
  const panelColumns = all - panelLeft - margin;
  const measure = { left: 0, columns: Math.min(widestMeasure, columns - menuColumns - 1 - 2 * margin) };
  return { kind: 'wide', ...always, menuColumns, panelColumns, panelLeft, measure, margin };
}
