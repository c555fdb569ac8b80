import type { Command } from './keymap.ts';
import type { Reduced, View } from './reduced.ts';
import type { AppState } from './state.ts';

/** What the open list of keys does with a command: it scrolls, or closes. */
export function pressInHelp(state: AppState, command: Command, { help }: View): Reduced {
  if (command === 'switchTheme') return { state, effects: [{ type: 'switchTheme' }] };
  const { help: shown, ...closed } = state;
  const lowest = Math.max(0, help.rows - help.visible);
  // The row may be from a smaller window.
  const row = Math.min(shown?.row ?? 0, lowest);
  const rows: Partial<Record<Command, number>> = {
    next: row + 1,
    previous: row - 1,
    halfDown: row + Math.ceil(help.visible / 2),
    halfUp: row - Math.ceil(help.visible / 2),
    pageDown: row + help.visible,
    pageUp: row - help.visible,
    first: 0,
    last: help.rows,
  };
  const wanted = rows[command];
  if (wanted !== undefined) {
    const kept = Math.max(0, Math.min(wanted, lowest));
    return { state: { ...state, help: { row: kept } }, effects: [] };
  }
  return {
    state: command === 'help' || command === 'back' || command === 'quit' ? closed : state,
    effects: [],
  };
}
