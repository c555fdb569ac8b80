import type { Library, Section } from '../library/section.ts';
import type { AppState, InBrowser, InTalk, StackedScreen, Talk } from './state.ts';

type Parts = { readonly shared: Omit<InTalk, keyof StackedScreen | 'talk'>; readonly top: StackedScreen };

/** The top screen, and what it shares with those below it. */
function partsOf(state: AppState): Parts {
  if (state.type === 'talk') {
    const { type, talk, ...shared } = state;
    return { shared, top: { type, talk } };
  }
  const { type, library, browse, ...shared } = state;
  return { shared, top: { type, library, browse } };
}

/** The state with another screen on top. */
export function push<Top extends StackedScreen>(state: AppState, screen: Top): Parts['shared'] & Top {
  const { shared, top } = partsOf(state);
  return { ...shared, ...screen, below: [top, ...shared.below] };
}

/** The state without its top screen; nothing where there is no other. */
export function pop(state: AppState): AppState | undefined {
  const [screen, ...below] = state.below;
  return screen && { ...partsOf(state).shared, ...screen, below };
}

/** The state with a change to each of its screens. */
export function changeScreens(state: AppState, change: (screen: StackedScreen) => StackedScreen): AppState {
  const { shared, top } = partsOf(state);
  return { ...shared, ...change(top), below: shared.below.map(change) };
}

/** The state with a change to its talk, on top or not. */
export function changeTalk(state: AppState, change: (talk: Talk) => Talk): AppState {
  return changeScreens(state, screen =>
    screen.type === 'talk' ? { ...screen, talk: change(screen.talk) } : screen,
  );
}

/** The state with the talk on top again; nothing where no talk is given. */
export function backToTalk(state: AppState): InTalk | undefined {
  if (state.type === 'talk') return state;
  const below = pop(state);
  return below && backToTalk(below);
}

/** The talk that is given, on top or not: a stack has one at most. */
export function currentTalk(state: AppState): Talk | undefined {
  return backToTalk(state)?.talk;
}

/** The library of the browser, on top or below. */
export function browsedLibrary(state: AppState): Library | undefined {
  return browserOf(state)?.library;
}

/** The section that the browser shows, on top or below. */
export function browsedSection(state: AppState): Section | undefined {
  const browser = browserOf(state);
  return browser?.library.sections[browser.browse.section];
}

function browserOf(state: AppState) {
  return [state, ...state.below].flatMap(screen => (screen.type === 'browser' ? [screen] : []))[0];
}

/** Whether a section lies over a slide: without the menu, and one key goes back. */
export function isOverTalk({ below: [next] }: Pick<InBrowser, 'below'>): boolean {
  return next?.type === 'talk';
}
