import { firstOfPage } from '../list/page-of-list.ts';
import { type Line, lineText, lineWidth, type Role } from '../terminal/line.ts';
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

function browserCursor({ state: { browse }, frame, library, over, panelLines }: BrowserModel) {
  if (frame.kind === 'tooSmall') return undefined;
  if (browse.over) {
    const lines = over.lines();
    return browse.over.type === 'about'
      ? textCursor(frame.list, lines)
      : moved(frame.list, listCursor(lines));
  }
  if (browse.focus === 'menu') {
    const { column, row, rows } = frame.menu;
    return { column, row: row + browse.section - firstOfPage(browse.section, library.sections.length, rows) };
  }
  // Prose may start further to the right than code.
  return textCursor(frame.page, panelLines(), frame.measure.left);
}

/** In a text: where the focus is, else before its first row. @param indent how far from the left that may begin */
function textCursor(rect: Rect, lines: readonly Line[], indent = 0): CursorPlace {
  const focus = focusIn(lines);
  if (focus) return moved(rect, focus);
  const text = firstText(lines);
  const before = Math.min(text?.column ?? 0, indent);
  return { column: Math.max(0, rect.column + before - 1), row: rect.row + (text?.row ?? 0) };
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
      return moved(rect, listCursor(lines));
    case 'slide': {
      const focus = talk.state.link === undefined ? undefined : focusIn(lines);
      return focus ? moved(rect, focus) : { ...newWords(), isHidden: true };
    }
  }
}

/** Where the cursor is in a speaker view: at the notes, while no list is open. */
export function speakerCursor({ frame, body }: SpeakerModel): CursorPlace {
  const over = body();
  if (frame.kind === 'tooSmall') return topLeft;
  switch (over?.type) {
    case undefined:
      return frame.resting;
    case 'keys':
      return beforeText(over.rect, over.lines) ?? topLeft;
    case 'list':
      return moved(over.rect, listCursor(over.lines));
    case 'noTalk': {
      const focus = focusIn(over.lines);
      return focus ? moved(over.rect, focus) : (beforeText(over.rect, over.lines) ?? topLeft);
    }
  }
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
