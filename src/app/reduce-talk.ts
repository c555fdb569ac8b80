import { initialBrowseState } from '../browse/browse-state.ts';
import type { Target } from '../browse/list-entries.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckAction, RemoteAction } from '../deck/deck-action.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { DeckEffect } from '../deck/deck-view.ts';
import { keepSlide, type ShownPlace } from '../deck/keep-place.ts';
import { reduceDeck } from '../deck/reduce-deck.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import type { KeyName } from '../keys/key-name.ts';
import { listActionOf } from '../list/list-commands.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { transition } from '../transition.ts';
import { entriesOf } from './browsed.ts';
import { pressInBrowser } from './reduce-browser.ts';
import { showHit } from './reduce-found.ts';
import { actOnList, foundInList } from './reduce-page-list.ts';
import { type Reduced, toggleMouse, type View } from './reduced.ts';
import { type AppState, asideOf, type Effect, type Talk } from './state.ts';
import { talkActionOf } from './talk-actions.ts';
import { deckView } from './talk-hits.ts';

/** What a talk does with a key. */
export function pressInTalk(state: AppState, talk: Talk, key: KeyName, view: View): Reduced {
  if (talk.aside) return pressInAside(state, talk, key, view);
  if (talk.state.finder) {
    const action = listActionOf(key, view.keys.lists);
    return action ? actOnDeck(state, talk, action, view) : transition(state);
  }
  const pressed = view.keys.talk.presses.get(key);
  if (!pressed) return transition(state);
  const { command, ...digit } = pressed;
  switch (command) {
    case 'suspend':
    case 'interrupt':
      return transition(state);
    case 'switchTheme':
      return transition(state, { type: 'switchTheme' });
    case 'help':
      return transition({ ...state, help: { row: 0 } });
    case 'mouse':
      return toggleMouse(state, view.keys.talk);
    case 'quit':
      return endTalk(state, talk);
    default:
      return actOnDeck(state, talk, talkActionOf({ command, ...digit }), view);
  }
}

function endTalk({ talk: _, ...state }: AppState, talk: Talk): Reduced {
  return talk.isOverBrowser ? transition(state) : transition({ ...state, talk }, { type: 'exit', code: 0 });
}

/** A section of the reference overlays the slide: it is read like any other, and one key goes back. */
function pressInAside(state: AppState, talk: Talk, key: KeyName, view: View): Reduced {
  const aside = asideOf(state);
  if (!aside || !talk.aside) return transition(state);
  const { link, over, found } = talk.aside;
  const command = over ? undefined : view.keys.browser.presses.get(key)?.command;
  const isLeaving =
    command === 'quit' || (command === 'back' && link === undefined && found?.origin === undefined);
  if (isLeaving) return transition({ ...state, talk: withoutAside(talk) });
  // A talk within a talk would make it hard to find the way back.
  if (command === 'present') return transition(state);
  return withAside(state, talk, pressInBrowser(aside, key, view.aside(talk.aside)));
}

/** The talk with the new state of the section over its slide. */
export function withAside(state: AppState, talk: Talk, { state: reduced, effects }: Reduced): Reduced {
  const { help, notice, browse, hasMouse } = reduced;
  const { hasMouse: _, ...rest } = state;
  return {
    state: {
      ...rest,
      ...(hasMouse && { hasMouse }),
      ...(help && { help }),
      ...(notice !== undefined && { notice }),
      talk: { ...talk, aside: { ...browse, focus: 'panel' } },
    },
    effects,
  };
}

/** A search has found more, perhaps what the user pressed Enter for. */
export function foundInTalk(state: AppState, talk: Talk, view: View): Reduced {
  const aside = asideOf(state);
  if (aside && talk.aside) return withAside(state, talk, foundInList(aside, view.aside(talk.aside)));
  if (!talk.state.finder?.isAccepting) return transition(state);
  return actOnDeck(state, talk, { type: 'accept' }, view);
}

function withoutAside({ aside: _, ...talk }: Talk): Talk {
  return talk;
}

/** What the slides do with an action. */
export function actOnDeck(state: AppState, talk: Talk, action: DeckAction, view: View): Reduced {
  if (!view.deck) return transition(state);
  const shown = deckView(talk, state.search, view.deck);
  const { state: deckState, effects } = reduceDeck(talk.state, action, shown);
  return effects.reduce<Reduced>(
    (reduced, effect) => perform(reduced, effect, view),
    transition({ ...state, talk: { ...talk, state: deckState } }),
  );
}

function perform({ state, effects }: Reduced, effect: DeckEffect, view: View): Reduced {
  const also = (more: Effect): Reduced => transition(state, ...effects, more);
  switch (effect.type) {
    case 'openAddress':
    case 'copy':
    case 'clock':
      return also(effect);
    case 'resume':
      return also({ type: 'resumeClock', elapsed: effect.elapsed });
    case 'noLinkChosen': {
      const { label } = view.keys.talk;
      const text = `${label('nextLink')} selects a link, ${label('copyAddress')} copies it`;
      return { state: { ...state, notice: safeRow(text) }, effects };
    }
    case 'notice':
      return { state: { ...state, notice: safeRow(effect.text) }, effects };
    case 'showSection': {
      const { talk } = state;
      const section = talk?.reference.sections[effect.section];
      if (!talk || !section) return { state, effects };
      const { block, words, query } = effect;
      const aside = { ...initialBrowseState, section: effect.section, focus: 'panel' } as const;
      const shown = asideOf({ ...state, talk: { ...talk, aside } });
      if (!shown) return { state, effects };
      const hit = { type: 'hit', section: effect.section, block, words: () => words } as const;
      const seen = view.aside(aside);
      const entries = entriesOf(shown, { type: 'search', query, within: 'everything', chosen: 0 });
      const same = entries.find(({ target }) => target.type === 'hit' && isSameHit(target, hit))?.target;
      const target = same?.type === 'hit' ? same : hit;
      const found = showHit(shown, target, entries, { query, within: 'everything' }, undefined, seen);
      // The history of a section over a slide starts here.
      const { trail: _, ...browse } = found.browse;
      return { state: { ...state, talk: { ...talk, aside: browse } }, effects };
    }
  }
}

/** An action from a speaker view brings the slide back on the screen. The clock is not there, so its actions do not. */
export function actRemotely(state: AppState, action: RemoteAction, view: View): Reduced {
  const { talk } = state;
  if (!talk) return transition(state);
  if (action.type === 'toggleClock' || action.type === 'resetClock')
    return actOnDeck(state, talk, action, view);
  const { help: _, ...shown } = state;
  return actOnDeck(shown, withoutAside(talk), action, view);
}

/** Pasted text goes only into the query of an open list. */
export function paste(state: AppState, text: SafeText, view: View): Reduced {
  const { talk } = state;
  const pasted = { type: 'editQuery', text } as const;
  const page = talk ? asideOf(state) : state;
  const list = page?.browse.over;
  if (state.help) return transition(state);
  if (page && list && list.type !== 'about') {
    if (!talk?.aside) return actOnList(page, list, pasted, view);
    return withAside(state, talk, actOnList(page, list, pasted, view.aside(talk.aside)));
  }
  return talk?.state.finder && !talk.aside ? actOnDeck(state, talk, pasted, view) : transition(state);
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
  const { talk } = state;
  if (!talk) return transition(state);
  const trouble = troubleWith(source, deck, talk);
  if (trouble !== undefined) {
    return transition({ ...state, talk: { ...talk, banner: trouble } });
  }
  const { banner: _, reading: __, missed: ___, ...kept } = talk;
  const { link: ____, ...shown } = talk.state;
  const { notice: _____, ...quiet } = state;
  const { place, missed } = placeAfter(talk, deck);
  const told = toldOf(deck.diagnostics);
  return transition({
    ...quiet,
    ...(told !== undefined && { notice: told }),
    // How far the other slides were seen no longer applies to the new ones.
    talk: { ...kept, source, deck, state: { ...shown, ...place, seen: {} }, ...(missed && { missed }) },
  });
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
