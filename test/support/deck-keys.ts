import type { DeckAction } from '../../src/deck/deck-action.ts';
import type { DeckState } from '../../src/deck/deck-state.ts';
import type { DeckEffect, DeckView, Hit, SlideView } from '../../src/deck/deck-view.ts';
import { reduceDeck } from '../../src/deck/reduce-deck.ts';
import { defaultKeymaps } from '../../src/keys/keymaps.ts';
import { listActionOf } from '../../src/list/list-commands.ts';
import { talkActionOf } from '../../src/screens/talk/talk-actions.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

/** A slide of a deck that nobody lays out: how many steps it has, and its rows at each of them. */
export type PlainSlide = {
  readonly title: string;
  readonly words?: string;
  /** The rows up to which something is seen at step 0, 1, …; one row for each step where nothing is said. */
  readonly heights?: readonly number[];
  readonly steps?: number;
  /** The rows in which links stand. */
  readonly links?: readonly number[];
};

/** A view of plain slides on a screen of `visible` rows. */
export function plainView(slides: readonly PlainSlide[], visible = 10): DeckView {
  const slideView = ({ heights, steps = 0, links = [] }: PlainSlide): SlideView => ({
    lastStep: heights ? heights.length - 1 : steps,
    visible,
    height: step => heights?.[step] ?? step + 1,
    firstRow: step => (step === 0 ? 0 : (heights?.[step - 1] ?? step)),
    links: () => links.map((row, index) => ({ index, row, url: safeText(`https://${index}.example`) })),
  });
  return {
    slideCount: slides.length,
    address: safeText('https://talk.example'),
    slide: slide => slideView(slides[slide] ?? { title: '' }),
    hits: (type, query) => {
      const found = slides.flatMap(({ title, words = '' }, slide): Hit[] => {
        const text = type === 'overview' ? title : `${title} ${words}`;
        const isHit = text.includes(query) && (type === 'overview' || query !== '');
        return isHit ? [{ type: 'slide', slide, title: safeText(title), text: safeText(text) }] : [];
      });
      const section: Hit = {
        type: 'section',
        section: 4,
        block: 0,
        path: [safeText('Policies')],
        text: safeText('CC0'),
      };
      return type === 'search' && query === 'CC0' ? [...found, section] : found;
    },
    isSearching: false,
    pickerRows: 5,
  };
}

/** Presses keys of a talk, named as in the keymap and separated by blanks. */
export function pressDeck(
  keys: string,
  state: DeckState,
  view: DeckView,
): { readonly state: DeckState; readonly effects: readonly DeckEffect[] } {
  let now = state;
  const effects: DeckEffect[] = [];
  for (const key of keys.split(' ').filter(name => name !== '')) {
    const action = actionOf(key, now);
    if (!action) continue;
    const reduced = reduceDeck(now, action, view);
    now = reduced.state;
    effects.push(...reduced.effects);
  }
  return { state: now, effects };
}

/** What a key asks of the slides, or of the list over them; nothing where it is for the program. */
function actionOf(key: string, { picker }: DeckState): DeckAction | undefined {
  if (picker) return listActionOf(key, defaultKeymaps.lists);
  const pressed = defaultKeymaps.talk.presses.get(key);
  if (!pressed) return undefined;
  const { command, ...digit } = pressed;
  switch (command) {
    case 'copyCode':
    case 'help':
    case 'interrupt':
    case 'mouse':
    case 'quit':
    case 'stackColumns':
    case 'suspend':
    case 'switchDiagrams':
    case 'switchTheme':
      return undefined;
  }
  return talkActionOf({ command, ...digit });
}
