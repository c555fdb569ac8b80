import type { DeckState } from '../../deck/deck-state.ts';
import { transition } from '../../transition.ts';
import type { Reduced, ViewOf } from '../reduced.ts';
import { changeTalk, currentTalk } from '../screen-stack.ts';
import type { AppState, ComingSlide } from '../state.ts';

/** For so long one slide comes in the place of another; what is slower is waited for. Milliseconds. */
const comingFor = 240;

/** How much of it is over, from 0 to 1. */
export function progressOf({ since, now }: ComingSlide): number {
  return Math.max(0, Math.min(1, (now - since) / comingFor));
}

/** The slide is there at once: whatever else happens does not wait for it. */
export function arrived(state: AppState): AppState {
  if (!currentTalk(state)?.coming) return state;
  return changeTalk(state, ({ coming: _, ...talk }) => talk);
}

/** What is shown of a slide that is coming, at a time. */
export function passFrame(state: AppState, now: number): Reduced {
  if (state.type !== 'talk' || !state.talk.coming) return transition(state);
  const coming = { ...state.talk.coming, now };
  if (progressOf(coming) === 1) return transition(arrived(state));
  return transition({ ...state, talk: { ...state.talk, coming } }, { type: 'nextFrame' });
}

/** Lets another slide come in the place of the one before, where the talk or the user asks for that. */
export function withComing(before: AppState, reduced: Reduced, at: number, viewOf: ViewOf): Reduced {
  const { state, effects } = reduced;
  if (before.type !== 'talk' || state.type !== 'talk' || before.help) return reduced;
  const [from, to] = [before.talk.state, state.talk.state];
  if (from.slide === to.slide || isCovered(from) || isCovered(to)) return reduced;
  const by = viewOf(state).slideChange(to.slide);
  if (by === 'none') return reduced;
  const direction = to.slide > from.slide ? 1 : -1;
  const coming: ComingSlide = { by, direction, from, since: at, now: at };
  return {
    state: { ...state, talk: { ...state.talk, coming } },
    effects: [...effects, { type: 'nextFrame' }],
  };
}

/** Whether something else than the slide is shown. */
function isCovered({ blank, qr, question, picker }: DeckState): boolean {
  return blank !== undefined || qr !== undefined || question !== undefined || picker !== undefined;
}
