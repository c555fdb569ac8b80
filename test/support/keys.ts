import type { KeyName } from '../../src/keys/key-name.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import type { ViewOf } from '../../src/screens/reduced.ts';
import type { AppState, Effect } from '../../src/screens/state.ts';
import { type SearchAtOnce, searchAtOnce } from './search-at-once.ts';

let clock = 0;

/** A key that someone presses, and not one that is held: a second after the last one. */
export function pressOf(key: KeyName) {
  clock += 1000;
  return { type: 'key', key, at: clock } as const;
}

type Acted = { readonly state: AppState; readonly effects: readonly Effect[] };

/** What an action comes to where each search is answered at once. @returns the effects that are left */
function actAtOnce(
  state: AppState,
  action: AppAction,
  viewOf: ViewOf,
  search: SearchAtOnce = searchAtOnce,
): Acted {
  const reduced = reduceApp(state, action, viewOf);
  const effects = reduced.effects.filter(({ type }) => type !== 'search' && type !== 'stopSearch');
  return reduced.effects.reduce<Acted>(
    (now, effect) => {
      if (effect.type !== 'search') return now;
      const { request } = effect;
      const answer = { type: 'found', request, hits: search(request) } as const;
      const answered = actAtOnce(now.state, answer, viewOf, search);
      return { state: answered.state, effects: [...now.effects, ...answered.effects] };
    },
    { state: reduced.state, effects },
  );
}

/**
 * Presses keys, named as in the keymap and separated by blanks, one after the other.
 *
 * @param viewOf lays out the states @param search answers searches at once
 * @example pressAll('j j enter tab', state, models)
 */
export function pressAll(
  keys: string,
  state: AppState,
  viewOf: ViewOf,
  search: SearchAtOnce = searchAtOnce,
): Acted {
  let now = state;
  const effects: Effect[] = [];
  for (const key of keys.split(' ').filter(name => name !== '')) {
    const acted = actAtOnce(now, pressOf(key), viewOf, search);
    now = acted.state;
    effects.push(...acted.effects);
  }
  return { state: now, effects };
}
