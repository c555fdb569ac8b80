import { partCount } from '../../library/part-count.ts';
import type { Folder, Library, Section } from '../../library/section.ts';
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

/** Deeper pages are no further to the right: their titles must be seen. */
const mostLevels = 6;

/** So wide, the name of the talk is in one row, however short the titles are. */
const leastWithTalk = 18;

/** A row of the menu, in its plain and in its chosen style. */
export type MenuItem = { readonly id: string; readonly plain: Line; readonly selected: Line };

/** The menu is as wide as its longest row: a mark, a number, the title, and margins. Nothing for a file, which has none. */
export function menuSize(library: Library, setting: Setting): MenuSize | undefined {
  const { kind, sections, talk } = library;
  if (kind === 'file') return undefined;
  const titles = kind === 'folder' ? folderColumns(library) : Math.min(widestMenu, widestOf(sections));
  const columns = Math.max(talk ? leastWithTalk : 0, titles);
  const hint = talkLines(library, true, columns - menuIndent - 1, setting);
  return { columns, entries: sections.length, hintRows: hint.length };
}

function widestOf(sections: readonly Section[]): number {
  return Math.max(12, ...sections.map(rowWidth));
}

function rowWidth(section: Section): number {
  return lineWidth([span(section.title)]) + 2 * (section.page?.level ?? 0) + countText(section).length + 8;
}

/** Titles are anyone's: a long one is cut, so that the text has room beside them. */
const widestMenu = 36;
/** So many rows decide how wide it is: no more are seen at first, and thousands would take long to measure. */
const measuredRows = 200;
const folderWidths = new WeakMap<Folder, number>();

/** The same width while the folder is the same, whatever is read of its pages. */
function folderColumns({ folder, sections }: Library): number {
  const known = folder && folderWidths.get(folder);
  const columns = known ?? Math.min(widestMenu, widestOf(sections.slice(0, measuredRows)));
  if (folder) folderWidths.set(folder, columns);
  return columns;
}

/** How many parts a section has, with the blanks before it; nothing for one that is read as a whole. */
function countText(section: Section): string {
  const count = section.page ? section.page.pages : partCount(section);
  return count === undefined ? '' : `  ${count}`;
}

/**
 * The rows of the menu that are shown, each with a quiet number and, at the right edge, a quiet count. The chosen one has a
 * mark beside its highlight, another mark while the focus is in the text, so that nothing is shown by style alone.
 *
 * @param from the first section, counted from 0 @param count how many
 */
export function menuItems(
  { sections, kind }: Library,
  { from, count: length }: { readonly from: number; readonly count: number },
  columns: number,
  hasFocus: boolean,
  { cursor, cursorAway, ellipsis }: Glyphs,
): readonly MenuItem[] {
  const role: Role = hasFocus ? 'menu.selected' : 'menu.selected.away';
  const row = (mark: string, number: number, section: Section, [own, quiet]: readonly [Role, Role]): Line => {
    const count: Line = [decoration(`${countText(section)} `, quiet)];
    // Only nine keys pick a section by its number.
    const label = kind === 'folder' && number > 9 ? ' ' : String(number);
    const indent = '  '.repeat(Math.min(mostLevels, section.page?.level ?? 0));
    const text: Line = [decoration(` ${mark} ${label} ${indent}`, quiet), span(section.title, [own])];
    const room = columns - 1 - lineWidth(count);
    return [...padLine(truncateLine(text, room, ellipsis), room, own), ...count];
  };
  return sections.slice(from, from + length).map((section, index) => ({
    id: section.id,
    plain: row(' ', from + index + 1, section, ['menu.item', 'quiet']),
    selected: row(hasFocus ? cursor : cursorAway, from + index + 1, section, [role, role]),
  }));
}
