import { passagesOf } from './library-text.ts';
import { sayContents } from './lists.ts';
import { settledPlace } from './moves.ts';
import { told, toldApart } from './passage.ts';
import { sectionName } from './reduce-section.ts';
import type { LinearReduced, LinearState, LinearWorld } from './state.ts';
import { says } from './state.ts';
import { saySlide } from './talk-steps.ts';

/** Goes back to where the listener was before. */
export function goBack(state: LinearState, world: LinearWorld): LinearReduced {
  const visit = state.past.at(-1);
  if (!visit) return says(state, told('Nothing to go back to. Type contents for the sections.'));
  const past = state.past.slice(0, -1);
  return arrive({ ...settledPlace(state), visit, past, future: [...state.future, state.visit] }, world);
}

/** Goes forward again. */
export function goForward(state: LinearState, world: LinearWorld): LinearReduced {
  const visit = state.future.at(-1);
  if (!visit) return says(state, told('Nothing to go forward to. Type contents for the sections.'));
  const future = state.future.slice(0, -1);
  return arrive({ ...settledPlace(state), visit, future, past: [...state.past, state.visit] }, world);
}

/** Says where the listener is now, and what was read there last. */
function arrive(state: LinearState, world: LinearWorld): LinearReduced {
  const { visit } = state;
  switch (visit.type) {
    case 'contents':
      return sayContents(state, world);
    case 'section': {
      const page = passagesOf(world.library, visit, state.wholeAddresses).slice(visit.from, visit.to);
      return says(state, toldApart(sectionName(world.library, visit)), ...page);
    }
    case 'talk':
      return saySlide(state, visit, world);
  }
}
