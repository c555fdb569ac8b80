import type { Line } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { groupColumn } from '../list/group-column.ts';
import { entryAtRow, listCapacity, listLines, type ShownList } from '../list/list-lines.ts';
import { pageList } from '../list/page-list.ts';
import type { BrowserView } from '../reduced.ts';
import type { Setting } from '../runtime/setting.ts';
import type { InBrowser } from '../state.ts';
import { aboutLines } from './about-lines.ts';
import { entriesOf, listedOf } from './browsed.ts';
import type { ListEntry } from './list-entry.ts';
import { listOver, type PageList } from './overlay.ts';
import { linkQuestionLines } from './question.ts';
import { isSearchingList } from './reduce-page-list.ts';

/** An overlay of the page, as it is drawn and as the reducer asks for it. */
export type OverModel = Pick<BrowserView, 'list' | 'about'> & {
  /** All rows that fit; none without an overlay. */
  lines(): readonly Line[];
  /** What is beside an open list that has groups. */
  aside(columns: number): readonly Line[];
  /** The entry in a row of the open list, both counted from 0. */
  entryAt(row: number): number | undefined;
  /** The entries of the open list; nothing where none is open. */
  entries(): readonly ListEntry[] | undefined;
};

/**
 * Lays out the overlay of a state.
 *
 * @param size the columns and rows that it has
 */
export function overModel(
  state: InBrowser,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  setting: Setting,
): OverModel {
  const { library, browse } = state;
  const { over } = browse;
  const open = listOver(over);
  const section = library.sections[browse.section];

  let about: readonly Line[] | undefined;
  function aboutRows(): readonly Line[] {
    about ??= section ? aboutLines(section, library, columns, setting.glyphs) : [];
    return about;
  }
  function shownList(list: PageList): ShownList {
    return pageList(list, listedOf(state, list), { columns, rows }, setting, {
      section: section?.title ?? safeText(''),
      isSearching: isSearchingList(state, list),
    });
  }
  return {
    list: {
      get visible() {
        return open ? listCapacity(shownList(open), rows) : 1;
      },
    },
    about: {
      get rows() {
        return aboutRows().length;
      },
      visible: rows,
    },
    entryAt: row => open && entryAtRow(row, shownList(open), rows),
    aside: width => (open ? groupColumn(open, entriesOf(state, open), width, setting.glyphs) : []),
    entries: () => open && entriesOf(state, open),
    lines() {
      if (over?.type === 'question') return linkQuestionLines(over, columns, setting);
      if (over?.type === 'about') {
        const row = Math.max(0, Math.min(over.row, aboutRows().length - rows));
        return aboutRows().slice(row, row + rows);
      }
      return open ? listLines(shownList(open), { columns, rows }, setting.glyphs) : [];
    },
  };
}
