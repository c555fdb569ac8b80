import { commandName } from '../command-name.ts';
import type { Deck } from '../deck/deck.ts';
import type { Blank, RemoteAction } from '../deck/deck-action.ts';
import { type DeckState, openingState } from '../deck/deck-state.ts';
import type { DeckView } from '../deck/deck-view.ts';
import { start, step, to } from '../deck/moves.ts';
import { isForeign, languageName } from '../markdown/language.ts';
import { after, goTo, settledPlace, stay } from './moves.ts';
import { namingOf } from './numbered-links.ts';
import { type Passage, told, toldApart } from './passage.ts';
import { qrText } from './qr-text.ts';
import type { LinearReduced, LinearState, LinearWorld, OpenTalk, TalkVisit } from './state.ts';
import { says } from './state.ts';
import { slideName, writeNotes, writeSlide } from './write-slide.ts';

/** A talk in screen-reader mode has no rows: everything in view is read. */
function viewOf({ slides }: Deck): DeckView {
  return {
    slideCount: slides.length,
    slide: slide => ({
      lastStep: slides[slide]?.lastStep ?? 0,
      visible: 1,
      height: () => 1,
      firstRow: () => 0,
      links: () => [],
    }),
    hits: () => [],
    isSearching: false,
    pickerRows: 0,
  };
}

/** Starts a talk. @param slide where to start, counted from 0: all of its steps are read */
export function openSpokenTalk(
  state: LinearState,
  talk: OpenTalk,
  world: LinearWorld,
  slide?: number,
): LinearReduced {
  const begun = openingState(talk.deck);
  const at = slide === undefined ? begun : wholeSlide(begun, slide, talk.deck);
  const visit: TalkVisit = { type: 'talk', talk, at };
  return after(languageOfTalk(talk.deck), saySlide(goTo(state, visit), visit, world));
}

/** Says a language that is not that of our own words. */
export function languageOfTalk({ settings: { language } }: Deck): readonly Passage[] {
  return isForeign(language) ? [toldApart(`The talk is in ${languageName(language)}.`)] : [];
}

function wholeSlide(at: DeckState, slide: number, deck: Deck): DeckState {
  return to(at, slide, { step: Number.MAX_SAFE_INTEGER, row: 0 }, viewOf(deck)).state;
}

/** Reads the slide from its start up to the current step, with its notes if they are on. */
export function saySlide(state: LinearState, { talk, at }: TalkVisit, world: LinearWorld): LinearReduced {
  const { deck } = talk;
  const slide = deck.slides[at.slide];
  if (!slide) return says(state);
  const naming = namingOf({ ...state, visit: { type: 'talk', talk, at } }, world.library);
  const name = slideName(deck, at.slide, at.step);
  const notes = state.withNotes ? writeNotes(slide, naming) : [];
  // Not by `says`: a slide may have more passages than a function takes arguments.
  const said: Passage[] = [
    { ...name, isApart: true },
    ...writeSlide(deck, slide, [0, at.step], naming),
    ...notes,
  ];
  return { state, said };
}

/** Goes one step forward or back. On the same slide, only what is new is read. */
function stepTalk(
  state: LinearState,
  visit: TalkVisit,
  direction: 'next' | 'previous',
  world: LinearWorld,
): LinearReduced {
  const { deck } = visit.talk;
  const { state: at, effects } = step(visit.at, direction, viewOf(deck));
  const notice = effects.find(effect => effect.type === 'notice');
  if (notice) return says(state, told(`${notice.text}.`));
  const moved = { ...visit, at };
  const next = stay(state, moved);
  const slide = deck.slides[at.slide];
  if (at.slide !== visit.at.slide || !slide) return saySlide(next, moved, world);
  if (direction === 'previous') return says(next, slideName(deck, at.slide, at.step));
  return says(next, ...writeSlide(deck, slide, [at.step, at.step], namingOf(next, world.library)));
}

/** Goes to a slide, counted from 0. @param isWhole whether all of its steps are read */
function goToSlide(
  state: LinearState,
  visit: TalkVisit,
  slide: number,
  world: LinearWorld,
  isWhole = false,
): LinearReduced {
  const place = isWhole ? { step: Number.MAX_SAFE_INTEGER, row: 0 } : start;
  const { state: at, effects } = to(visit.at, slide, place, viewOf(visit.talk.deck));
  const notice = effects.find(effect => effect.type === 'notice');
  if (notice) return says(state, told(`${notice.text}.`));
  const isJump = Math.abs(at.slide - visit.at.slide) > 1;
  const { elapsed } = world;
  const moved = { ...visit, at, ...(isJump && elapsed !== undefined && { jumpedAt: elapsed }) };
  return saySlide(stay(state, moved), moved, world);
}

/** Moves a talk, or asks for it where the talk is given elsewhere. */
export function actOnTalk(
  state: LinearState,
  visit: TalkVisit,
  action: Exclude<RemoteAction, { type: 'toggleClock' | 'resetClock' }>,
  world: LinearWorld,
): LinearReduced {
  if (visit.talk.role === 'joined') return askTalk(state, visit, action);
  switch (action.type) {
    case 'next':
    case 'previous':
      return stepTalk(state, visit, action.type, world);
    case 'first':
      return goToSlide(state, visit, 0, world);
    case 'last':
      return goToSlide(state, visit, visit.talk.deck.slides.length - 1, world);
    case 'goTo':
      return goToSlide(state, visit, action.slide, world, (action.step ?? 0) > 0);
    case 'open': {
      const { blank, ...at } = visit.at;
      if (blank === undefined) return says(state);
      return says({ ...state, visit: { ...visit, at } }, told(blankText(undefined)));
    }
    case 'showQr':
      return says(state, told(qrText(visit)));
    case 'blank': {
      const { blank, ...open } = visit.at;
      const at: DeckState = blank === action.blank ? open : { ...open, blank: action.blank };
      return says({ ...state, visit: { ...visit, at } }, told(blankText(at.blank)));
    }
  }
}

/** Asks for what the talk that is joined can do; at its ends, it would say nothing. */
function askTalk(
  state: LinearState,
  { talk: { deck }, at }: TalkVisit,
  action: Exclude<RemoteAction, { type: 'toggleClock' | 'resetClock' }>,
): LinearReduced {
  if (deck.slides.length === 0)
    return says(
      state,
      told(`No talk is running yet. Start one with ${commandName()} present in another terminal.`),
    );
  const view = viewOf(deck);
  const tried =
    action.type === 'next' || action.type === 'previous'
      ? step(at, action.type, view)
      : action.type === 'goTo'
        ? to(at, action.slide, start, view)
        : undefined;
  const notice = tried?.effects.find(effect => effect.type === 'notice');
  if (notice) return says(state, told(`${notice.text}.`));
  return { ...says(settledPlace(state)), effect: { type: 'send', action } };
}

/** What the audience sees. */
export function blankText(blank: Blank | undefined): string {
  if (blank === undefined) return 'The slide is on the screen again.';
  return blank === 'black' ? 'Black screen.' : 'White screen.';
}

/** Starts over, or resumes the talk. */
export function answerQuestion(
  state: LinearState,
  visit: TalkVisit,
  isYes: boolean,
  world: LinearWorld,
): LinearReduced {
  const { question, ...at } = visit.at;
  const answered = { ...visit, at };
  if (!question || !isYes) return saySlide(stay(state, answered), answered, world);
  const moved = to(at, question.slide, { step: question.step, row: 0 }, viewOf(visit.talk.deck)).state;
  const resumed = { ...visit, at: moved };
  return saySlide(stay(state, resumed), resumed, world);
}
