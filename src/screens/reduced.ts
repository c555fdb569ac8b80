import type { DeckView } from '../deck/deck-view.ts';
import type { KeyTable } from '../keys/key-table.ts';
import type { Keymaps } from '../keys/keymaps.ts';
import type { SlideChange } from '../slide-change.ts';
import type { CodeSource } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type Transition, transition } from '../transition.ts';
import type { BrowseState } from './browser/browse-state.ts';
import type { Scroller } from './browser/scroller.ts';
import type { BrowserFrame } from './frame.ts';
import { codeName } from './lines/code-in-view.ts';
import type { HitTarget } from './pointer.ts';
import { pop } from './screen-stack.ts';
import type { AppState, Effect, InBrowser, InTalk } from './state.ts';

/** What the reducer must know of how a talk is laid out. */
export type DeckLayout = Pick<DeckView, 'slide' | 'pickerRows'>;

/** How a text that may be longer than the screen is laid out: all of its rows, and how many are on the screen. */
type TextRows = { readonly rows: number; readonly visible: number };

/** What the reducer must know of the layout of any screen. */
type AnyView<Kind> = {
  /** The current keys. */
  readonly keys: Keymaps;
  /** How the screen is divided. */
  readonly kind: Kind;
  readonly help: TextRows;
  /** The code block that is in view. */
  code(): CodeSource | undefined;
  /** What is at a cell of the screen. */
  at(column: number, row: number): HitTarget | undefined;
};

/** What it must know of the browser. */
export type BrowserView = AnyView<BrowserFrame['kind']> & {
  /** The rows of the panel, and how it scrolls in a state of the browser. */
  readonly panelRows: number;
  scroller(browse: BrowseState): Scroller;
  /** How many entries of the list over the page are on the screen. */
  readonly list: { readonly visible: number };
  /** What a section says about itself. */
  readonly about: TextRows;
};

/** What it must know of a talk. */
export type TalkView = AnyView<'tooSmall' | 'slide'> &
  DeckLayout & {
    /** How a slide, counted from 0, follows another. */
    slideChange(slide: number): SlideChange;
  };

/** How a state is laid out: plain values in tests, the laid-out screen else. */
export type ViewOf = {
  (state: InBrowser): BrowserView;
  (state: InTalk): TalkView;
  (state: AppState): BrowserView | TalkView;
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
  const { state: said } = noticed<AppState>({ ...rest, ...(isOn && { hasMouse: true }) }, words);
  return transition(said, { type: 'mouse', isOn });
}

/** Hides the menu, and whatever else is beside the text, or shows it again. */
export function toggleMenu(state: AppState, { label }: Pick<KeyTable<'menu'>, 'label'>): Reduced {
  const { isMenuHidden, ...rest } = state;
  if (isMenuHidden) return noticed<AppState>(rest, 'Menu beside the text where there is room');
  const words = `Text alone, read row by row; ${label('menu')} brings the menu back`;
  return noticed<AppState>({ ...rest, isMenuHidden: true }, words);
}

/** Puts the columns of slides below each other, or beside each other again. */
export function toggleColumns(state: AppState, { label }: Pick<KeyTable<'stackColumns'>, 'label'>): Reduced {
  const { areColumnsStacked, ...rest } = state;
  if (areColumnsStacked) return noticed<AppState>(rest, 'Columns beside each other');
  const words = `Columns below each other; ${label('stackColumns')} puts them back`;
  return noticed<AppState>({ ...rest, areColumnsStacked: true }, words);
}

/** Copies the code block that is in view. */
export function copyCode(state: AppState, { code }: Pick<AnyView<unknown>, 'code'>): Reduced {
  const found = code();
  if (!found) return noticed<AppState>(state, 'No code in view');
  return transition(state, { type: 'copy', text: found.text, what: codeName(found) });
}

/** The state with a notice that says why nothing happened. */
export function noticed<State extends AppState>(state: State, text: string): Transition<State, never> {
  return transition({ ...state, notice: safeText(text) });
}

/** Leaves the top screen: for the one below it, or the program. */
export function leaveScreen(state: AppState): Reduced {
  const below = pop(state);
  return below ? transition(below) : transition(state, { type: 'exit', code: 0 });
}
