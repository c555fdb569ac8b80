import type { Deck } from '../../deck/deck.ts';
import type { Picker } from '../../deck/deck-state.ts';
import type { SourceMessage, StateMessage } from '../../deck/messages.ts';
import type { KeyName } from '../../keys/key-name.ts';
import type { Keymaps } from '../../keys/keymaps.ts';
import type { SpeakerCommand } from '../../keys/speaker-keys.ts';
import type { ListAction } from '../../list/list-action.ts';
import { listActionOf } from '../../list/list-commands.ts';
import { chosenOf } from '../../list/list-state.ts';
import { reduceList } from '../../list/reduce-list.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import { hearSwitch } from '../held-switch.ts';
import type { Size } from '../window-size.ts';
import { listedSlides } from './listed-slides.ts';
import { type NotesView, pressWhileFollowing, send } from './reduce-followed.ts';
import type { FollowedTalk, SpeakerReduced, SpeakerState, TalkOffer } from './speaker-state.ts';

export type SpeakerAction =
  /** `at`: when it came, by the clock of the ports, in milliseconds. */
  | { readonly type: 'key'; readonly key: KeyName; readonly at: number }
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
export type SpeakerView = NotesView & {
  /** The current keys. */
  readonly keys: Keymaps;
  /** How many slides of an open list are on the screen. */
  readonly pickerRows: number;
  /** How far the list of keys can be scrolled, and how many rows of it there are on the screen. */
  readonly help: { readonly lowest: number; readonly visible: number };
};

/** The next state of a speaker view, and what it asks of the talk. Pure. */
export function reduceSpeaker(state: SpeakerState, action: SpeakerAction, view: SpeakerView): SpeakerReduced {
  switch (action.type) {
    case 'key':
      return pressOnce(state, action, view);
    case 'paste':
      return state.picker
        ? actOnSlides(state, state.picker, { type: 'editQuery', text: action.text }, view)
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
      const address = state.offers[state.talkList.chosen]?.address;
      const same = offers.findIndex(offer => offer.address === address);
      const chosen = same === -1 ? chosenOf(state.talkList, offers.length) : same;
      return transition({ ...state, offers, talkList: { ...state.talkList, chosen } });
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
function follow(state: SpeakerState, message: StateMessage, now: number): SpeakerState {
  const { talk } = state;
  if (!talk) return state;
  const { blank: _, window: ______, overlay: __, trouble: ___, isRehearsal: _____, ...rest } = talk;
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

function withoutNotice({ notice: _, ...state }: SpeakerState): SpeakerState {
  return state;
}

/** A switch of the whole window is not heard again at once; those of the talk's window the talk itself does not hear. */
function pressOnce(
  state: SpeakerState,
  { key, at }: Extract<SpeakerAction, { type: 'key' }>,
  view: SpeakerView,
): SpeakerReduced {
  const pressed = press(withoutNotice(state), key, view);
  const isSwitch = pressed.effects.some(({ type }) => type === 'switchTheme');
  return isSwitch ? hearSwitch(state, pressed, { command: 'switchTheme', at }) : pressed;
}

function press(state: SpeakerState, key: KeyName, view: SpeakerView): SpeakerReduced {
  const { speaker, lists } = view.keys;
  const pressed = speaker.presses.get(key);
  if (pressed?.command === 'interrupt') return transition(state, { type: 'exit', code: 130 });
  if (pressed?.command === 'suspend') return transition(state, { type: 'suspend' });
  if (state.picker) {
    const action = listActionOf(key, lists);
    return action ? actOnSlides(state, state.picker, action, view) : transition(state);
  }
  if (!pressed) return transition(state);
  const { command } = pressed;
  if (command === 'switchTheme') return transition(state, { type: 'switchTheme' });
  if (state.help) return transition(inHelp(state, command, view));
  if (command === 'quit') return transition(state, { type: 'exit', code: 0 });
  if (command === 'help') return transition({ ...state, help: { row: 0 } });
  if (command === 'chooseTalk') return transition({ ...state, isChoosing: state.talk !== undefined });
  const isFollowing = state.talk && !state.isLost && !state.isChoosing;
  return isFollowing ? pressWhileFollowing(state, state.talk, pressed, view) : actOnTalks(state, command);
}

function inHelp(state: SpeakerState, command: SpeakerCommand, { help }: SpeakerView): SpeakerState {
  const { help: shown, ...closed } = state;
  const row = Math.min(shown?.row ?? 0, help.lowest);
  const page = Math.max(1, help.visible - 1);
  const to = (next: number) => ({ ...state, help: { row: Math.max(0, Math.min(next, help.lowest)) } });
  switch (command) {
    case 'next':
      return to(row + page);
    case 'previous':
      return to(row - page);
    case 'notesDown':
      return to(row + 1);
    case 'notesUp':
      return to(row - 1);
    case 'help':
    case 'quit':
    case 'back':
      return closed;
  }
  return state;
}

/** What the list of slides does with an action. */
function actOnSlides(
  state: SpeakerState,
  picker: Picker,
  action: ListAction,
  { pickerRows }: SpeakerView,
): SpeakerReduced {
  const { picker: _, ...closed } = state;
  const outcome = reduceList(picker, action, { entries: () => listedSlides(state), visible: pickerRows });
  switch (outcome.type) {
    case 'open':
      return transition({ ...state, picker: outcome.list });
    case 'closed':
      return transition(closed);
    case 'accepted':
      // The list stays open until a talk that could go there is connected again.
      return state.isLost
        ? transition(state)
        : transition(closed, send({ type: 'goTo', slide: outcome.entry }));
  }
}

/** What the commands of a speaker view mean while the user chooses one of several talks. */
const talkListActions: Readonly<Partial<Record<SpeakerCommand, ListAction>>> = {
  next: { type: 'choose', by: 'row', direction: 1 },
  previous: { type: 'choose', by: 'row', direction: -1 },
  accept: { type: 'accept' },
  back: { type: 'back' },
};

/** What the list of talks does with a command. It is open where several are running and none is followed. */
function actOnTalks(state: SpeakerState, command: SpeakerCommand): SpeakerReduced {
  const action = talkListActions[command];
  if (!action) return transition(state);
  const { offers, talkList } = state;
  const outcome = reduceList(talkList, action, { entries: () => offers, visible: offers.length });
  switch (outcome.type) {
    case 'open':
      return transition({ ...state, talkList: outcome.list });
    case 'closed':
      return transition({ ...state, isChoosing: false });
    case 'accepted':
      return transition({ ...state, isChoosing: false }, { type: 'join', offer: outcome.entry });
  }
}
