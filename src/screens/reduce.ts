import type { CheckRequest, ListedFinding } from '../check/checked-on-screen.ts';
import type { Deck } from '../deck/deck.ts';
import type { FollowAction } from '../deck/deck-action.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { Bookmark } from '../library/bookmark.ts';
import type { Library, Section } from '../library/section.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { SearchRequest } from '../search/searcher.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { transition } from '../transition.ts';
import { libraryRead, pageRead } from './browser/arrive.ts';
import { listBookmarks } from './browser/bookmarks.ts';
import { presentPage, type SectionTalk } from './browser/present-section.ts';
import { pressInBrowser } from './browser/reduce-browser.ts';
import { foundInList } from './browser/reduce-page-list.ts';
import { hearSwitch, switchOf } from './held-switch.ts';
import { readPointer } from './pointer.ts';
import { pressInHelp } from './reduce-help.ts';
import { point } from './reduce-pointer.ts';
import type { Reduced, ViewOf } from './reduced.ts';
import { changeTalk, currentTalk, push } from './screen-stack.ts';
import type { AppState, Talk } from './state.ts';
import { arrived, passFrame, withComing } from './talk/coming-slide.ts';
import { actRemotely, completed, foundInTalk, paste, pressInTalk, reload } from './talk/reduce-talk.ts';
import { withCheck } from './wanted-check.ts';
import { withPageRead } from './wanted-page.ts';
import { withSearch } from './wanted-search.ts';
import type { Size } from './window-size.ts';

export type AppAction =
  /** `at`: when it came, by the clock of the ports, in milliseconds. */
  | { readonly type: 'key'; readonly key: KeyName; readonly at: number }
  /** Text from the clipboard: it may go into a query, and is never a command. */
  | { readonly type: 'paste'; readonly text: SafeText }
  | { readonly type: 'remote'; readonly action: FollowAction; readonly at: number }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'notice'; readonly text: SafeText }
  /** A page of Markdown has been read, or more of it, or once more after it was saved. */
  | { readonly type: 'page'; readonly section: Section }
  /** More of a folder has been listed, or all of it once more, or a reference has been read again. */
  | { readonly type: 'listed'; readonly library: Library }
  /** The bookmarks have been read: to be listed. */
  | { readonly type: 'bookmarks'; readonly bookmarks: readonly Bookmark[] }
  /** Another moment: something on the screen moves. `at`: by the clock of the ports, in milliseconds. */
  | { readonly type: 'frame'; readonly at: number }
  /** What was looked for has been found, as far as it is there; `isMore`: so far, and the rest is still looked for. */
  | {
      readonly type: 'found';
      readonly request: SearchRequest;
      readonly hits: readonly SearchHit[];
      readonly isMore?: true;
    }
  /** What is open has been checked. */
  | { readonly type: 'checked'; readonly request: CheckRequest; readonly findings: readonly ListedFinding[] }
  /** A talk to give over the browser. */
  | { readonly type: 'talk'; readonly talk: Talk }
  /** A page has been read as a talk. */
  | { readonly type: 'pageTalk'; readonly page: Section; readonly talk: SectionTalk }
  /** The file of the talk has changed. */
  | { readonly type: 'reload'; readonly source: DeckSource; readonly deck: Deck }
  /** More of a long talk has been read, and at the end all of it. */
  | { readonly type: 'readTalk'; readonly progress: number }
  | { readonly type: 'talkIsRead'; readonly deck: Deck }
  /** Whether the times of the rehearsal could be saved; `trouble` says why not. */
  | { readonly type: 'rehearsal'; readonly trouble?: SafeText }
  /** The file of the talk cannot be read at the moment. */
  | { readonly type: 'banner'; readonly text: SafeText };

/** What comes from the world while a slide is coming, and changes nothing about it. */
const goesOn: ReadonlySet<AppAction['type']> = new Set<AppAction['type']>([
  'notice',
  'found',
  'checked',
  'page',
  'listed',
  'readTalk',
  'rehearsal',
]);

/** The next state of the program, and its effects. Pure. */
export function reduceApp(state: AppState, action: AppAction, viewOf: ViewOf): Reduced {
  if (action.type === 'frame') return passFrame(state, action.at);
  // A key does not wait for a slide that is coming, nor does a new file or size.
  const settled = goesOn.has(action.type) ? state : arrived(state);
  const reduced = withoutFlashes(settled, action, viewOf);
  const searched = withCheck(
    withSearch('at' in action ? withComing(settled, reduced, action.at, viewOf) : reduced),
  );
  return withPageRead(searched, next => isTextShown(next, viewOf));
}

/** A menu alone has no text beside it. */
function isTextShown(state: AppState, viewOf: ViewOf): boolean {
  return state.type === 'browser' && (state.browse.focus === 'panel' || viewOf(state).kind === 'wide');
}

/** A switch of the whole window is not heard again at once. */
function withoutFlashes(state: AppState, action: AppAction, viewOf: ViewOf): Reduced {
  const reduced = reduce(state, action, viewOf);
  const command = switchAskedFor(state, action, viewOf);
  // Where its key is typed into a list, it is none.
  const isMade =
    reduced.effects.some(({ type }) => type === 'switchTheme' || type === 'switchDiagrams') ||
    shownOver(state) !== shownOver(reduced.state);
  return command && isMade && 'at' in action
    ? hearSwitch(state, reduced, { command, at: action.at })
    : reduced;
}

function switchAskedFor(state: AppState, action: AppAction, viewOf: ViewOf) {
  if (action.type === 'remote')
    return switchOf(action.action.type === 'blank' ? action.action.blank : action.action.type);
  if (action.type !== 'key') return undefined;
  return switchOf(viewOf(state).keys[state.type].presses.get(action.key)?.command);
}

/** What takes the place of the slide of a talk. */
function shownOver(state: AppState) {
  const { blank, qr } = currentTalk(state)?.state ?? {};
  return blank ?? qr;
}

function reduce(state: AppState, action: AppAction, viewOf: ViewOf): Reduced {
  switch (action.type) {
    case 'resize':
      return transition({ ...state, size: action.size });
    case 'notice':
      return transition({ ...state, notice: action.text });
    case 'key': {
      const pointer = readPointer(action.key);
      return pointer
        ? point(withoutNotice(state), pointer, viewOf)
        : press(withoutNotice(state), action.key, viewOf);
    }
    case 'paste':
      return paste(state, action.text, viewOf);
    case 'remote':
      return actRemotely(withoutNotice(state), action.action, viewOf);
    case 'frame':
      return transition(state);
    case 'page':
      return pageRead(state, action.section, viewOf);
    case 'listed':
      return libraryRead(state, action.library);
    case 'bookmarks':
      return state.type === 'browser'
        ? listBookmarks(state, action.bookmarks, viewOf(state))
        : transition(state);
    case 'found':
      return found(state, action, viewOf);
    case 'checked':
      return checkedNow(state, action, viewOf);
    case 'talk':
      // It was read in the background: the user may be giving another one by now.
      return transition(currentTalk(state) ? state : push(state, { type: 'talk', talk: action.talk }));
    case 'pageTalk':
      return presentPage(state, action.page, action.talk);
    case 'reload':
      return reload(state, action.source, action.deck);
    case 'readTalk':
      return transition(changeTalk(state, talk => ({ ...talk, reading: action.progress })));
    case 'talkIsRead':
      return transition(changeTalk(state, talk => completed(talk, action.deck)));
    case 'rehearsal': {
      const { type: _, ...rehearsal } = action;
      // A notice can come again; this concerns the rest of the rehearsal.
      const shown = rehearsal.trouble === undefined ? state : withoutNotice(state);
      return transition(changeTalk(shown, talk => ({ ...talk, rehearsal })));
    }
    case 'banner':
      return transition(changeTalk(state, talk => ({ ...talk, banner: action.text })));
  }
}

/** What was found for what nobody styles for any more counts no longer. */
function found(
  state: AppState,
  { request, hits, isMore }: Extract<AppAction, { type: 'found' }>,
  viewOf: ViewOf,
): Reduced {
  if (state.search?.request !== request) return transition(state);
  const told: AppState = { ...state, search: { request, hits, isSearching: isMore === true } };
  if (isMore) return transition(told);
  return told.type === 'talk' ? foundInTalk(told, viewOf) : foundInList(told, viewOf(told));
}

/** What was checked for a list that is closed by now counts no longer. */
function checkedNow(
  state: AppState,
  { request, findings }: Extract<AppAction, { type: 'checked' }>,
  viewOf: ViewOf,
): Reduced {
  if (state.check?.request !== request) return transition(state);
  const told: AppState = { ...state, check: { request, findings, isChecking: false } };
  return told.type === 'talk' ? foundInTalk(told, viewOf) : foundInList(told, viewOf(told));
}

function withoutNotice({ notice: _, ...rest }: AppState): AppState {
  return rest;
}

function press(state: AppState, key: KeyName, viewOf: ViewOf): Reduced {
  const view = viewOf(state);
  const pressed = view.keys.browser.presses.get(key);
  if (pressed?.command === 'interrupt') return transition(state, { type: 'exit', code: 130 });
  if (pressed?.command === 'suspend') return transition(state, { type: 'suspend' });
  const inTalk = state.type === 'talk' ? view.keys.talk.presses.get(key)?.command : undefined;
  if (view.kind === 'tooSmall') {
    const isEnd = (state.type === 'talk' ? inTalk : pressed?.command) === 'quit';
    return { state, effects: isEnd ? [{ type: 'exit', code: 0 }] : [] };
  }
  if (state.help) {
    const { help: _, ...closed } = state;
    // A search can start on any screen.
    if (pressed?.command === 'search') return press(closed, key, viewOf);
    // A talk's list of keys is closed with the talk's keys, and scrolled like every list of keys.
    const isLeft = inTalk === 'help' || inTalk === 'back' || inTalk === 'quit';
    const command = isLeft ? inTalk : pressed?.command;
    return command ? pressInHelp(state, command, view) : transition(state);
  }
  return state.type === 'talk' ? pressInTalk(state, key, viewOf) : pressInBrowser(state, key, viewOf(state));
}
