import type { LinearReduced, LinearState, ReadingPlace } from './state.ts';

/** Goes to another place: the history keeps this one, and no list or question is open there. */
export function goTo(state: LinearState, visit: ReadingPlace): LinearState {
  return { ...settledPlace(state), visit, past: [...state.past, state.visit], future: [] };
}

/** The same place, as it is now. */
export function stay(state: LinearState, visit: ReadingPlace): LinearState {
  return { ...settledPlace(state), visit };
}

/** Without a list or a question. */
export function settledPlace({ list: _, asks: __, asked: ___, ...state }: LinearState): LinearState {
  return state;
}

/** Puts what was said before what follows. */
export function after(said: LinearReduced['said'], { said: more, ...reduced }: LinearReduced): LinearReduced {
  return { ...reduced, said: [...said, ...more] };
}
