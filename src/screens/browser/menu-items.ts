import type { Library } from '../../library/section.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import {
  decoration,
  type Line,
  lineWidth,
  padLine,
  type Role,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import type { MenuSize } from '../frame.ts';

/** A row of the menu, in its plain and in its chosen style. */
export type MenuItem = { readonly id: string; readonly plain: Line; readonly selected: Line };

/** The menu is as wide as its longest row: a mark, a number, the title, and margins. Nothing for a file, which has none. */
export function menuSize({ kind, sections }: Library): MenuSize | undefined {
  if (kind === 'file') return undefined;
  const columns = Math.max(12, ...sections.map(({ title }) => lineWidth([span(title)]) + 8));
  return { columns, entries: sections.length };
}

/**
 * The rows of the menu. The chosen one has a mark beside its highlight, another mark while the focus is in
 * the text, so that nothing is shown by style alone.
 */
export function menuItems(
  { sections }: Library,
  columns: number,
  hasFocus: boolean,
  { cursor, cursorAway, ellipsis }: Glyphs,
): readonly MenuItem[] {
  const role: Role = hasFocus ? 'menu.selected' : 'menu.selected.away';
  const row = (mark: string, number: number, title: Line[number], roleOfRow: Role): Line => {
    const text: Line = [decoration(` ${mark} ${number} `, roleOfRow), { ...title, roles: [roleOfRow] }];
    return padLine(truncateLine(text, columns - 1, ellipsis), columns - 1, roleOfRow);
  };
  return sections.map(({ id, title }, index) => ({
    id,
    plain: row(' ', index + 1, span(title), 'menu.item'),
    selected: row(hasFocus ? cursor : cursorAway, index + 1, span(title), role),
  }));
}
