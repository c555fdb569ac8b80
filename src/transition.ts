/** What a reducer gives: the next state, and what is to be done in the world because of it, as data. */
export type Transition<State, Effect> = { readonly state: State; readonly effects: readonly Effect[] };

/** The next state, with the effects that it asks for. Pass the state that is there where nothing changes. */
export function transition<State, Effect = never>(
  state: State,
  ...effects: readonly Effect[]
): Transition<State, Effect> {
  return { state, effects };
}
