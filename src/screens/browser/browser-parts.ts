import { wrap } from '../../layout/wrap.ts';
import { firstOfPage } from '../../list/page-of-list.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import type { BrowserFrame, Rect } from '../frame.ts';
import type { Placed } from '../lines/place-lines.ts';
import type { Setting } from '../runtime/setting.ts';
import type { InBrowser } from '../state.ts';
import type { BrowserModel } from './browser-model.ts';
import { frontSummary } from './front-lines.ts';
import { type MenuItem, menuItems } from './menu-items.ts';
import { statusLines } from './status-line.ts';
import { talkLines } from './talk-hint.ts';
import { titleLine } from './title-line.ts';

type Frame = Exclude<BrowserFrame, { kind: 'tooSmall' }>;

/** What the browser draws: rows in rectangles of its frame, and the menu in a separate one. */
export type BrowserParts = {
  readonly placed: readonly Placed[];
  /** The rows of the menu that are shown, and which of them is chosen. */
  readonly menu?: { readonly rect: Rect; readonly items: readonly MenuItem[]; readonly selected: number };
};

/** Lays out all that the browser shows of a state, without the list of keys. */
export function browserParts(model: BrowserModel, frame: Frame, setting: Setting): BrowserParts {
  const { glyphs } = setting;
  const { state } = model;
  const { browse, library } = state;
  const { title, status } = frame;
  const isOver = browse.over !== undefined;
  const hasFocus = browse.focus === 'menu' && !isOver;
  const hasText = isOver || frame.kind === 'wide' || !hasFocus;
  const progress = hasText ? model.progress() : 'hidden';
  const shown = { ...state, library: model.library };
  // A menu beside the page has the talk below its entries.
  const elsewhere = frame.kind === 'wide' && frame.menuHint ? (['talk'] as const) : [];
  const last = statusLines(shown, progress, status, setting, { entries: model.over.entries(), elsewhere });
  const section = hasText ? library.sections[browse.section] : undefined;
  const always: readonly Placed[] = [
    ...(title ? [{ rect: title, lines: [titleLine(library, section, title.columns, glyphs)] }] : []),
    { rect: status, lines: last },
  ];
  const page = (): readonly Placed[] => {
    if (isOver) {
      const { list, listAside: rect } = frame;
      const groups = rect ? [{ rect, lines: model.over.aside(rect.columns) }] : [];
      return [{ rect: list, lines: model.over.lines() }, ...groups];
    }
    const outline = model.outline();
    const beside = frame.outline && outline ? [{ rect: frame.outline, lines: outline.lines() }] : [];
    return [{ rect: frame.page, lines: model.panelLines() }, ...beside];
  };
  if (frame.kind === 'narrow' && (isOver || !hasFocus)) return { placed: [...always, ...page()] };
  // Below its entries there are other rows.
  const rows = Math.min(frame.menu.rows, library.sections.length);
  const from = firstOfPage(browse.section, library.sections.length, rows);
  const items = menuItems(library, { from, count: rows }, frame.menu.columns, hasFocus, glyphs);
  const menu = { rect: { ...frame.menu, rows }, items, selected: browse.section - from };
  if (frame.summary) {
    const { summary: rect } = frame;
    return {
      placed: [...always, { rect, lines: summaryLines(state, rect, setting) }],
      menu,
    };
  }
  // A list leaves the border as it was: less to write, less that moves.
  const border = frame.border ? [borderOf(frame.border, browse.focus === 'menu', setting)] : [];
  const besideMenu = ({ columns }: Rect) => talkLines(library, hasFocus, columns, setting);
  // While a list is open, its key is typed.
  const hint = frame.menuHint && !isOver ? [{ rect: frame.menuHint, lines: besideMenu(frame.menuHint) }] : [];
  return { placed: [...always, ...hint, ...border, ...page()], menu };
}

/** What is in a section, for windows where its text is not next to the menu. */
function summaryLines(
  { library, browse: { section }, isMenuHidden }: InBrowser,
  rect: Rect,
  setting: Setting,
): readonly Line[] {
  const { columns } = rect;
  const front = frontSummary(library, section, rect, setting, isMenuHidden === true);
  if (front) return front;
  const shown = library.sections[section];
  return shown ? [[], ...wrap([span(shown.summary)], Math.max(8, columns))] : [];
}

function borderOf(rect: Rect, hasFocus: boolean, { glyphs }: Setting): Placed {
  const border: Line = [decoration(hasFocus ? glyphs.paneBorder : glyphs.paneBorderFocused, 'pane.border')];
  return { rect, lines: Array.from({ length: rect.rows }, () => border) };
}
