import { commandName } from '../command-name.ts';
import type { Deck } from '../deck/deck.ts';
import type { RemoteAction } from '../deck/deck-action.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import { keepSlide } from '../deck/keep-place.ts';
import { openNumberedList } from './lists.ts';
import { settledPlace, stay } from './moves.ts';
import { namingOf } from './numbered-links.ts';
import { told } from './passage.ts';
import type {
  Choice,
  JoinedPlace,
  LinearAction,
  LinearReduced,
  LinearState,
  LinearWorld,
  OpenTalk,
  ReadingPlace,
  TalkVisit,
} from './state.ts';
import { says } from './state.ts';
import { actOnTalk, blankText, languageOfTalk, saySlide } from './talk-steps.ts';
import { writeSlide } from './write-slide.ts';

/** What a speaker view asks of the talk that is given here. While something else is read, the talk stays as it is. */
export function obeyRemote(state: LinearState, action: RemoteAction, world: LinearWorld): LinearReduced {
  switch (action.type) {
    case 'toggleClock':
      return { ...says(state), effect: { type: 'clock', change: 'toggle' } };
    case 'resetClock':
      return { ...says(state), effect: { type: 'clock', change: 'reset' } };
  }
  const { visit } = state;
  if (visit.type !== 'talk' || visit.talk.role !== 'given') return says(state);
  // It answers the question whether to start over, too.
  const { question: _, ...at } = visit.at;
  return actOnTalk(settledPlace(state), { ...visit, at }, action, world);
}

/** The deck of the given or joined talk is another one now, wherever the talk is in the history. */
export function reloadTalk(
  state: LinearState,
  { deck, source }: Omit<Extract<LinearAction, { type: 'reload' }>, 'type'>,
  world: LinearWorld,
): LinearReduced {
  const { visit } = state;
  if (visit.type === 'talk' && visit.talk.role === 'joined' && visit.talk.deck.slides.length === 0) {
    const joined: TalkVisit = { ...visit, talk: { ...visit.talk, deck } };
    return says({ ...settledPlace(state), visit: joined }, ...languageOfTalk(deck));
  }
  const renew = (place: ReadingPlace): ReadingPlace =>
    place.type === 'talk' && place.talk.role !== undefined ? withDeck(place, deck, source) : place;
  const next: LinearState = {
    ...state,
    visit: renew(visit),
    past: state.past.map(renew),
    future: state.future.map(renew),
  };
  if (next.visit.type !== 'talk' || visit.type !== 'talk' || visit.talk.role === undefined) return says(next);
  const reduced = saySlide(settledPlace(next), next.visit, world);
  return { ...reduced, said: [told('The talk was saved. It is now:'), ...reduced.said] };
}

function withDeck(visit: TalkVisit, deck: Deck, source: DeckSource | undefined): TalkVisit {
  const { slide, step, row } = keepSlide(visit.talk.deck, deck, visit.at);
  const talk: OpenTalk = { ...visit.talk, deck, ...(source && { source }) };
  return { ...visit, talk, at: { ...visit.at, slide, step, row, seen: {} } };
}

/** The talk that is joined has moved. On the same slide, only what is new is read. */
export function followPlace(state: LinearState, place: JoinedPlace, world: LinearWorld): LinearReduced {
  const { visit } = state;
  if (visit.type !== 'talk' || visit.talk.role !== 'joined') return says(state);
  const { deck } = visit.talk;
  const slide = Math.max(0, Math.min(place.slide, deck.slides.length - 1));
  const step = Math.min(place.step, deck.slides[slide]?.lastStep ?? 0);
  const { blank: wasBlank, ...before } = visit.at;
  const at = { ...before, slide, step, ...(place.blank && { blank: place.blank }) };
  const isJump = Math.abs(slide - before.slide) > 1 && visit.place !== undefined;
  const moved: TalkVisit = {
    ...visit,
    at,
    place,
    ...(isJump && world.elapsed !== undefined && { jumpedAt: world.elapsed }),
  };
  const next = stay(state, moved);
  const notices = [
    ...(place.blank !== wasBlank ? [blankText(place.blank)] : []),
    ...(place.overlay !== visit.place?.overlay && place.overlay !== undefined
      ? [`On the screen: ${place.overlay}.`]
      : []),
    ...(place.trouble !== visit.place?.trouble && place.trouble !== undefined ? [`${place.trouble}`] : []),
  ].map(told);
  const isFirst = visit.place === undefined;
  if (!isFirst && slide === before.slide && step === before.step)
    return notices.length > 0
      ? { state: { ...state, visit: moved }, said: notices }
      : says({ ...state, visit: moved });
  const shown = deck.slides[slide];
  const isStep = !isFirst && slide === before.slide && step > before.step && shown;
  if (isStep) {
    const said = writeSlide(deck, shown, [before.step + 1, step], namingOf(next, world.library));
    return { state: next, said: [...said, ...notices] };
  }
  const reduced = saySlide(next, moved, world);
  return { ...reduced, said: [...reduced.said, ...notices] };
}

/** The talks that run: one is joined by itself, of several one is chosen. */
export function offerTalks(state: LinearState, offers: readonly Choice[], world: LinearWorld): LinearReduced {
  const { visit } = state;
  const isWaiting = visit.type === 'talk' && visit.talk.role === 'joined' && visit.place === undefined;
  if (!isWaiting) return says(state);
  if (offers.length === 0)
    return says(
      settledPlace(state),
      told(`No talk is running yet. Start one with ${commandName()} present in another terminal.`),
    );
  if (offers.length === 1) return says(settledPlace(state));
  return openNumberedList(state, 'Which talk?', offers, world, '');
}
