import type { RemoteAction } from '../../deck/deck-action.ts';
import { typedSlide, withTyped } from '../../deck/typed-slide.ts';
import type { KeyPress } from '../../keys/key-table.ts';
import type { SpeakerCommand } from '../../keys/speaker-keys.ts';
import { openedList } from '../../list/list-state.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import type { FollowedTalk, SpeakerReduced, SpeakerState } from './speaker-state.ts';

/** What the layout says about the notes: how far they can be scrolled, in rows, and how much they can grow and shrink. */
export type NotesView = {
  readonly lowestNotesRow: number;
  readonly notesGrowth: { readonly least: number; readonly most: number };
};

/** What the commands that drive the talk ask of it. */
const remoteActions = {
  next: { type: 'next' },
  previous: { type: 'previous' },
  first: { type: 'first' },
  last: { type: 'last' },
  black: { type: 'blank', blank: 'black' },
  white: { type: 'blank', blank: 'white' },
  showQr: { type: 'showQr' },
  toggleClock: { type: 'toggleClock' },
  resetClock: { type: 'resetClock' },
} as const satisfies Readonly<Record<string, RemoteAction>>;

/** Asks something of the talk. */
export function send(action: RemoteAction) {
  return { type: 'send', action } as const;
}

/** What a speaker view that follows a talk does with a command. */
export function pressWhileFollowing(
  state: SpeakerState,
  talk: FollowedTalk,
  { command, digit }: KeyPress<SpeakerCommand>,
  view: NotesView,
): SpeakerReduced {
  const settled = { ...state, typed: '' };
  const goTo = (typed: string): SpeakerReduced => {
    const slide = typedSlide(typed, talk.deck.slides.length);
    if (slide !== undefined) return transition(settled, send({ type: 'goTo', slide }));
    return transition({
      ...settled,
      notice: safeText(`There is no slide ${typed}; the last one is ${talk.deck.slides.length}`),
    });
  };
  function scrolledNotes(rows: number): SpeakerReduced {
    const row = Math.max(0, Math.min(state.notesRow, view.lowestNotesRow) + rows);
    return transition({ ...settled, notesRow: Math.min(row, view.lowestNotesRow) });
  }
  function grownNotes(by: number): SpeakerReduced {
    const { least, most } = view.notesGrowth;
    const from = Math.max(least, Math.min(most, state.notesGrowth));
    return transition({ ...settled, notesGrowth: Math.max(least, Math.min(most, from + by)) });
  }
  switch (command) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'black':
    case 'white':
    case 'showQr':
    case 'toggleClock':
    case 'resetClock':
      return transition(settled, send(remoteActions[command]));
    case 'slideNumber':
      return transition({ ...state, typed: withTyped(state.typed, `${digit}`) });
    case 'firstTwice': {
      const typed = withTyped(state.typed, 'g');
      if (typed === 'gg') return transition(settled, send({ type: 'first' }));
      return typed === 'g' ? transition({ ...state, typed }) : goTo(typed.slice(0, -1));
    }
    case 'goToTyped':
      return goTo(state.typed);
    case 'accept':
      return /\d/.test(state.typed) ? goTo(state.typed) : transition(settled, send({ type: 'next' }));
    case 'overview':
    case 'search': {
      const list = openedList(command === 'overview' ? talk.slide : 0);
      return transition({ ...settled, picker: { type: command, ...list } });
    }
    case 'notesDown':
      return scrolledNotes(1);
    case 'notesUp':
      return scrolledNotes(-1);
    case 'moreNotes':
      return grownNotes(1);
    case 'lessNotes':
      return grownNotes(-1);
    case 'back':
      // As on the talk's own keyboard, Esc brings the slide back.
      return (talk.blank || talk.overlay !== undefined) && state.typed === ''
        ? transition(settled, send({ type: 'open' }))
        : transition(settled);
    case 'chooseTalk':
    case 'switchTheme':
    case 'help':
    case 'quit':
    case 'suspend':
    case 'interrupt':
      return transition(state);
  }
}
