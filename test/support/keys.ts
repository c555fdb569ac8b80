import type { KeyName } from '../../src/keys/key-name.ts';
import { deckOfSection } from '../../src/screens/browser/present-section.ts';
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

/** What an action comes to where each search is answered at once, and each page presented as our own. @returns the effects that are left */
function actAtOnce(
  state: AppState,
  action: AppAction,
  viewOf: ViewOf,
  search: SearchAtOnce = searchAtOnce,
): Acted {
  const reduced = reduceApp(state, action, viewOf);
  const effects = reduced.effects.filter(({ type }) => !answeredAtOnce.has(type));
  return reduced.effects.reduce<Acted>(
    (now, effect) => {
      const answer = answerTo(effect, search);
      if (!answer) return now;
      const answered = actAtOnce(now.state, answer, viewOf, search);
      return { state: answered.state, effects: [...now.effects, ...answered.effects] };
    },
    { state: reduced.state, effects },
  );
}

const answeredAtOnce: ReadonlySet<Effect['type']> = new Set(['search', 'stopSearch', 'presentPage']);

function answerTo(effect: Effect, search: SearchAtOnce): AppAction | undefined {
  if (effect.type === 'search')
    return { type: 'found', request: effect.request, hits: search(effect.request) };
  if (effect.type === 'presentPage')
    return { type: 'pageTalk', page: effect.page, talk: deckOfSection(effect.page) };
  return undefined;
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
