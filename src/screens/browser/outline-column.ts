import { hang, hangingIndent } from '../../layout/hang.ts';
import { wrap } from '../../layout/wrap.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import type { Place } from '../../markdown/place.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, span, truncateLine } from '../../terminal/line.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import type { Rect } from '../frame.ts';
import type { ListEntry } from './list-entry.ts';

/** The headings of a section beside its text. */
export type OutlineColumn = {
  lines(): readonly Line[];
  /** The anchor of the heading in a row, counted from 0. */
  anchorAt(row: number): SafeText | undefined;
};

/** The rows above the headings: what they are, and a blank one. */
const top = 2;

/** A longer title would hide those around it. */
const mostRows = 4;

/**
 * The outline of a section, with the heading marked that the reader is at. Long titles take several rows where all of
 * them have room for that. Of many headings the page around that one is shown, each in one row.
 *
 * @param entries those of the list of headings
 */
export function outlineColumn(
  entries: readonly ListEntry[],
  { block }: Place,
  { columns, rows }: Pick<Rect, 'columns' | 'rows'>,
  { cursorAway, ellipsis }: Glyphs,
): OutlineColumn {
  const room = Math.max(1, rows - top);
  const current = headingAt(entries, block);
  const first = firstOfPage(Math.max(0, current), entries.length, room);

  function titleRows({ path, level = 0 }: ListEntry, index: number, most: number): readonly Line[] {
    const isCurrent = index === current;
    const indent = '  '.repeat(Math.max(0, level - 1));
    const mark = hangingIndent([decoration(`${isCurrent ? cursorAway : ' '} ${indent}`, 'accent')]);
    const title = path.map(name => span(name, [isCurrent ? 'strong' : 'quiet']));
    const lines = hang(mark, columns, width => wrap(title, width));
    return lines.length <= most ? lines : [truncateLine([...mark.first, ...title], columns, ellipsis)];
  }
  let kept: readonly (readonly Line[])[] | undefined;
  /** The rows of each entry that is shown. */
  function shown(): readonly (readonly Line[])[] {
    if (kept) return kept;
    const page = entries.slice(first, first + room);
    const inRows = (most: number) => page.map((entry, index) => titleRows(entry, first + index, most));
    const tall = entries.length > room ? undefined : inRows(mostRows);
    kept = tall && tall.flat().length <= room ? tall : inRows(1);
    return kept;
  }
  return {
    lines() {
      if (entries.length === 0) return [];
      return [[decoration('  On this page', 'quiet')], [], ...shown().flat()];
    },
    anchorAt(row) {
      const owners = shown().flatMap((lines, index) => lines.map(() => first + index));
      const target = row < top ? undefined : entries[owners[row - top] ?? -1]?.target;
      return target?.type === 'anchor' ? target.anchor : undefined;
    },
  };
}

/** The heading that a block is below, by its index among the entries; -1 above the first. */
export function headingAt(entries: readonly ListEntry[], block: number): number {
  return entries.findLastIndex(({ target }) => target.type === 'anchor' && target.block <= block);
}
