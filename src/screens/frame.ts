import { leastForTwo } from './lines/help-lines.ts';
import { leastSize, type Size } from './window-size.ts';

/** Cells of the window. `column` and `row` are those of its top left cell, counted from 0. */
export type Rect = {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
};

/** All of the window. */
export function windowRect(size: Size): Rect {
  return { column: 0, row: 0, ...size };
}

/** As many cells in the middle of it. */
export function middleOf(rect: Rect, wanted: Pick<Rect, 'columns' | 'rows'>): Rect {
  const columns = Math.min(wanted.columns, rect.columns);
  const rows = Math.min(wanted.rows, rect.rows);
  const column = rect.column + Math.floor((rect.columns - columns) / 2);
  return { column, columns, row: rect.row + Math.floor((rect.rows - rows) / 2), rows };
}

/** What of it is in the rows of an area. */
export function withinRows(rect: Rect, area: Rect): Rect {
  const row = Math.max(rect.row, area.row);
  const end = Math.min(rect.row + rect.rows, area.row + area.rows);
  return { ...rect, row, rows: Math.max(0, end - row) };
}

/** Longer rows tire the eye: it loses the next one on its way back. */
export const widestMeasure = 88;
/** From this width on, the menu and a readable panel fit side by side. */
const leastWide = 70;
/** With fewer rows, the text needs the row of the title, then the blank row above the status. */
const leastForTitle = 16;
const leastForBlankRow = 10;
/** Narrower windows have no column to spare at their edges. */
const leastForInset = 40;
/** Parts further apart are no longer seen together, so a wide window centers the page. */
const widestPage = 124;
/** From this width on, the outline of the section stands beside the text. */
const leastForOutline = 120;
/** The columns of the outline, between the text and the right edge; it gets more where the text needs none. */
const leastOutline = 24;
const widestOutline = 34;
/** The blank columns between the text and the outline. */
const beforeOutline = 6;
/** The menu, a text of the widest measure and an outline are still seen together; so are both without a menu. */
const widestWithOutline = 156;
const widestWithoutMenu = 128;
/** The maximum width of an overlay: a wider one would be hard to scan. */
const widestOverlay = 88;
/** Beside a list are its groups, where so many columns are left. */
const leastListAside = 20;
/** What is below the menu is aligned with its numbers. */
export const menuIndent = 3;

/**
 * Where everything in the browser's window is. Drawing, the cursor and the mouse read this, and nothing else
 * knows a column or a row of the window.
 */
export type BrowserFrame =
  | { readonly kind: 'tooSmall' }
  | {
      /** Menu and page side by side, or in turns. */
      readonly kind: 'narrow' | 'wide';
      /** The row of the title, where there is room for it; a blank row is below it. */
      readonly title?: Rect;
      readonly menu: Rect;
      /** Below the entries of a menu beside the page, after a blank row: what the menu does not list. */
      readonly menuHint?: Rect;
      /** Below a menu without a page next to it: the summary of the chosen section. */
      readonly summary?: Rect;
      /** Between menu and page, where they are side by side. */
      readonly border?: Rect;
      /** The text: code and tables may use all of it. */
      readonly page: Rect;
      /** Beside the text: the outline of the section. */
      readonly outline?: Rect;
      /** Where in the page prose is. Columns, counted from the page's first. */
      readonly measure: { readonly left: number; readonly columns: number };
      /** What overlays menu and page: the keys. They use all that there is, where it makes two columns. */
      readonly overlay: Rect;
      /** A list or the sources, in place of the text: where there is a menu beside that, it stays. */
      readonly list: Rect;
      /** Beside a list: its groups. */
      readonly listAside?: Rect;
      /** The status row and, where there is room, the one above it for what there is to say. */
      readonly status: Rect;
    };

/** What the frame must know of a menu: its columns, how many entries it has, and the rows of what is below them. */
export type MenuSize = { readonly columns: number; readonly entries: number; readonly hintRows: number };

/**
 * Divides the browser's window: menu and page side by side where both fit, otherwise one at a time.
 *
 * @param menu absent where there is none, as for a single file
 * @param company what may be next to the text: without a menu, an outline of headings that are worth it. A text that is
 *   `alone` has nothing beside it, not even a menu, and begins at the left edge, where a braille display does
 */
export function browserFrame(
  { columns: all, rows }: Size,
  menu: MenuSize | undefined,
  company: 'outlined' | 'plain' | 'alone' = 'plain',
): BrowserFrame {
  if (all < leastSize.columns || rows < leastSize.rows) return { kind: 'tooSmall' };
  const isAlone = company === 'alone';
  const hasOutline = all >= leastForOutline && !isAlone && (company === 'outlined' || menu !== undefined);
  const widest = !hasOutline ? widestPage : menu ? widestWithOutline : widestWithoutMenu;
  const columns = Math.min(all, widest);
  const left = isAlone ? 0 : Math.floor((all - columns) / 2);
  const top = rows >= leastForTitle ? 2 : 0;
  const statusRows = rows >= leastForBlankRow ? 2 : 1;
  const bodyRows = rows - top - statusRows;
  const inset = columns < leastForInset ? 0 : 1;
  const inner = { column: left + inset, columns: columns - 2 * inset };
  const body = { row: top, rows: bodyRows };
  const isWide = columns >= leastWide && menu !== undefined && !isAlone;
  const margin = isWide
    ? marginBesideMenu(columns)
    : hasOutline || isAlone
      ? leastMargin(columns)
      : marginOfPage(columns);
  const overlayColumns = isAlone ? Math.min(columns - 2 * margin, widestMeasure) : columns - 2 * margin;
  const allColumns = { ...body, column: left + margin, columns: overlayColumns };
  const ofList = middleOf(allColumns, { columns: widestOverlay, rows: bodyRows });
  const always = {
    ...(top > 0 && { title: { ...inner, row: 0, rows: 1 } }),
    status: { ...inner, row: top + bodyRows, rows: statusRows },
    overlay: overlayColumns < leastForTwo ? ofList : allColumns,
  };
  if (!isWide) {
    const least = leastMargin(columns);
    const menuRows = Math.min(menu?.entries ?? 0, bodyRows);
    const narrow = {
      kind: 'narrow',
      ...always,
      menu: {
        column: left,
        columns: isAlone ? Math.min(columns, menu?.columns ?? 0) : columns,
        row: top,
        rows: menuRows,
      },
      summary: {
        column: left + margin + menuIndent,
        columns: overlayColumns - 2 * menuIndent,
        row: top + menuRows,
        rows: bodyRows - menuRows,
      },
    } as const;
    const indent = left + margin - least;
    if (!hasOutline) {
      const page = { ...body, column: least, columns: all - 2 * least };
      return { ...narrow, page, list: ofList, measure: { left: indent, columns: overlayColumns } };
    }
    const text = { ...body, column: left + margin, columns: widestMeasure };
    return {
      ...narrow,
      // What is wider than prose begins further to the left.
      page: { ...body, column: least, columns: indent + widestMeasure },
      outline: besideText(text, left + columns - margin),
      list: text,
      measure: { left: indent, columns: widestMeasure },
    };
  }
  const border = { ...body, column: left + menu.columns, columns: 1 };
  const pageColumn = border.column + 1 + margin;
  const rowsBelowMenu = bodyRows - menu.entries - 1;
  const end = left + columns - (hasOutline ? inset : margin);
  const inside = end - pageColumn;
  const list = { ...body, column: pageColumn, columns: Math.min(widestOverlay, inside) };
  const listAside = besideText(list, end);
  const beside = {
    kind: 'wide',
    ...always,
    menu: { ...body, column: left, columns: menu.columns },
    ...(rowsBelowMenu > 0 && {
      menuHint: {
        column: left + menuIndent,
        columns: menu.columns - menuIndent - 1,
        row: top + menu.entries + 1,
        rows: rowsBelowMenu < menu.hintRows ? 1 : menu.hintRows,
      },
    }),
    border,
    list,
    ...(listAside.columns >= leastListAside && { listAside }),
  } as const;
  if (!hasOutline) {
    const page = { ...body, column: pageColumn, columns: all - pageColumn - margin };
    return { ...beside, page, measure: { left: 0, columns: Math.min(widestMeasure, inside) } };
  }
  const outlineColumns = Math.max(
    leastOutline,
    Math.min(widestOutline, inside - beforeOutline - widestMeasure),
  );
  const page = { ...body, column: pageColumn, columns: inside - beforeOutline - outlineColumns };
  return {
    ...beside,
    page,
    outline: besideText(page, end),
    measure: { left: 0, columns: Math.min(widestMeasure, page.columns) },
  };
}

/** What is left between a text and the right edge. */
function besideText(text: Rect, end: number): Rect {
  const column = text.column + text.columns + beforeOutline;
  return { ...text, column, columns: end - column };
}

/** Text without a menu is centered in a wide window. */
function marginOfPage(columns: number): number {
  return Math.max(leastMargin(columns), Math.floor((columns - widestMeasure) / 2));
}

function leastMargin(columns: number): number {
  return columns >= 40 ? 2 : 0;
}

/** On either side of the text, where the menu is next to it. */
function marginBesideMenu(columns: number): number {
  return columns >= 100 ? 3 : 2;
}
