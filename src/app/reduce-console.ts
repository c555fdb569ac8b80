import type { Deck } from '../deck/deck.ts';
import { type FinderAction, isFinderAction, type RemoteAction } from '../deck/deck-action.ts';
import type { SourceMessage, StateMessage } from '../deck/messages.ts';
import { chosenOf, editFinder } from '../deck/reduce-finder.ts';
import { typedSlide, withTyped } from '../deck/typed-slide.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { transition } from '../transition.ts';
import type { ConsoleCommand } from './console-keymap.ts';
import type { ConsoleReduced, ConsoleState, FollowedTalk, TalkOffer } from './console-state.ts';
import { consoleCommandOf } from './key-commands.ts';
import type { KeyName } from './keymap.ts';
import type { Keymaps } from './keymaps.ts';
import { listedSlides } from './listed-slides.ts';
import type { Size } from './screen.ts';

export type ConsoleAction =
  | { readonly type: 'key'; readonly key: KeyName }
  | { readonly type: 'paste'; readonly text: SafeText }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'notice'; readonly text: SafeText }
  /** Another second. */
  | { readonly type: 'tick'; readonly now: number; readonly timeOfDay: SafeText }
  | { readonly type: 'offers'; readonly offers: readonly TalkOffer[] }
  | { readonly type: 'source'; readonly name: SafeText; readonly message: SourceMessage; readonly deck: Deck }
  | { readonly type: 'place'; readonly message: StateMessage; readonly now: number }
  | { readonly type: 'lost' };

/** What the reducer must know of the layout. */
export type ConsoleView = {
  /** The current keys. */
  readonly keys: Keymaps;
  /** How many slides of an open list are on the screen. */
  readonly finderRows: number;
  /** How far the notes can be scrolled, in rows, and how much they can grow and shrink. */
  readonly lowestNotesRow: number;
  readonly notesGrowth: { readonly least: number; readonly most: number };
  /** How far the list of keys can be scrolled, and how many rows of it there are on the screen. */
  readonly help: { readonly lowest: number; readonly visible: number };
};

/** The next state of a speaker view, and what it asks of the talk. Pure. */
export function reduceConsole(state: ConsoleState, action: ConsoleAction, view: ConsoleView): ConsoleReduced {
  switch (action.type) {
    case 'key':
      return press(withoutNotice(state), action.key, view);
    case 'paste':
      return state.finder
        ? transition(inFinder(state, { type: 'editQuery', text: action.text }, view))
        : transition(state);
    case 'resize':
      return transition({ ...state, size: action.size });
    case 'notice':
      return transition({ ...state, notice: action.text });
    case 'tick':
      return transition({ ...state, now: action.now, timeOfDay: action.timeOfDay });
    case 'offers': {
      const { offers } = action;
      // When another talk starts or ends, the cursor must stay on the same talk.
      const address = state.offers[state.chosen]?.address;
      const same = offers.findIndex(offer => offer.address === address);
      const chosen = same === -1 ? Math.max(0, Math.min(state.chosen, offers.length - 1)) : same;
      return transition({ ...state, offers, chosen });
    }
    case 'source': {
      const { name, deck, message } = action;
      const { timings: _, ...place }: Partial<FollowedTalk> & Place = state.talk ?? beforePlace;
      const talk = { ...place, name, deck, ...(message.timings && { timings: message.timings }) };
      return transition({ ...state, isLost: false, talk });
    }
    case 'place':
      return transition(follow(state, action.message, action.now));
    case 'lost':
      return transition({ ...state, isLost: true });
  }
}

type Place = Pick<FollowedTalk, 'slide' | 'step' | 'row' | 'elapsed' | 'heardAt' | 'isRunning'>;

const beforePlace: Place = { slide: 0, step: 0, row: 0, elapsed: 0, heardAt: 0, isRunning: false };

/** A place may arrive before or after its source. Without a deck, nothing can be shown yet. */
function follow(state: ConsoleState, message: StateMessage, now: number): ConsoleState {
  const { talk } = state;
  if (!talk) return state;
  const { curtain: _, overlay: __, trouble: ___, isRehearsal: _____, ...rest } = talk;
  const { type: ____, ...place } = message;
  // The first place to arrive is where the talk already was, so it is no jump.
  const isJump = talk.heardAt > 0 && Math.abs(place.slide - talk.slide) > 1;
  const followed: FollowedTalk = {
    ...{ ...rest, ...place, heardAt: now },
    ...(isJump && { jumpedAt: place.elapsed }),
  };
  const isOther = followed.slide !== talk.slide;
  return { ...state, isLost: false, talk: followed, notesRow: isOther ? 0 : state.notesRow };
}

function withoutNotice({ notice: _, ...state }: ConsoleState): ConsoleState {
  return state;
}

function press(state: ConsoleState, key: KeyName, view: ConsoleView): ConsoleReduced {
  const general = consoleCommandOf(key, false, view.keys);
  if (general?.type === 'interrupt') return transition(state, { type: 'exit', code: 130 });
  if (general?.type === 'suspend') return transition(state, { type: 'suspend' });
  const command = consoleCommandOf(key, state.finder !== undefined, view.keys);
  if (!command) return transition(state);
  if (command.type === 'switchTheme') return transition(state, { type: 'switchTheme' });
  if (state.help) return transition(inHelp(state, command, view));
  if (state.finder && isFinder(command)) {
    if (command.type === 'accept') return accept(state);
    return transition(inFinder(state, command, view));
  }
  if (command.type === 'quit') return transition(state, { type: 'exit', code: 0 });
  if (command.type === 'help') return transition({ ...state, help: { row: 0 } });
  if (command.type === 'chooseTalk') return transition({ ...state, isChoosing: state.talk !== undefined });
  const isFollowing = state.talk && !state.isLost && !state.isChoosing;
  return isFollowing ? act(state, state.talk, command, view) : choose(state, command);
}

function isFinder(command: ConsoleCommand): command is FinderAction {
  return isFinderAction(command as FinderAction);
}

function inHelp(state: ConsoleState, command: ConsoleCommand, { help }: ConsoleView): ConsoleState {
  const { help: shown, ...closed } = state;
  const row = Math.min(shown?.row ?? 0, help.lowest);
  const to = (next: number) => ({ ...state, help: { row: Math.max(0, Math.min(next, help.lowest)) } });
  switch (command.type) {
    case 'next':
      return to(row + Math.max(1, help.visible - 1));
    case 'previous':
      return to(row - Math.max(1, help.visible - 1));
    case 'scrollNotes':
      return to(row + command.rows);
    case 'help':
    case 'quit':
    case 'back':
      return closed;
  }
  return state;
}

function inFinder(state: ConsoleState, action: FinderAction, view: ConsoleView): ConsoleState {
  const { finder, ...closed } = state;
  if (!finder || action.type === 'back') return closed;
  const count = listedSlides(state).length;
  return { ...state, finder: editFinder(finder, action, count, view.finderRows) };
}

function accept(state: ConsoleState): ConsoleReduced {
  const { finder, ...closed } = state;
  const slides = listedSlides(state);
  const slide = finder && slides[chosenOf(finder, slides.length)];
  // The list stays open until a talk that could go there is connected again.
  return slide === undefined || state.isLost
    ? transition(state)
    : transition(closed, send({ type: 'goTo', slide }));
}

const send = (action: RemoteAction) => ({ type: 'send', action }) as const;

function act(
  state: ConsoleState,
  talk: FollowedTalk,
  command: ConsoleCommand,
  view: ConsoleView,
): ConsoleReduced {
  const settled = { ...state, typed: '' };
  const goTo = (typed: string): ConsoleReduced => {
    const slide = typedSlide(typed, talk.deck.slides.length);
    if (slide !== undefined) return transition(settled, send({ type: 'goTo', slide }));
    return transition({
      ...settled,
      notice: safeText(`There is no slide ${typed}; the last one is ${talk.deck.slides.length}`),
    });
  };
  switch (command.type) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'goTo':
    case 'curtain':
    case 'toggleClock':
    case 'resetClock':
      return transition(settled, send(command));
    case 'type': {
      const typed = withTyped(state.typed, command.key);
      if (typed === 'gg') return transition(settled, send({ type: 'first' }));
      return typed.endsWith('g') && typed !== 'g'
        ? goTo(typed.slice(0, -1))
        : transition({ ...state, typed });
    }
    case 'goToTyped':
      return goTo(state.typed);
    case 'accept':
      return /\d/.test(state.typed) ? goTo(state.typed) : transition(settled, send({ type: 'next' }));
    case 'openFinder': {
      const chosen = command.finder === 'overview' ? talk.slide : 0;
      return transition({ ...settled, finder: { type: command.finder, query: '', chosen } });
    }
    case 'scrollNotes': {
      const row = Math.max(0, Math.min(state.notesRow, view.lowestNotesRow) + command.rows);
      return transition({ ...settled, notesRow: Math.min(row, view.lowestNotesRow) });
    }
    case 'growNotes': {
      const { least, most } = view.notesGrowth;
      const from = Math.max(least, Math.min(most, state.notesGrowth));
      return transition({ ...settled, notesGrowth: Math.max(least, Math.min(most, from + command.by)) });
    }
    case 'back':
      // As on the talk's own keyboard, Esc brings the slide back.
      return talk.curtain && state.typed === ''
        ? transition(settled, send({ type: 'curtain', curtain: talk.curtain }))
        : transition(settled);
    case 'editQuery':
    case 'erase':
    case 'choose':
    case 'clearQuery':
    case 'chooseTalk':
    case 'switchTheme':
    case 'help':
    case 'quit':
    case 'suspend':
    case 'interrupt':
      return transition(state);
  }
}

/** Several talks are running, and none is followed: the user chooses one. */
function choose(state: ConsoleState, command: ConsoleCommand): ConsoleReduced {
  const last = Math.max(0, state.offers.length - 1);
  switch (command.type) {
    case 'next':
      return transition({ ...state, chosen: Math.min(last, state.chosen + 1) });
    case 'previous':
      return transition({ ...state, chosen: Math.max(0, state.chosen - 1) });
    case 'accept': {
      const offer = state.offers[state.chosen];
      return offer ? transition({ ...state, isChoosing: false }, { type: 'join', offer }) : transition(state);
    }
    case 'back':
      return transition({ ...state, isChoosing: false });
  }
  return transition(state);
}
