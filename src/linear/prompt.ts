import { safeRow } from '../terminal/safe-text.ts';
import { nounOf } from './noun.ts';
import { type Passage, toldApart } from './passage.ts';
import { nextRead } from './reduce-section.ts';
import { resumeQuestion } from './reduce-talk.ts';
import type { LinearState, LinearWorld, TalkVisit } from './state.ts';

/** The last row before the listener types: what a number and Enter do. It is read after each line, so it is short. */
export function promptOf(state: LinearState, world: LinearWorld): Passage {
  const { list, asks, visit } = state;
  if (asks === 'search') return toldApart('Search for what? Enter alone: cancel.');
  if (asks === 'file' && state.asked) {
    const { type, file, isOutside } = state.asked.target;
    const outside = isOutside ? ', outside the folder that you opened' : '';
    const does = type === 'page' ? 'Read' : 'Open in another program';
    return toldApart(`${does}: ${safeRow(file)}${outside}. Type y for yes. Enter alone: no.`);
  }
  if (asks === 'resume' && visit.type === 'talk') {
    const question = resumeQuestion(visit);
    if (question) return question;
  }
  const isMore = list !== undefined && list.said < list.choices.length;
  const rest = isMore ? `more of the list, ${list.choices.length - list.said} left` : enterText(state, world);
  const number = list ? 'Number: choose. ' : '';
  return toldApart(`${number}Enter: ${rest}.`);
}

function enterText({ visit }: LinearState, world: LinearWorld): string {
  switch (visit.type) {
    case 'contents':
      return 'the list again';
    case 'section': {
      const next = nextRead(visit, world);
      if (next === 'more') return 'more';
      return next === undefined
        ? 'contents'
        : `next ${nounOf(world.library)}, ${world.library.sections[next]?.title ?? ''}`;
    }
    case 'talk':
      return talkText(visit);
  }
}

function talkText({ talk: { deck }, at }: TalkVisit): string {
  const left = (deck.slides[at.slide]?.lastStep ?? 0) - at.step;
  if (left > 0) return `next step, ${left} left`;
  return at.slide + 1 < deck.slides.length ? `slide ${at.slide + 2}` : 'nothing, the talk ends here';
}
