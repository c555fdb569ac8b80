import { commandName } from '../command-name.ts';
import { toldSlides } from '../deck/links-slides.ts';
import { formatElapsed, paceWords, remaining, talkPace } from '../deck/pace.ts';
import { openNumberedList, slideChoices } from './lists.ts';
import { stay } from './moves.ts';
import { namingOf } from './numbered-links.ts';
import { type Passage, told, toldApart } from './passage.ts';
import { qrText } from './qr-text.ts';
import type { LinearReduced, LinearState, LinearWorld, TalkVisit } from './state.ts';
import { says } from './state.ts';
import { actOnTalk, saySlide } from './talk-steps.ts';
import type { WordName } from './words.ts';
import { writeNotes } from './write-slide.ts';

/** Commands that only work in a talk. Nothing for all others. */
export function reduceTalk(
  state: LinearState,
  visit: TalkVisit,
  word: WordName,
  rest: string,
  world: LinearWorld,
): LinearReduced | undefined {
  const { deck } = visit.talk;
  switch (word) {
    case 'next':
      return actOnTalk(state, visit, { type: 'next' }, world);
    case 'previous':
    case 'back':
      return actOnTalk(state, visit, { type: 'previous' }, world);
    case 'black':
    case 'white':
      return actOnTalk(state, visit, { type: 'blank', blank: word }, world);
    case 'again':
      return saySlide(stay(state, visit), visit, world);
    case 'go':
      if (!/^\d+$/.test(rest))
        return says(state, told(`Type go and the number of a slide, from 1 to ${deck.slides.length}.`));
      return actOnTalk(state, visit, { type: 'goTo', slide: Number(rest) - 1 }, world);
    case 'first':
    case 'last':
      return actOnTalk(state, visit, { type: word }, world);
    case 'overview':
      if (/^\d+$/.test(rest))
        return actOnTalk(state, visit, { type: 'goTo', slide: Number(rest) - 1 }, world);
      return openNumberedList(
        state,
        `Slides. You are on slide ${visit.at.slide + 1}.`,
        slideChoices(deck),
        world,
        '',
      );
    case 'qr':
      return says(state, told(qrText(visit)));
    case 'time':
      return says(state, told(timeText(visit, world)));
    case 'notes':
      return changeNotes(state, visit, rest.toLowerCase(), world);
    default:
      return undefined;
  }
}

/** `3:20, 11:40 left, on time.`, as in the speaker view. */
function timeText(
  { talk: { deck }, at: { slide, step }, jumpedAt }: TalkVisit,
  { elapsed }: LinearWorld,
): string {
  if (elapsed === undefined)
    return `No clock for this talk. To time it, start it with ${commandName()} present.`;
  const { minutes } = deck.settings;
  const slideCount = toldSlides(deck);
  const lastStep = deck.slides[slide]?.lastStep ?? 0;
  const found = talkPace({
    ...{ elapsed, step, lastStep, slideCount, minutes, jumpedAt },
    slide: Math.min(slide, slideCount - 1),
  });
  const said = [
    formatElapsed(elapsed),
    ...(minutes === undefined ? [] : [remaining(elapsed, minutes)]),
    ...(found ? [paceWords(found)] : []),
  ];
  return elapsed === 0 ? 'The clock starts at the first step.' : `${said.join(', ')}.`;
}

function changeNotes(state: LinearState, visit: TalkVisit, rest: string, world: LinearWorld): LinearReduced {
  if (rest === 'off')
    return says({ ...state, withNotes: false }, told('Notes off. Type notes for those of a slide.'));
  const slide = visit.talk.deck.slides[visit.at.slide];
  const notes: readonly Passage[] = slide ? writeNotes(slide, namingOf(state, world.library)) : [];
  if (rest === 'on') return says({ ...state, withNotes: true }, told('Notes on for every slide.'), ...notes);
  if (rest !== '') return says(state, told('Type notes, notes on or notes off.'));
  return says(state, ...notes);
}

/** Where the talk was interrupted, for a speaker who may want to resume it. */
export function resumeQuestion({ talk: { deck }, at }: TalkVisit): Passage | undefined {
  if (!at.question) return undefined;
  const { slide } = at.question;
  const title = deck.slides[slide]?.title ?? '';
  return toldApart(
    `You left this talk at slide ${slide + 1} (${title}). Type yes to continue there, or press Enter to start over.`,
  );
}
