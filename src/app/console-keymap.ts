import type { FinderAction, RemoteAction } from '../deck/deck-action.ts';
import type { BindingGroup } from './keymap.ts';

/** What a key asks for in the speaker view. */
export type ConsoleCommand =
  | RemoteAction
  | FinderAction
  | { readonly type: 'type'; readonly key: string }
  | { readonly type: 'goToTyped' }
  | { readonly type: 'openFinder'; readonly finder: 'overview' | 'search' }
  | { readonly type: 'scrollNotes'; readonly rows: number }
  | { readonly type: 'growNotes'; readonly by: number }
  | { readonly type: 'chooseTalk' }
  | { readonly type: 'switchTheme' | 'help' | 'quit' | 'suspend' | 'interrupt' };

type Group = BindingGroup<ConsoleCommand>;

/** The one table of keys of the speaker view. Those that drive the talk are the same as on the talk's own screen. */
export const consoleKeymap: readonly Group[] = [
  {
    title: 'The talk',
    bindings: [
      {
        command: { type: 'next' },
        keys: ['right', 'down', 'space', 'pageDown', 'l', 'j', 'n'],
        label: 'Next step',
      },
      {
        command: { type: 'previous' },
        keys: ['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p', 'N'],
        label: 'Previous step',
      },
      {
        command: { type: 'type', key: '' },
        keys: ['0…9'],
        label: 'Type a slide number; the next key listed goes there',
      },
      { command: { type: 'accept' }, keys: ['enter'], label: 'Next step; go to the slide number you typed' },
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
        label: 'List the slides, on this screen only; type to filter',
      },
      {
        command: { type: 'openFinder', finder: 'search' },
        keys: ['/'],
        label: 'Search the slides, on this screen only',
      },
      { command: { type: 'curtain', curtain: 'black' }, keys: ['b', '.'], label: 'Black screen on or off' },
      { command: { type: 'curtain', curtain: 'white' }, keys: ['w', ','], label: 'White screen on or off' },
    ],
  },
  {
    title: 'Clock',
    bindings: [
      { command: { type: 'toggleClock' }, keys: ['t'], label: 'Stop or start the clock' },
      { command: { type: 'resetClock' }, keys: ['r'], label: 'Reset the clock to 0:00' },
    ],
  },
  {
    title: 'Notes',
    bindings: [
      { command: { type: 'scrollNotes', rows: 1 }, keys: ['J', 'ctrl+d'], label: 'Scroll the notes down' },
      { command: { type: 'scrollNotes', rows: -1 }, keys: ['K', 'ctrl+u'], label: 'Scroll the notes up' },
      { command: { type: 'growNotes', by: 1 }, keys: ['+', '='], label: 'More room for the notes' },
      { command: { type: 'growNotes', by: -1 }, keys: ['-'], label: 'Less room for the notes' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: { type: 'back' }, keys: ['escape'], label: 'Back to the speaker view; never quits' },
      { command: { type: 'chooseTalk' }, keys: ['c'], label: 'Choose a running talk' },
      { command: { type: 'switchTheme' }, keys: ['T'], label: 'Next theme, on this screen only' },
      { command: { type: 'help' }, keys: ['?', 'f1'], label: 'This list of keys' },
      { command: { type: 'quit' }, keys: ['q'], label: 'Close the speaker view; the talk keeps running' },
      { command: { type: 'suspend' }, keys: ['ctrl+z'], label: 'Suspend; type fg in the shell to come back' },
      { command: { type: 'interrupt' }, keys: ['ctrl+c'], label: 'Close at once, from anywhere' },
    ],
  },
];
