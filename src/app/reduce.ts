import { type BrowseAction, reduceBrowse, type Scroller } from '../browse/browse-state.ts';
import { type Library, linksOf } from '../browse/section.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import type { Command, KeyPress } from './keymap.ts';
import type { Arrangement, Size } from './screen.ts';
import type { AppState, Effect } from './state.ts';

export type AppAction =
  | ({ readonly type: 'press' } & KeyPress)
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'notice'; readonly text: SafeText }
  /** More of a file has been read. */
  | { readonly type: 'read'; readonly library: Library };

/** What the reducer must know of the layout: a plain object in tests, the laid-out screen else. */
export type View = {
  /** How the screen is divided. */
  readonly kind: Arrangement['kind'];
  /** The rows of the panel, and how it scrolls in a state of the browser. */
  readonly panelRows: number;
  scroller(section: number): Scroller;
  /** All rows of the key list, and how many of them are on the screen. */
  readonly help: { readonly rows: number; readonly visible: number };
};

export type Reduced = { readonly state: AppState; readonly effects: readonly Effect[] };

/** The next state of the program and what is to be done in the world. Pure. */
export function reduceApp(state: AppState, action: AppAction, view: View): Reduced {
  switch (action.type) {
    case 'resize':
      return { state: { ...state, size: action.size }, effects: [] };
    case 'notice':
      return { state: { ...state, notice: action.text }, effects: [] };
    case 'press':
      return press(withoutNotice(state), action, view);
    case 'read':
      return { state: { ...state, library: action.library }, effects: [] };
  }
}

function withoutNotice({ notice: _, ...rest }: AppState): AppState {
  return rest;
}

function press(state: AppState, key: KeyPress, view: View): Reduced {
  if (key.command === 'interrupt') return { state, effects: [{ type: 'exit', code: 130 }] };
  if (key.command === 'suspend') return { state, effects: [{ type: 'suspend' }] };
  if (view.kind === 'tooSmall') {
    return key.command === 'quit' ? { state, effects: [{ type: 'exit', code: 0 }] } : { state, effects: [] };
  }
  return state.help ? pressInHelp(state, key.command, view) : pressInBrowser(state, key, view);
}

function pressInHelp(state: AppState, command: Command, { help }: View): Reduced {
  const { help: shown, ...closed } = state;
  const lowest = Math.max(0, help.rows - help.visible);
  // The row may be from a smaller window.
  const row = Math.min(shown?.row ?? 0, lowest);
  const rows: Partial<Record<Command, number>> = {
    next: row + 1,
    previous: row - 1,
    halfDown: row + Math.ceil(help.visible / 2),
    halfUp: row - Math.ceil(help.visible / 2),
    pageDown: row + help.visible,
    pageUp: row - help.visible,
    first: 0,
    last: help.rows,
  };
  const wanted = rows[command];
  if (wanted !== undefined) {
    const kept = Math.max(0, Math.min(wanted, lowest));
    return { state: { ...state, help: { row: kept } }, effects: [] };
  }
  return {
    state: command === 'help' || command === 'back' || command === 'quit' ? closed : state,
    effects: [],
  };
}

function pressInBrowser(state: AppState, key: KeyPress, view: View): Reduced {
  const { browse, library } = state;
  const stay: Reduced = { state, effects: [] };
  const inMenu = browse.focus === 'menu';
  const page = Math.max(1, view.panelRows - 1);
  const half = Math.max(1, Math.floor(view.panelRows / 2));
  const isFile = library.kind === 'file';

  function browsed(...actions: readonly BrowseAction[]): Reduced {
    const next = actions.reduce(
      (now, action) => reduceBrowse(now, action, library, view.scroller(now.section)),
      browse,
    );
    return { state: { ...state, browse: next }, effects: [] };
  }
  /** Rows scroll the text; in a menu that stands alone there is none, and it is the choice that moves. */
  function scrolled(rows: number): Reduced {
    if (!inMenu || view.kind === 'wide') return browsed({ type: 'scroll', rows });
    return browsed({ type: 'select', section: rows > 0 ? library.sections.length - 1 : 0 });
  }
  function chosenLink() {
    return browse.link === undefined ? undefined : linksOf(library.sections[browse.section])[browse.link];
  }

  switch (key.command) {
    case 'next':
    case 'previous': {
      const step = key.command === 'next' ? 1 : -1;
      return inMenu ? browsed({ type: 'select', section: browse.section + step }) : scrolled(step);
    }
    case 'halfDown':
      return scrolled(half);
    case 'halfUp':
      return scrolled(-half);
    case 'pageDown':
      return scrolled(page);
    case 'pageUp':
      return scrolled(-page);
    case 'first':
    case 'last': {
      const section = key.command === 'first' ? 0 : library.sections.length - 1;
      return browsed(inMenu ? { type: 'select', section } : { type: 'scrollToEnd', end: key.command });
    }
    case 'open': {
      if (inMenu) return browsed({ type: 'open' });
      const link = chosenLink();
      if (link?.url.startsWith('#')) return browsed({ type: 'scrollToAnchor', anchor: link.url.slice(1) });
      if (link) return { state, effects: [{ type: 'openAddress', address: link.url }] };
      return noticed(state, 'Tab chooses a link, Enter opens it');
    }
    case 'back':
      return inMenu || (isFile && browse.link === undefined) ? stay : browsed({ type: 'leave' });
    case 'quit':
      return inMenu || isFile
        ? { state, effects: [{ type: 'exit', code: 0 }] }
        : browsed({ type: 'leave' }, { type: 'leave' });
    case 'pick':
      return browsed({ type: 'select', section: (key.digit ?? 0) - 1 }, { type: 'open' });
    case 'nextSection':
      return browsed({ type: 'select', section: browse.section + 1 });
    case 'previousSection':
      return browsed({ type: 'select', section: browse.section - 1 });
    case 'nextLink':
    case 'previousLink': {
      if (linksOf(library.sections[browse.section]).length === 0)
        return noticed(state, isFile ? 'No links in this file' : 'No links here');
      return browsed({ type: 'walkLinks', step: key.command === 'nextLink' ? 1 : -1 });
    }
    case 'copyAddress': {
      const link = chosenLink();
      if (!link) return noticed(state, 'Tab chooses a link, y copies it');
      return { state, effects: [{ type: 'copy', text: link.url }] };
    }
    case 'help':
      return { state: { ...state, help: { row: 0 } }, effects: [] };
    case 'suspend':
    case 'interrupt':
      return stay;
  }
}

function noticed(state: AppState, text: string): Reduced {
  return { state: { ...state, notice: safeText(text) }, effects: [] };
}
