import type { Spot } from '../app/pointer.ts';
import type { Arrangement } from '../app/screen.ts';
import type { AppState } from '../app/state.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import type { Line } from '../terminal/line.ts';
import { firstOfPage } from './lines/page-of-list.ts';

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
export function textSpot(line: Line | undefined, column: number): Spot {
  const link = linkAt(line, column);
  return { type: 'text', ...(link !== undefined && { link }) };
}

/** What the browser has drawn. */
type Drawn = {
  readonly arrangement: Arrangement;
  panelLines(): readonly Line[];
  /** The entry in a row of the list that lies over the page, both counted from 0. */
  entryAt(row: number): number | undefined;
};

/** What is at a cell of the browser; nothing on its title, its status and beside its page. */
export function browserSpot(
  { browse, library }: AppState,
  { arrangement, panelLines, entryAt }: Drawn,
  column: number,
  row: number,
): Spot | undefined {
  if (arrangement.kind === 'tooSmall') return undefined;
  const { kind, pageColumns, pageLeft, titleRows, bodyRows, menuColumns, panelColumns, panelLeft, margin } =
    arrangement;
  const x = column - pageLeft;
  const y = row - titleRows;
  const isOnPage = x >= 0 && x < pageColumns;
  if (y < 0 || y >= bodyRows) return undefined;
  if (browse.over) {
    if (!isOnPage) return undefined;
    const entry = x < margin || x >= pageColumns - margin ? undefined : entryAt(y);
    return { type: 'list', ...(entry !== undefined && { entry }) };
  }
  const hasMenu = kind === 'wide' ? x < menuColumns : browse.focus === 'menu';
  if (hasMenu) {
    if (!isOnPage) return undefined;
    const section = firstOfPage(browse.section, library.sections.length, bodyRows) + y;
    return { type: 'menu', ...(section < library.sections.length && { section }) };
  }
  const inPanel = column - panelLeft;
  // Code may be wider than the page.
  if (!isOnPage && (inPanel < 0 || inPanel >= panelColumns)) return undefined;
  return textSpot(panelLines()[y], inPanel);
}
