import type { BrowseState, Scroller } from '../browse/browse-state.ts';
import type { DeckView } from '../deck/deck-view.ts';
import type { KeyTable } from '../keys/key-table.ts';
import type { Keymaps } from '../keys/keymaps.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type Transition, transition } from '../transition.ts';
import type { BrowserFrame } from './frame.ts';
import type { Spot } from './pointer.ts';
import type { AppState, Effect } from './state.ts';

/** What the reducer must know of how a talk is laid out. */
export type DeckLayout = Pick<DeckView, 'slide' | 'finderRows'>;

/** What the reducer must know of the layout: a plain object in tests, the laid-out screen else. */
export type View = {
  /** The current keys. */
  readonly keys: Keymaps;
  /** How the screen is divided. */
  readonly kind: BrowserFrame['kind'];
  /** The rows of the panel, and how it scrolls in a state of the browser. */
  readonly panelRows: number;
  scroller(browse: BrowseState): Scroller;
  /** All rows of the key list, and how many of them are on the screen. */
  readonly help: { readonly rows: number; readonly visible: number };
  /** How many entries of the list over the page are on the screen. */
  readonly list: { readonly visible: number };
  /** All rows of what a section says about itself, and how many of them are on the screen. */
  readonly about: { readonly rows: number; readonly visible: number };
  /** What is at a cell of the screen. */
  at(column: number, row: number): Spot | undefined;
  /** The slides of the talk, where one is given. */
  readonly deck?: DeckLayout;
  /** The same for a section of the reference that lies over the slide. */
  aside(browse: BrowseState): View;
};

export type Reduced = Transition<AppState, Effect>;

/** Narrower windows have no room for what the mouse does next to the key that turns it off. Columns. */
const leastForWords = 70;

/** Turns the mouse on, or off again. @param table the keys of the screen on which the user asked for it */
export function toggleMouse(state: AppState, { label }: Pick<KeyTable<'mouse'>, 'label'>): Reduced {
  const { hasMouse, ...rest } = state;
  const isOn = !hasMouse;
  const key = label('mouse');
  const [now, does, next] = isOn
    ? ['Mouse on', 'scroll with the wheel, click links', `${key} turns it off`]
    : ['Mouse off', 'drag to select text', `${key} turns it on`];
  const words = state.size.columns < leastForWords ? `${now}; ${next}` : `${now}: ${does}; ${next}`;
  const { state: said } = noticed({ ...rest, ...(isOn && { hasMouse: true }) }, words);
  return transition(said, { type: 'mouse', isOn });
}

/** The state with a notice that says why nothing happened. */
export function noticed(state: AppState, text: string): Reduced {
  return transition({ ...state, notice: safeText(text) });
}
