import type { BrowserCommand } from '../keys/browser-keys.ts';
import { transition } from '../transition.ts';
import type { BrowserView, Reduced } from './reduced.ts';
import type { AppState } from './state.ts';

/** What the open list of keys does with a command: it scrolls, or closes. */
export function pressInHelp(
  state: AppState,
  command: BrowserCommand,
  { help }: Pick<BrowserView, 'help'>,
): Reduced {
  if (command === 'switchTheme') return transition(state, { type: 'switchTheme' });
  const { help: shown, ...closed } = state;
  const row = scrolledRow(shown?.row ?? 0, command, help);
  if (row !== undefined) return transition({ ...state, help: { row } });
  const isEnd = command === 'help' || command === 'back' || command === 'comeBack' || command === 'quit';
  return transition(isEnd ? closed : state);
}

/** The row to which a command scrolls an overlaid text; nothing for commands that do not scroll. */
export function scrolledRow(
  shown: number,
  command: BrowserCommand,
  { rows, visible }: { readonly rows: number; readonly visible: number },
): number | undefined {
  const lowest = Math.max(0, rows - visible);
  // The row may be from a smaller window.
  const row = Math.min(shown, lowest);
  const wanted: Partial<Record<BrowserCommand, number>> = {
    next: row + 1,
    previous: row - 1,
    halfDown: row + Math.ceil(visible / 2),
    halfUp: row - Math.ceil(visible / 2),
    pageDown: row + visible,
    pageUp: row - visible,
    first: 0,
    last: rows,
  };
  const to = wanted[command];
  return to === undefined ? undefined : Math.max(0, Math.min(to, lowest));
}
