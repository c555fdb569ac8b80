import type { SearchHit } from '../browse/search-hit.ts';
import type { SearchRequest } from '../browse/searcher.ts';
import type { Library } from '../browse/section.ts';
import type { Deck } from '../deck/deck.ts';
import type { RemoteAction } from '../deck/deck-action.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { transition } from '../transition.ts';
import { readPointer } from './pointer.ts';
import { pressInBrowser } from './reduce-browser.ts';
import { pressInHelp } from './reduce-help.ts';
import { foundInList } from './reduce-page-list.ts';
import { point } from './reduce-pointer.ts';
import { actRemotely, completed, foundInTalk, paste, pressInTalk, reload } from './reduce-talk.ts';
import type { Reduced, View } from './reduced.ts';
import type { Size } from './screen.ts';
import type { AppState, Talk } from './state.ts';
import { withSearch } from './wanted-search.ts';

export type AppAction =
  | { readonly type: 'key'; readonly key: KeyName }
  /** Text from the clipboard: it may go into a query, and is never a command. */
  | { readonly type: 'paste'; readonly text: SafeText }
  | { readonly type: 'remote'; readonly action: RemoteAction }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'notice'; readonly text: SafeText }
  /** More of a file has been read. */
  | { readonly type: 'read'; readonly library: Library }
  /** What was looked for has been found, as far as it is there. */
  | { readonly type: 'found'; readonly request: SearchRequest; readonly hits: readonly SearchHit[] }
  /** A talk to give over the browser. */
  | { readonly type: 'talk'; readonly talk: Talk }
  /** The file of the talk has changed. */
  | { readonly type: 'reload'; readonly source: DeckSource; readonly deck: Deck }
  /** More of a long talk has been read, and at the end all of it. */
  | { readonly type: 'readTalk'; readonly progress: number }
  | { readonly type: 'talkIsRead'; readonly deck: Deck }
  /** Whether the times of the rehearsal could be saved; `trouble` says why not. */
  | { readonly type: 'rehearsal'; readonly trouble?: SafeText }
  /** The file of the talk cannot be read at the moment. */
  | { readonly type: 'banner'; readonly text: SafeText };

/** The next state of the program, and its effects. Pure. */
export function reduceApp(state: AppState, action: AppAction, view: View): Reduced {
  return withSearch(reduce(state, action, view));
}

function reduce(state: AppState, action: AppAction, view: View): Reduced {
  switch (action.type) {
    case 'resize':
      return transition({ ...state, size: action.size });
    case 'notice':
      return transition({ ...state, notice: action.text });
    case 'key': {
      const pointer = readPointer(action.key);
      return pointer
        ? point(withoutNotice(state), pointer, view)
        : press(withoutNotice(state), action.key, view);
    }
    case 'paste':
      return paste(state, action.text, view);
    case 'remote':
      return actRemotely(withoutNotice(state), action.action, view);
    case 'read':
      return transition({ ...state, library: action.library });
    case 'found':
      return found(state, action, view);
    case 'talk':
      return transition({ ...state, talk: action.talk });
    case 'reload':
      return reload(state, action.source, action.deck);
    case 'readTalk':
      return withTalk(state, talk => ({ ...talk, reading: action.progress }));
    case 'talkIsRead':
      return withTalk(state, talk => completed(talk, action.deck));
    case 'rehearsal': {
      const { type: _, ...rehearsal } = action;
      // A notice can come again; this concerns the rest of the rehearsal.
      const shown = rehearsal.trouble === undefined ? state : withoutNotice(state);
      return withTalk(shown, talk => ({ ...talk, rehearsal }));
    }
    case 'banner':
      return withTalk(state, talk => ({ ...talk, banner: action.text }));
  }
}

function withTalk({ talk, ...state }: AppState, change: (talk: Talk) => Talk): Reduced {
  return transition(talk ? { ...state, talk: change(talk) } : state);
}

/** What was found for what nobody looks for any more counts no longer. */
function found(
  state: AppState,
  { request, hits }: Extract<AppAction, { type: 'found' }>,
  view: View,
): Reduced {
  if (state.search?.request !== request) return transition(state);
  const told: AppState = { ...state, search: { request, hits, isSearching: false } };
  return told.talk ? foundInTalk(told, told.talk, view) : foundInList(told, view);
}

function withoutNotice({ notice: _, ...rest }: AppState): AppState {
  return rest;
}

function press(state: AppState, key: KeyName, view: View): Reduced {
  const pressed = view.keys.browser.presses.get(key);
  if (pressed?.command === 'interrupt') return transition(state, { type: 'exit', code: 130 });
  if (pressed?.command === 'suspend') return transition(state, { type: 'suspend' });
  const inTalk = view.keys.talk.presses.get(key)?.command;
  if (view.kind === 'tooSmall') {
    const isEnd = (state.talk ? inTalk : pressed?.command) === 'quit';
    return { state, effects: isEnd ? [{ type: 'exit', code: 0 }] : [] };
  }
  if (state.help) {
    const { help: _, ...closed } = state;
    // A search can start on any screen.
    if (pressed?.command === 'search') return press(closed, key, view);
    // A talk's list of keys is closed with the talk's keys, and scrolled like every list of keys.
    const isLeft =
      state.talk && !state.talk.aside && (inTalk === 'help' || inTalk === 'back' || inTalk === 'quit');
    const command = isLeft ? inTalk : pressed?.command;
    return command ? pressInHelp(state, command, view) : transition(state);
  }
  if (state.talk) return pressInTalk(state, state.talk, key, view);
  return pressInBrowser(state, key, view);
}
