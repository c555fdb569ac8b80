import type { Transition } from '../../transition.ts';

/** Holds the one state. Each key of an event sees what the key before it did. */
export type Store<State, Action> = {
  get(): State;
  dispatch(action: Action): void;
  /** Redraws the same state, after what it is drawn with has changed. */
  redraw(): void;
  /** Calls back after every change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
};

/** Makes a store around a pure reducer; effects go to `perform`. */
export function createStore<State extends object, Action, Effect>(
  initial: State,
  reduce: (state: State, action: Action) => Transition<State, Effect>,
  perform: (effect: Effect) => void,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  function change(next: State): void {
    state = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next.state !== state) change(next.state);
      for (const effect of next.effects) perform(effect);
    },
    // React redraws only when the value is another object.
    redraw: () => change({ ...state }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
