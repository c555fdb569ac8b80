import { partCount } from '../../library/part-count.ts';
import type { Library, Section } from '../../library/section.ts';
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
import { type MenuSize, menuIndent } from '../frame.ts';
import type { Setting } from '../runtime/setting.ts';
import { talkLines } from './talk-hint.ts';

/** A row of the menu, in its plain and in its chosen style. */
export type MenuItem = { readonly id: string; readonly plain: Line; readonly selected: Line };

/** The menu is as wide as its longest row: a mark, a number, the title, and margins. Nothing for a file, which has none. */
export function menuSize(library: Library, setting: Setting): MenuSize | undefined {
  const { kind, sections } = library;
  if (kind === 'file') return undefined;
  const columns = Math.max(
    12,
    ...sections.map(section => lineWidth([span(section.title)]) + countText(section).length + 8),
  );
  const hint = talkLines(library, true, columns - menuIndent - 1, setting);
  return { columns, entries: sections.length, hintRows: hint.length };
}

/** How many parts a section has, with the blanks before it; nothing for one that is read as a whole. */
function countText(section: Section): string {
  const count = partCount(section);
  return count === undefined ? '' : `  ${count}`;
}

/**
 * The rows of the menu, each with a quiet number and, at the right edge, a quiet count. The chosen one has a mark beside its highlight, another mark while the focus is in
 * the text, so that nothing is shown by style alone.
 */
export function menuItems(
  { sections }: Library,
  columns: number,
  hasFocus: boolean,
  { cursor, cursorAway, ellipsis }: Glyphs,
): readonly MenuItem[] {
  const role: Role = hasFocus ? 'menu.selected' : 'menu.selected.away';
  const row = (mark: string, number: number, section: Section, [own, quiet]: readonly [Role, Role]): Line => {
    const count: Line = [decoration(`${countText(section)} `, quiet)];
    const text: Line = [decoration(` ${mark} ${number} `, quiet), span(section.title, [own])];
    const room = columns - 1 - lineWidth(count);
    return [...padLine(truncateLine(text, room, ellipsis), room, own), ...count];
  };
  return sections.map((section, index) => ({
    id: section.id,
    plain: row(' ', index + 1, section, ['menu.item', 'quiet']),
    selected: row(hasFocus ? cursor : cursorAway, index + 1, section, [role, role]),
  }));
}
