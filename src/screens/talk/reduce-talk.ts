import type { Deck } from '../../deck/deck.ts';
import type { DeckAction, FollowAction } from '../../deck/deck-action.ts';
import type { DeckSource } from '../../deck/deck-source.ts';
import type { DeckState } from '../../deck/deck-state.ts';
import type { DeckEffect } from '../../deck/deck-view.ts';
import { keepSlide, type ShownPlace } from '../../deck/keep-place.ts';
import { reduceDeck } from '../../deck/reduce-deck.ts';
import { type Diagnostic, formatDiagnostic } from '../../diagnostic.ts';
import type { KeyName } from '../../keys/key-name.ts';
import { listActionOf } from '../../list/list-commands.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import { initialBrowseState } from '../browser/browse-state.ts';
import { entriesOf } from '../browser/browsed.ts';
import type { Target } from '../browser/list-entry.ts';
import { listOver } from '../browser/overlay.ts';
import { showHit } from '../browser/reduce-found.ts';
import { actOnList } from '../browser/reduce-page-list.ts';
import { copyCode, leaveScreen, type Reduced, toggleColumns, toggleMouse, type ViewOf } from '../reduced.ts';
import { backToTalk, changeTalk, currentTalk, push } from '../screen-stack.ts';
import type { AppState, InTalk, Talk } from '../state.ts';
import { talkActionOf } from './talk-actions.ts';
import { deckView } from './talk-hits.ts';

/** What a talk does with a key. */
export function pressInTalk(state: InTalk, key: KeyName, viewOf: ViewOf): Reduced {
  const { keys } = viewOf(state);
  if (state.talk.state.picker) {
    const action = listActionOf(key, keys.lists);
    return action ? actOnDeck(state, action, viewOf) : transition(state);
  }
  const pressed = keys.talk.presses.get(key);
  if (!pressed) return transition(state);
  const { command, ...digit } = pressed;
  switch (command) {
    case 'suspend':
    case 'interrupt':
      return transition(state);
    case 'switchTheme':
      return transition(state, { type: 'switchTheme' });
    case 'switchDiagrams':
      return transition(state, { type: 'switchDiagrams' });
    case 'help':
      return transition({ ...state, help: { row: 0 } });
    case 'mouse':
      return toggleMouse(state, keys.talk);
    case 'copyCode':
      return copyCode(state, viewOf(state));
    case 'stackColumns':
      return toggleColumns(state, keys.talk);
    case 'quit':
      return leaveScreen(state);
    default:
      return actOnDeck(state, talkActionOf({ command, ...digit }), viewOf);
  }
}

/** A search has found more, perhaps what the user pressed Enter for. */
export function foundInTalk(state: InTalk, viewOf: ViewOf): Reduced {
  const { talk } = state;
  if (!talk.state.picker?.isAccepting) return transition(state);
  return actOnDeck(state, { type: 'accept' }, viewOf);
}

export function withDeckState(state: InTalk, deckState: DeckState): InTalk {
  return { ...state, talk: { ...state.talk, state: deckState } };
}

/** What the slides do with an action. */
export function actOnDeck(state: InTalk, action: DeckAction, viewOf: ViewOf): Reduced {
  const { talk } = state;
  const view = { ...deckView(talk, state, viewOf(state)), isRead: state.isMenuHidden === true };
  const { state: deckState, effects } = reduceDeck(talk.state, action, view);
  return effects.reduce<Reduced>(
    (reduced, effect) => {
      const performed = perform(reduced.state, effect, viewOf);
      return { state: performed.state, effects: [...reduced.effects, ...performed.effects] };
    },
    transition(withDeckState(state, deckState)),
  );
}

function perform(state: AppState, effect: DeckEffect, viewOf: ViewOf): Reduced {
  switch (effect.type) {
    case 'openAddress':
    case 'copy':
    case 'clock':
      return transition(state, effect);
    case 'resume':
      return transition(state, { type: 'resumeClock', elapsed: effect.elapsed });
    case 'noLinkChosen': {
      const { label } = viewOf(state).keys.talk;
      const text = `${label('nextLink')} selects a link, ${label('copyAddress')} copies it`;
      return transition({ ...state, notice: safeRow(text) });
    }
    case 'notice':
      return transition({ ...state, notice: safeRow(effect.text) });
    case 'showSection':
      return transition(showSection(state, effect, viewOf));
  }
}

/** A section of the reference on top of the talk. Its history starts here. */
function showSection(
  state: AppState,
  { section, block, words, query }: Extract<DeckEffect, { type: 'showSection' }>,
  viewOf: ViewOf,
): AppState {
  const library = currentTalk(state)?.reference;
  if (!library?.sections[section]) return state;
  const page = { ...initialBrowseState, section, focus: 'panel' } as const;
  const over = push(state, { type: 'browser', library, browse: page });
  const hit = { type: 'hit', section, block, words: () => words } as const;
  const entries = entriesOf(over, { type: 'search', query, within: 'everything', chosen: 0 });
  const same = entries.find(({ target }) => target.type === 'hit' && isSameHit(target, hit))?.target;
  const target = same?.type === 'hit' ? same : hit;
  const within = 'everything';
  const shown = showHit(over, target, entries, { query, within }, undefined, viewOf(over));
  const { trail: _, ...browse } = shown.browse;
  return { ...shown, browse };
}

/** An action from a speaker view brings the slide back on the screen. The clock is not there, so its actions do not. */
export function actRemotely(state: AppState, action: FollowAction, viewOf: ViewOf): Reduced {
  const inTalk = backToTalk(state);
  if (!inTalk) return transition(state);
  const { help: _, ...shown } = inTalk;
  const acted = actOnDeck(shown, action, viewOf);
  const isOfClock = action.type === 'toggleClock' || action.type === 'resetClock';
  return isOfClock ? transition(state, ...acted.effects) : acted;
}

/** Pasted text goes only into the query of an open list. */
export function paste(state: AppState, text: SafeText, viewOf: ViewOf): Reduced {
  const pasted = { type: 'editQuery', text } as const;
  if (state.help) return transition(state);
  if (state.type === 'talk')
    return state.talk.state.picker ? actOnDeck(state, pasted, viewOf) : transition(state);
  const list = listOver(state.browse.over);
  if (!list) return transition(state);
  return actOnList(state, list, pasted, viewOf(state));
}

type Hit = Extract<Target, { type: 'hit' }>;
function isSameHit(one: Hit, other: Hit): boolean {
  return one.section === other.section && one.block === other.block;
}

/** The talk with all of its slides, where only the first ones had been read. */
export function completed({ reading: _, ...talk }: Talk, deck: Deck): Talk {
  return { ...talk, deck, state: { ...talk.state, ...keepSlide(talk.deck, deck, talk.state) } };
}

/** The first diagnostic, and how many there are. The others are printed at the end. */
export function toldOf(diagnostics: readonly Diagnostic[]): SafeText | undefined {
  const [first, ...others] = diagnostics;
  if (!first) return undefined;
  const told = formatDiagnostic(first);
  return others.length === 0 ? told : safeRow(`${told} (1 of ${diagnostics.length})`);
}

/** The file of the talk has changed: the audience stays at its place. A deck that does not parse is not shown. */
export function reload(state: AppState, source: DeckSource, deck: Deck): Reduced {
  const talk = currentTalk(state);
  if (!talk) return transition(state);
  const trouble = troubleWith(source, deck, talk);
  if (trouble !== undefined) return transition(changeTalk(state, () => ({ ...talk, banner: trouble })));
  const { banner: _, reading: __, missed: ___, ...kept } = talk;
  const { link: ____, newRow: ______, ...shown } = talk.state;
  const { notice: _____, ...quiet } = state;
  const { place, missed } = placeAfter(talk, deck);
  const told = toldOf(deck.diagnostics);
  // How far the other slides were seen no longer applies to the new ones.
  const onScreen: DeckState = { ...shown, ...place, seen: {} };
  const changed: Talk = { ...kept, source, deck, state: onScreen, ...(missed && { missed }) };
  return transition(changeTalk({ ...quiet, ...(told !== undefined && { notice: told }) }, () => changed));
}

/** Why the last good deck stays on the screen; nothing if the new one is good. */
function troubleWith(source: DeckSource, deck: Deck, talk: Talk): SafeText | undefined {
  const [problem] = deck.diagnostics;
  if (deck.isBroken && problem) return formatDiagnostic(problem);
  // The file may be half saved or lost. The audience need not see either.
  const isEmptied = source.text.trim() === '' && talk.source.text.trim() !== '';
  return isEmptied
    ? formatDiagnostic({ file: source.file, line: 1, column: 1, message: 'the file is empty' })
    : undefined;
}

/** Where the audience stays. A slide that is missing now is remembered: the file may be half saved. */
function placeAfter(talk: Talk, deck: Deck): Pick<Talk, 'missed'> & { readonly place: ShownPlace } {
  const { missed, state } = talk;
  const isWaiting = missed?.from.slide === state.slide && missed.from.step === state.step;
  const before = missed && isWaiting ? missed : { deck: talk.deck, place: state };
  const place = keepSlide(before.deck, deck, before.place);
  const isFound = deck.slides[place.slide]?.title === before.deck.slides[before.place.slide]?.title;
  const { slide, step, row } = before.place;
  return isFound
    ? { place }
    : { place, missed: { deck: before.deck, place: { slide, step, row }, from: place } };
}
