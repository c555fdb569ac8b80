import { reduceApp } from '../../src/app/reduce.ts';
import type { AppState, Effect } from '../../src/app/state.ts';
import type { ScreenModels } from '../../src/ui/screen-model.ts';

/**
 * Presses keys, named as in the keymap and separated by blanks, one after the other.
 *
 * @example pressAll('j j enter tab', state, setting, models)
 */
export function pressAll(
  keys: string,
  state: AppState,
  models: ScreenModels,
): { readonly state: AppState; readonly effects: readonly Effect[] } {
  let now = state;
  const effects: Effect[] = [];
  for (const key of keys.split(' ').filter(name => name !== '')) {
    const reduced = reduceApp(now, { type: 'key', key }, models(now).view);
    now = reduced.state;
    effects.push(...reduced.effects);
  }
  return { state: now, effects };
}
