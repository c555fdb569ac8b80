import type { View } from '../app/reduced.ts';
import type { AppState } from '../app/state.ts';
import { type ListEntry, listEntries } from '../browse/list-entries.ts';
import type { List } from '../browse/over.ts';
import type { SearchHit } from '../browse/search-hit.ts';
import type { Searcher, SearchFound } from '../browse/searcher.ts';
import type { Line } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { aboutLines } from './lines/about-lines.ts';
import { browseEntryAt, browseListCapacity, browseListLines } from './lines/browse-list-lines.ts';
import type { Setting } from './setting.ts';

/** An overlay of the page, as it is drawn and as the reducer asks for it. */
export type OverModel = Pick<View, 'list' | 'about'> & {
  /** All rows that fit; none without an overlay. */
  lines(): readonly Line[];
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
  { library, browse, isAside }: AppState,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  setting: Setting,
  searcher: Searcher,
): OverModel {
  const { over } = browse;
  const open = over && over.type !== 'about' ? over : undefined;
  const section = library.sections[browse.section];

  function find(list: List): SearchFound {
    if (list.type !== 'search') return nothingFound;
    const within = list.within === 'section' ? browse.section : undefined;
    // Over a slide, the talk's own search finds the slides.
    const slides = library.kind === 'reference' && !isAside ? ({ slides: 'builtIn' } as const) : {};
    return searcher.find({ library, ...slides }, list.query, within);
  }
  function entriesOf(list: List): readonly ListEntry[] {
    return listEntries(list, { library, browse, hits: find(list).hits });
  }
  let about: readonly Line[] | undefined;
  function aboutRows(): readonly Line[] {
    about ??= section ? aboutLines(section, library.kind, columns, setting.glyphs) : [];
    return about;
  }
  return {
    list: {
      entries: entriesOf,
      get isSearching() {
        return open !== undefined && find(open).isSearching;
      },
      get visible() {
        return open ? browseListCapacity(open, rows) : 1;
      },
    },
    about: {
      get rows() {
        return aboutRows().length;
      },
      visible: rows,
    },
    entryAt: row => open && browseEntryAt(open, row, entriesOf(open).length, rows),
    entries: () => open && entriesOf(open),
    lines() {
      if (!over) return [];
      if (over.type === 'about') {
        const row = Math.max(0, Math.min(over.row, aboutRows().length - rows));
        return aboutRows().slice(row, row + rows);
      }
      const { isSearching } = find(over);
      const title = section?.title ?? safeText('');
      return browseListLines(over, entriesOf(over), { columns, rows }, setting, {
        section: title,
        isSearching,
      });
    },
  };
}

const noHits: readonly SearchHit[] = [];
const nothingFound: SearchFound = { hits: noHits, isSearching: false };
