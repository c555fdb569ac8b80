import { type CheckRequest, isSameCheck } from '../check/checked-on-screen.ts';
import { transition } from '../transition.ts';
import type { Reduced } from './reduced.ts';
import type { AppState } from './state.ts';

/**
 * The next state with the check that its list of findings needs, and the effect that begins it, or stops the one that no
 * list needs any more.
 */
export function withCheck({ state, effects }: Reduced): Reduced {
  const request = wantedCheck(state);
  const { check, ...idle } = state;
  if (!request) {
    if (!check) return { state, effects };
    return check.isChecking
      ? transition(idle, ...effects, { type: 'stopCheck' })
      : transition(idle, ...effects);
  }
  if (check && isSameCheck(check.request, request)) return { state, effects };
  // What was found before stays on the screen until there is more.
  const findings = check?.findings ?? [];
  return transition({ ...idle, check: { request, findings, isChecking: true } }, ...effects, {
    type: 'check',
    request,
  });
}

function wantedCheck(state: AppState): CheckRequest | undefined {
  if (state.type === 'talk') {
    const { source, deck, state: shown } = state.talk;
    return shown.picker?.type === 'findings' ? { type: 'talk', source, deck, window: state.size } : undefined;
  }
  const { library, browse } = state;
  const section = library.sections[browse.section];
  if (browse.over?.type !== 'findings' || !section) return undefined;
  const { document, source } = section;
  return { type: 'page', file: source.file, text: source.text, document };
}
