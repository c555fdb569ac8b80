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

/**
 * The outline of a section, with the heading marked that the reader is at. Of many headings the page around that one is
 * shown.
 *
 * @param entries those of the list of headings @param asOf the date of the section: it is below them, where there is room
 */
export function outlineColumn(
  { entries, asOf }: { readonly entries: readonly ListEntry[]; readonly asOf: SafeText | undefined },
  { block }: Place,
  { columns, rows }: Pick<Rect, 'columns' | 'rows'>,
  { cursorAway, ellipsis }: Glyphs,
): OutlineColumn {
  const room = Math.max(1, rows - top);
  const current = headingAt(entries, block);
  const first = firstOfPage(Math.max(0, current), entries.length, room);
  const shown = entries.slice(first, first + room);
  return {
    lines() {
      if (shown.length === 0) return [];
      const headings = shown.map(({ path, level = 0 }, index): Line => {
        const isCurrent = first + index === current;
        const lead = `${isCurrent ? cursorAway : ' '} ${'  '.repeat(Math.max(0, level - 1))}`;
        const title = path.map(name => span(name, [isCurrent ? 'strong' : 'quiet']));
        return truncateLine([decoration(lead, 'accent'), ...title], columns, ellipsis);
      });
      const date: Line = asOf === undefined ? [] : [decoration('  As of ', 'quiet'), span(asOf, ['quiet'])];
      const below = asOf !== undefined && headings.length + 2 <= room;
      const all = [[decoration('  On this page', 'quiet')], [], ...headings];
      return below ? [...all, [], truncateLine(date, columns, ellipsis)] : all;
    },
    anchorAt(row) {
      const target = row < top ? undefined : shown[row - top]?.target;
      return target?.type === 'anchor' ? target.anchor : undefined;
    },
  };
}

/** The heading that a block is below, by its index among the entries; -1 above the first. */
export function headingAt(entries: readonly ListEntry[], block: number): number {
  return entries.findLastIndex(({ target }) => target.type === 'anchor' && target.block <= block);
}
