import { type BrowseAction, reduceBrowse } from '../browse/browse-state.ts';
import { linksOf } from '../browse/section.ts';
import type { KeyPress } from './keymap.ts';
import { presentSection } from './present-section.ts';
import { noticed, type Reduced, type View } from './reduced.ts';
import type { AppState } from './state.ts';

/** What the browser does with a command. */
export function pressInBrowser(state: AppState, key: KeyPress, view: View): Reduced {
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
    case 'present':
      return presentSection(state);
    case 'switchTheme':
      return { state, effects: [{ type: 'switchTheme' }] };
    case 'help':
      return { state: { ...state, help: { row: 0 } }, effects: [] };
    case 'suspend':
    case 'interrupt':
      return stay;
  }
}
