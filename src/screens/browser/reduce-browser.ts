import type { BrowserCommand } from '../../keys/browser-keys.ts';
import type { KeyName } from '../../keys/key-name.ts';
import type { KeyPress } from '../../keys/key-table.ts';
import { linksOf } from '../../library/section.ts';
import { showCommand } from '../../library/section-link.ts';
import { isNews } from '../../library/section-of-kind.ts';
import { shownLibrary } from '../../library/shown-library.ts';
import { type Transition, transition } from '../../transition.ts';
import { scrolledRow } from '../reduce-help.ts';
import {
  type BrowserView,
  copyCode,
  leaveScreen,
  noticed,
  type Reduced,
  toggleMenu,
  toggleMouse,
} from '../reduced.ts';
import { isOverTalk } from '../screen-stack.ts';
import type { InBrowser } from '../state.ts';
import { beginBookmark, setBookmark } from './bookmarks.ts';
import type { BrowseAction } from './browse-state.ts';
import { browsed as browsedPage } from './browsed.ts';
import { followLink } from './follow-link.ts';
import type { About, Question } from './overlay.ts';
import { presentSection } from './present-section.ts';
import { answerYes } from './question.ts';
import { walkHits } from './reduce-found.ts';
import { openList, pressInList, withList } from './reduce-page-list.ts';

type BrowserKey = KeyPress<BrowserCommand>;

/** What the browser does with a key. */
export function pressInBrowser(state: InBrowser, key: KeyName, view: BrowserView): Reduced {
  const { over } = state.browse;
  if (over && over.type !== 'about' && over.type !== 'question') return pressInList(state, over, key, view);
  if (state.browse.isMarking) return setBookmark(state, key);
  const pressed = view.keys.browser.presses.get(key);
  if (!pressed) return transition(state);
  switch (over?.type) {
    case 'about':
      return pressInAbout(state, over, pressed, view);
    case 'question':
      return pressInQuestion(state, over, pressed, view);
    case undefined:
      return pressOnPage(state, pressed, view);
  }
}

/** Only the key that opens a link is a yes. */
function pressInQuestion(
  state: InBrowser,
  question: Question,
  { command }: BrowserKey,
  view: BrowserView,
): Reduced {
  if (command === 'open') return answerYes(state, question, view);
  const isNo = command === 'back' || command === 'comeBack' || command === 'quit';
  return transition(isNo ? withList(state, undefined) : state);
}

/** The sources of a section can be scrolled, and closed with the key that opened them, Esc or `q`. */
function pressInAbout(state: InBrowser, about: About, { command }: BrowserKey, view: BrowserView): Reduced {
  const row = scrolledRow(about.row, command, view.about);
  if (row !== undefined) {
    return transition({ ...state, browse: { ...state.browse, over: { ...about, row } } });
  }
  if (command === 'help') return transition({ ...state, help: { row: 0 } });
  if (command === 'search') return openList(state, command);
  const isEnd = command === 'about' || command === 'back' || command === 'comeBack' || command === 'quit';
  return transition(isEnd ? withList(state, undefined) : state);
}

/** What the page does with a command, where nothing overlays it. */
export function pressOnPage(state: InBrowser, key: BrowserKey, view: BrowserView): Reduced {
  const { browse } = state;
  const { label } = view.keys.browser;
  const library = shownLibrary(state.library, browse.newsFilter);
  const stay: Reduced = transition(state);
  const inMenu = browse.focus === 'menu';
  const page = Math.max(1, view.panelRows - 1);
  const half = Math.max(1, Math.floor(view.panelRows / 2));
  const isFile = library.kind === 'file';

  function browsed(...actions: readonly BrowseAction[]): Transition<InBrowser, never> {
    const next = actions.reduce((now, action) => browsedPage(now, action, state.library, view), browse);
    return transition({ ...state, browse: next });
  }
  /** Rows scroll the text. In a menu without a page next to it, they move the choice. */
  function scrolled(rows: number): Reduced {
    if (!inMenu || view.kind === 'wide') return browsed({ type: 'scroll', rows });
    return browsed({ type: 'select', section: rows > 0 ? library.sections.length - 1 : 0 });
  }
  /** Another section. In the menu only the choice moves, and the history stays the same. */
  function visited(section: number): Reduced {
    if (inMenu && (key.command === 'nextSection' || key.command === 'previousSection'))
      return browsed({ type: 'select', section });
    if (!library.sections[section])
      return key.command === 'pick'
        ? noticed(
            state,
            `There is no ${library.kind === 'folder' ? 'page' : 'section'} ${section + 1}; the last one is ${library.sections.length}`,
          )
        : stay;
    return section === browse.section && !inMenu ? stay : browsed({ type: 'visit', section });
  }
  function chosenLink() {
    return linksOf(library.sections[browse.section]).find(({ index }) => index === browse.link);
  }

  switch (key.command) {
    case 'next':
    case 'previous': {
      const step = key.command === 'next' ? 1 : -1;
      if (inMenu) return browsed({ type: 'select', section: browse.section + step });
      return browsed({ type: 'walk', direction: step, isSteady: state.isMenuHidden === true });
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
      if (link) return followLink(state, link.url, view);
      if (isNews(library.sections[browse.section])) return openList(state, 'news');
      return noticed(state, `${label('nextLink')} selects a link, ${label('open')} opens it`);
    }
    case 'back':
      if (browse.link === undefined && browse.found?.origin)
        return transition({ ...state, browse: browse.found.origin });
      if (browse.link === undefined && isOverTalk(state)) return leaveScreen(state);
      return inMenu || (isFile && browse.link === undefined) ? stay : browsed({ type: 'leave' });
    case 'comeBack': {
      const isReading = !inMenu && !browse.found && !isOverTalk(state);
      const walked = browsed({ type: 'walkTrail', direction: 'back' });
      return isReading && walked.state.browse !== browse
        ? walked
        : pressOnPage(state, { ...key, command: 'back' }, view);
    }
    case 'readAgain': {
      const page = library.sections[browse.section];
      return page ? transition(state, { type: 'readAgain', page }) : stay;
    }
    case 'quit':
      if (isOverTalk(state) || inMenu || isFile) return leaveScreen(state);
      return browsed({ type: 'leave' }, { type: 'leave' });
    case 'pick':
      return visited((key.digit ?? 0) - 1);
    case 'nextSection':
      return visited(browse.section + 1);
    case 'previousSection':
      return visited(browse.section - 1);
    case 'search':
    case 'outline':
    case 'findings':
    case 'newsFilter':
      return openList(state, key.command);
    case 'nextHit':
      return walkHits(state, 1, view);
    case 'previousHit':
      return walkHits(state, -1, view);
    case 'setBookmark':
      // In the menu, nothing is read yet.
      return inMenu ? noticed(state, `Open it first: ${label('open')}`) : beginBookmark(state);
    case 'bookmarks':
      return transition(state, { type: 'readBookmarks' });
    case 'about':
      return transition({ ...state, browse: { ...browse, over: { type: 'about', row: 0 } } });
    case 'historyBack':
    case 'historyForward': {
      const direction = key.command === 'historyBack' ? 'back' : 'forward';
      const walked = browsed({ type: 'walkTrail', direction });
      const isEnd = walked.state.browse === browse;
      return isEnd
        ? noticed(state, direction === 'back' ? 'Nothing to go back to' : 'Nothing to go forward to')
        : walked;
    }
    case 'nextLink':
    case 'previousLink': {
      if (linksOf(library.sections[browse.section]).length === 0)
        return noticed(state, isFile ? 'No links in this file' : 'No links here');
      return browsed({ type: 'walkLinks', step: key.command === 'nextLink' ? 1 : -1 });
    }
    case 'copyAddress': {
      const link = chosenLink();
      if (!link)
        return noticed(state, `${label('nextLink')} selects a link, ${label('copyAddress')} copies it`);
      return transition(state, {
        type: 'copy',
        text: showCommand(link.url, library, browse.section) ?? link.url,
      });
    }
    case 'copyCode':
      return copyCode(state, view);
    case 'mouse':
      return toggleMouse(state, view.keys.browser);
    case 'menu':
      return toggleMenu(state, view.keys.browser);
    case 'present':
      // A talk within a talk would make it hard to find the way back.
      if (isOverTalk(state)) return stay;
      // In the menu, nothing is read yet.
      if (inMenu && library.talk)
        return transition(state, { type: 'openTalk', slide: 0, query: '', words: [] });
      if (library.sections[browse.section]?.page?.state === 'listed')
        return noticed(state, `Open this page first: ${label('open')}`);
      return presentSection(state);
    case 'switchTheme':
      return transition(state, { type: 'switchTheme' });
    case 'switchDiagrams':
      return transition(state, { type: 'switchDiagrams' });
    case 'help':
      return transition({ ...state, help: { row: 0 } });
    case 'suspend':
    case 'interrupt':
      return stay;
  }
}
