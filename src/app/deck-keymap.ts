import type { DeckAction, FinderAction } from '../deck/deck-action.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import type { BindingGroup, KeyName } from './keymap.ts';

/** What a key asks for while a talk is on the screen. */
export type DeckCommand =
  | DeckAction
  | { readonly type: 'switchTheme' | 'mouse' | 'help' | 'quit' | 'suspend' | 'interrupt' };

type Group = BindingGroup<DeckCommand>;

/** Digits wait for `G` or Enter. One binding covers all ten. */
const digits = '0…9';

/**
 * The one table of a talk's keys. Clickers send PgDn and PgUp, `.` or `b`, and F5 and Esc in turn: so Esc
 * never leaves.
 */
export const deckKeymap: readonly Group[] = [
  {
    title: 'Steps',
    bindings: [
      {
        command: { type: 'next' },
        keys: ['right', 'down', 'space', 'pageDown', 'l', 'j'],
        label: 'Next step: a fragment, more of a long slide, the next slide',
      },
      {
        command: { type: 'previous' },
        keys: ['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p'],
        label: 'Previous step',
      },
      {
        command: { type: 'accept' },
        keys: ['enter'],
        label: 'Next step; go to the slide number you typed; open the link',
      },
      {
        command: { type: 'scrollHalf', direction: 1 },
        keys: ['ctrl+d'],
        label: 'Half a screen down on a long slide',
      },
      { command: { type: 'scrollHalf', direction: -1 }, keys: ['ctrl+u'], label: 'Half a screen up' },
      { command: { type: 'scroll', rows: 1 }, keys: ['ctrl+e'], label: 'One row down on a long slide' },
      { command: { type: 'scroll', rows: -1 }, keys: ['ctrl+y'], label: 'One row up' },
    ],
  },
  {
    title: 'Slides',
    bindings: [
      {
        command: { type: 'type', key: '' },
        keys: [digits],
        label: 'Type a slide number; the next key listed goes there',
      },
      {
        command: { type: 'goToTyped' },
        keys: ['G'],
        label: 'Go to the slide number you typed; without one, last slide',
      },
      { command: { type: 'type', key: 'g' }, keys: ['g'], label: 'Press twice: first slide' },
      { command: { type: 'first' }, keys: ['home', 'f5'], label: 'First slide' },
      { command: { type: 'last' }, keys: ['end'], label: 'Last slide' },
      {
        command: { type: 'openFinder', finder: 'overview' },
        keys: ['o'],
        label: 'List all slides; type to filter',
      },
      {
        command: { type: 'openFinder', finder: 'search' },
        keys: ['/'],
        label: 'Search the talk, all sections and the news',
      },
      {
        command: { type: 'walkHits', direction: 1 },
        keys: ['n'],
        label: 'Next slide found by a search; otherwise next step',
      },
      {
        command: { type: 'walkHits', direction: -1 },
        keys: ['N'],
        label: 'Previous slide found by a search; otherwise previous step',
      },
    ],
  },
  {
    title: 'Screen',
    bindings: [
      { command: { type: 'curtain', curtain: 'black' }, keys: ['b', '.'], label: 'Black screen on or off' },
      { command: { type: 'curtain', curtain: 'white' }, keys: ['w', ','], label: 'White screen on or off' },
      {
        command: { type: 'switchTheme' },
        keys: ['t', 'T'],
        label: 'Next theme, such as dark or light',
      },
      { command: { type: 'toggleFooter' }, keys: ['f'], label: 'Footer on or off' },
      {
        command: { type: 'back' },
        keys: ['escape', 'shift+f5'],
        label: 'Back to the slide; never quits',
      },
    ],
  },
  {
    title: 'Links',
    bindings: [
      { command: { type: 'walkLinks', direction: 1 }, keys: ['tab'], label: 'Next link on the slide' },
      { command: { type: 'walkLinks', direction: -1 }, keys: ['shift+tab'], label: 'Previous link' },
      { command: { type: 'copyAddress' }, keys: ['y'], label: 'Copy the address of the link' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: { type: 'help' }, keys: ['?', 'f1'], label: 'This list of keys' },
      {
        command: { type: 'mouse' },
        keys: ['m'],
        label: 'Mouse on or off: scroll a long slide, click a link',
      },
      { command: { type: 'quit' }, keys: ['q'], label: 'End the talk; --resume continues here' },
      { command: { type: 'suspend' }, keys: ['ctrl+z'], label: 'Suspend; type fg in the shell to come back' },
      { command: { type: 'interrupt' }, keys: ['ctrl+c'], label: 'Quit at once, from anywhere' },
    ],
  },
];

/** What a key asks for in a list. Only lists over the page of the browser have the last one. */
export type ListCommand = FinderAction | { readonly type: 'switchScope' };

/** While a list overlays the slide or the page. All other characters are typed into its query. */
export const finderKeymap: readonly BindingGroup<ListCommand>[] = [
  {
    title: 'In a list',
    bindings: [
      { command: { type: 'choose', by: 'row', direction: 1 }, keys: ['down', 'ctrl+n'], label: 'Next entry' },
      {
        command: { type: 'choose', by: 'row', direction: -1 },
        keys: ['up', 'ctrl+p'],
        label: 'Previous entry',
      },
      { command: { type: 'choose', by: 'page', direction: 1 }, keys: ['pageDown'], label: 'One page down' },
      { command: { type: 'choose', by: 'page', direction: -1 }, keys: ['pageUp'], label: 'One page up' },
      { command: { type: 'choose', by: 'end', direction: -1 }, keys: ['home'], label: 'First entry' },
      { command: { type: 'choose', by: 'end', direction: 1 }, keys: ['end'], label: 'Last entry' },
      { command: { type: 'accept' }, keys: ['enter'], label: 'Open the entry' },
      { command: { type: 'erase' }, keys: ['backspace'], label: 'Erase a character' },
      { command: { type: 'clearQuery' }, keys: ['ctrl+u'], label: 'Erase everything you typed' },
      {
        command: { type: 'switchScope' },
        keys: ['tab'],
        label: 'In a search: switch between this section and everything',
      },
      { command: { type: 'back' }, keys: ['escape'], label: 'Back to where you were' },
    ],
  },
];

/** The character that a key types; nothing for keys that type none. */
export function typedText(key: KeyName): SafeText | undefined {
  if (key === 'space') return safeText(' ');
  return [...key].length === 1 && !/\p{Co}/u.test(key) ? safeText(key) : undefined;
}
