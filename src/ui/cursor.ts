import type { ConsoleState } from '../app/console-state.ts';
import type { AppState } from '../app/state.ts';
import type { Finder } from '../deck/deck-state.ts';
import { firstOfPage } from '../list/page-of-list.ts';
import { type Line, lineText, lineWidth, type Role } from '../terminal/line.ts';
import { arrangeConsole } from './console-arrangement.ts';
import type { ConsoleModel } from './console-model.ts';
import type { ScreenModel } from './screen-model.ts';

/**
 * A cell of the screen, counted from the one at the top left, which is 0, 0.
 *
 * The terminal's own cursor is where the focus is: screen magnifiers follow it, screen readers and braille
 * displays read its row. If nothing has the focus, it is at the first row of text, in the blank cell before it if there
 * is one, so that it hides no letter.
 */
export type CursorPlace = { readonly column: number; readonly row: number };

/** What is drawn in one of these has the focus. */
const focusRoles: ReadonlySet<Role> = new Set(['finder.selected', 'link.focused']);

/**
 * Where the cursor is on a screen of the browser or of a talk. The audience sees no cursor on a slide.
 *
 * @param state what is drawn: if a section overlays a slide, that section
 */
export function screenCursor(state: AppState, model: ScreenModel): CursorPlace | undefined {
  const { frame, talk } = model;
  if (frame.kind === 'tooSmall') return { column: 0, row: 0 };
  if (talk && state.talk && !state.help) return talkCursor(state.talk.state, talk.lines);
  const { over } = state.browse;
  const isOver = state.help !== undefined || over !== undefined;
  if (!isOver && state.browse.focus === 'menu') {
    const { column, row, rows } = frame.menu;
    const from = firstOfPage(state.browse.section, model.library.sections.length, rows);
    return { column, row: row + state.browse.section - from };
  }
  const rect = isOver ? frame.overlay : frame.page;
  const lines = state.help ? model.helpLines() : over ? model.over.lines() : model.panelLines();
  const isList = !state.help && over !== undefined && over.type !== 'about';
  const focus = isList ? listCursor(lines) : focusIn(lines);
  if (focus) return { column: rect.column + focus.column, row: rect.row + focus.row };
  const text = firstText(lines);
  // Prose may start further to the right than code.
  const before = isOver ? 0 : Math.min(text?.column ?? 0, frame.measure.left);
  return { column: Math.max(0, rect.column + before - 1), row: rect.row + (text?.row ?? 0) };
}

type DeckFocus = {
  readonly curtain?: unknown;
  readonly question?: unknown;
  readonly finder?: Finder;
  readonly link?: number;
};

function talkCursor(
  { curtain, question, finder, link }: DeckFocus,
  lines: () => readonly Line[],
): CursorPlace | undefined {
  if (curtain) return undefined;
  if (question) return beforeText(lines());
  if (finder) return listCursor(lines());
  return link === undefined ? undefined : focusIn(lines());
}

/** Where the cursor is in a speaker view: at the notes, while no list is open. */
export function consoleCursor(state: ConsoleState, model: ConsoleModel): CursorPlace {
  const arrangement = arrangeConsole(state.size, state.notesGrowth);
  const top = { column: 0, row: 0 };
  if (arrangement.kind === 'tooSmall') return top;
  const lines = model.lines();
  if (state.help) return beforeText(lines) ?? top;
  if (state.talk && state.finder) return listCursor(lines);
  const isFollowing = state.talk && !state.isChoosing && !(state.isLost && state.offers.length > 0);
  if (!isFollowing) return focusIn(lines) ?? beforeText(lines) ?? top;
  // The notes are above the last row.
  return { column: 1, row: Math.max(0, state.size.rows - 1 - arrangement.notesRows) };
}

/** At the chosen entry; if there is none, where the next character goes. */
function listCursor(lines: readonly Line[]): CursorPlace {
  return focusIn(lines) ?? { column: Math.max(0, lineWidth(lines[0] ?? []) - 1), row: 0 };
}

/** The start of what has the focus. */
function focusIn(lines: readonly Line[]): CursorPlace | undefined {
  for (const [row, line] of lines.entries()) {
    const at = line.findIndex(({ roles }) => roles.some(role => focusRoles.has(role)));
    if (at !== -1) return { column: lineWidth(line.slice(0, at)), row };
  }
  return undefined;
}

function firstText(lines: readonly Line[]): CursorPlace | undefined {
  for (const [row, line] of lines.entries()) {
    const column = lineText(line).search(/\S/);
    if (column !== -1) return { column, row };
  }
  return undefined;
}

/** In the blank cell before the first text, where there is one. */
function beforeText(lines: readonly Line[]): CursorPlace | undefined {
  const text = firstText(lines);
  return text && { ...text, column: Math.max(0, text.column - 1) };
}
