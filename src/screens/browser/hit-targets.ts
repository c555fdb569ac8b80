import { firstOfPage } from '../../list/page-of-list.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Line } from '../../terminal/line.ts';
import type { BrowserFrame, Rect } from '../frame.ts';
import type { HitTarget } from '../pointer.ts';
import type { InBrowser } from '../state.ts';
import type { OutlineColumn } from './outline-column.ts';

/** The link at a column of a row, by its index in the document. */
function linkAt(line: Line | undefined, column: number): number | undefined {
  let end = 0;
  for (const { text, link } of line ?? []) {
    end += cellWidth(text);
    if (column < end) return column < 0 ? undefined : link?.index;
  }
  return undefined;
}

/** A text with the link at the cell, where one is. */
export function textTarget(line: Line | undefined, column: number): HitTarget {
  const link = linkAt(line, column);
  return { type: 'text', ...(link !== undefined && { link }) };
}

/** What the browser has drawn. */
type Drawn = {
  readonly frame: BrowserFrame;
  panelLines(): readonly Line[];
  outline(): OutlineColumn | undefined;
  /** The entry in a row of the list over the page, both counted from 0. */
  entryAt(row: number): number | undefined;
};

type Cell = { readonly column: number; readonly row: number };

/** What is at a cell of the browser; nothing on its title, its status and outside its page. */
export function browserTarget(
  { browse, library }: InBrowser,
  { frame, panelLines, outline, entryAt }: Drawn,
  cell: Cell,
): HitTarget | undefined {
  if (frame.kind === 'tooSmall') return undefined;
  const { menu, menuHint, page, outline: beside, list } = frame;
  if (!isBeside(page, cell)) return undefined;
  const isInMenu = frame.kind === 'wide' ? isIn(menu, cell) : browse.focus === 'menu' && !browse.over;
  if (browse.over && !isInMenu) {
    const entry = isIn(list, cell) ? entryAt(cell.row - list.row) : undefined;
    return { type: 'list', ...(entry !== undefined && { entry }) };
  }
  const isInHint = menuHint && isIn(menuHint, cell) && (browse.focus === 'menu' || cell.row === menuHint.row);
  if (isInHint && !browse.over) return { type: 'talk' };
  if (beside && isIn(beside, cell)) {
    const anchor = outline()?.anchorAt(cell.row - beside.row);
    return { type: 'outline', ...(anchor !== undefined && { anchor }) };
  }
  if (isInMenu) {
    const section = firstOfPage(browse.section, library.sections.length, menu.rows) + cell.row - menu.row;
    return { type: 'menu', ...(section < library.sections.length && { section }) };
  }
  return textTarget(panelLines()[cell.row - page.row], cell.column - page.column);
}

function isIn(rect: Rect, cell: Cell): boolean {
  return isBeside(rect, cell) && cell.column >= rect.column && cell.column < rect.column + rect.columns;
}

/** In one of its rows: the wheel also works in the margins. */
function isBeside({ row, rows }: Rect, cell: Cell): boolean {
  return cell.row >= row && cell.row < row + rows;
}
