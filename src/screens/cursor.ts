import type { ListState } from '../list/list-state.ts';
import { firstOfPage } from '../list/page-of-list.ts';
import { isRead, type Line, lineText, lineWidth, type Role } from '../terminal/line.ts';
import type { BrowserModel } from './browser/browser-model.ts';
import type { Rect } from './frame.ts';
import type { ScreenModel } from './screen-model.ts';
import type { SpeakerModel } from './speaker/speaker-model.ts';
import type { TalkModel } from './talk/talk-model.ts';

/**
 * A cell of the screen, counted from the one at the top left, which is 0, 0.
 *
 * The terminal's own cursor is where the focus is: screen magnifiers follow it, screen readers and braille
 * displays read its row. If nothing has the focus, it is at the first row of text, in the blank cell before it if there
 * is one, so that it hides no letter.
 *
 * `isHidden`: an audience sees none on a slide, but it still is there for whoever reads the screen by it.
 */
export type CursorPlace = { readonly column: number; readonly row: number; readonly isHidden?: true };

const topLeft: CursorPlace = { column: 0, row: 0 };

/** What is drawn in one of these has the focus. */
const focusRoles: ReadonlySet<Role> = new Set(['finder.selected', 'link.focused']);

/** Where the cursor is on the top screen: on a slide at what came into view last. */
export function screenCursor(model: ScreenModel): CursorPlace | undefined {
  const { state, help } = model;
  if (model.kind === 'tooSmall') return { column: 0, row: 0 };
  if (state.help)
    return help.frame.kind === 'tooSmall' ? undefined : textCursor(help.frame.overlay, help.lines());
  return model.type === 'talk' ? talkCursor(model) : browserCursor(model);
}

function browserCursor({ state: { browse }, frame, library, over, panelLines, readerRow }: BrowserModel) {
  if (frame.kind === 'tooSmall') return undefined;
  if (browse.over) {
    const lines = over.lines();
    return browse.over.type === 'about' || browse.over.type === 'question'
      ? textCursor(frame.list, lines)
      : listCursor(frame.list, browse.over, lines);
  }
  if (browse.focus === 'menu') {
    const { column, row, rows } = frame.menu;
    return { column, row: row + browse.section - firstOfPage(browse.section, library.sections.length, rows) };
  }
  // Prose may start further to the right than code.
  return textCursor(frame.page, panelLines(), readerRow(), frame.measure.left);
}

/**
 * In a text: where the focus is, else before a row.
 *
 * @param row the one that is read, counted from 0; its first with words unless given @param indent how far from the left
 *   that may begin
 */
function textCursor(
  rect: Rect,
  lines: readonly Line[],
  row = Math.max(0, lines.findIndex(isRead)),
  indent = 0,
): CursorPlace {
  const focus = focusIn(lines);
  if (focus) return moved(rect, focus);
  const before = Math.min(firstColumn(lines[row] ?? []) ?? 0, indent);
  return { column: Math.max(0, rect.column + before - 1), row: rect.row + row };
}

function moved(rect: Rect, { column, row }: CursorPlace): CursorPlace {
  return { column: rect.column + column, row: rect.row + row };
}

function talkCursor({ state: { talk }, body, newWords }: TalkModel): CursorPlace | undefined {
  const { type, rect, lines } = body();
  switch (type) {
    case 'blank':
      return { column: 0, row: 0, isHidden: true };
    case 'qr':
      // The code is a picture; below it is the address.
      return { ...(lastText(rect, lines) ?? topLeft), isHidden: true };
    case 'question':
      return beforeText(rect, lines);
    case 'list':
      return talk.state.picker && listCursor(rect, talk.state.picker, lines);
    case 'slide': {
      const focus = talk.state.link === undefined ? undefined : focusIn(lines);
      return focus ? moved(rect, focus) : { ...newWords(), isHidden: true };
    }
  }
}

/** Where the cursor is in a speaker view: at the notes, while no list is open. */
export function speakerCursor({ frame, body, picker }: SpeakerModel): CursorPlace {
  const over = body();
  if (frame.kind === 'tooSmall') return topLeft;
  switch (over?.type) {
    case undefined:
      return frame.resting;
    case 'keys':
      return beforeText(over.rect, over.lines) ?? topLeft;
    case 'list':
      return picker ? listCursor(over.rect, picker, over.lines) : topLeft;
    case 'noTalk': {
      const focus = focusIn(over.lines);
      return focus ? moved(over.rect, focus) : (beforeText(over.rect, over.lines) ?? topLeft);
    }
  }
}

/** Where the next character goes, while someone types and where there is no entry; else at the chosen one. */
function listCursor(rect: Rect, { isTyping }: ListState, lines: readonly Line[]): CursorPlace {
  const focus = isTyping ? undefined : focusIn(lines);
  return moved(rect, focus ?? { column: Math.min(rect.columns - 1, lineWidth(lines[0] ?? [])), row: 0 });
}

/** The start of what has the focus. */
function focusIn(lines: readonly Line[]): CursorPlace | undefined {
  for (const [row, line] of lines.entries()) {
    const at = line.findIndex(({ roles }) => roles.some(role => focusRoles.has(role)));
    if (at !== -1) return { column: lineWidth(line.slice(0, at)), row };
  }
  return undefined;
}

/** Where the text of a row begins. */
function firstColumn(line: Line): number | undefined {
  const blank = /^\s*(?=\S)/u.exec(lineText(line))?.[0];
  return blank?.length;
}

function firstText(lines: readonly Line[]): CursorPlace | undefined {
  for (const [row, line] of lines.entries()) {
    const column = firstColumn(line);
    if (column !== undefined) return { column, row };
  }
  return undefined;
}

/** The start of what is below all else. */
function lastText({ column, row }: Rect, lines: readonly Line[]): CursorPlace | undefined {
  const first = lines.findIndex(line =>
    line.some(({ text, decoration }) => !decoration && text.trim() !== ''),
  );
  if (first === -1) return undefined;
  return { column: column + lineText(lines[first] ?? []).search(/\S/), row: row + first };
}

/** In the blank cell before the first text, where there is one. */
function beforeText(rect: Rect, lines: readonly Line[]): CursorPlace | undefined {
  const text = firstText(lines);
  return text && { row: rect.row + text.row, column: Math.max(0, rect.column + text.column - 1) };
}
