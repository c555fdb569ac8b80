import type { FinderAction, RemoteAction } from '../deck/deck-action.ts';
import type { BindingGroup } from './keymap.ts';

/** What a key asks for in a speaker console. */
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

/** The one table of the console's keys: what drives the talk is as on its own screen. */
export const consoleKeymap: readonly Group[] = [
  {
    title: 'The talk',
    bindings: [
      {
        command: { type: 'next' },
        keys: ['right', 'down', 'space', 'pageDown', 'l', 'j', 'n'],
        label: 'One step on',
      },
      {
        command: { type: 'previous' },
        keys: ['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p', 'N'],
        label: 'One step back',
      },
      {
        command: { type: 'type', key: '' },
        keys: ['0…9'],
        label: 'The number of a slide; the next row goes there',
      },
      { command: { type: 'accept' }, keys: ['enter'], label: 'One step on; to the slide that was typed' },
      {
        command: { type: 'goToTyped' },
        keys: ['G'],
        label: 'To the slide that was typed; without one, to the last',
      },
      { command: { type: 'type', key: 'g' }, keys: ['g'], label: 'Twice: to the first slide' },
      { command: { type: 'first' }, keys: ['home', 'f5'], label: 'To the first slide' },
      { command: { type: 'last' }, keys: ['end'], label: 'To the last slide' },
      {
        command: { type: 'openFinder', finder: 'overview' },
        keys: ['o'],
        label: 'List of the slides, on this screen only; type to filter',
      },
      {
        command: { type: 'openFinder', finder: 'search' },
        keys: ['/'],
        label: 'Search the slides, on this screen only',
      },
      { command: { type: 'curtain', curtain: 'black' }, keys: ['b', '.'], label: 'Black screen, and back' },
      { command: { type: 'curtain', curtain: 'white' }, keys: ['w', ','], label: 'White screen, and back' },
    ],
  },
  {
    title: 'Clock',
    bindings: [
      { command: { type: 'toggleClock' }, keys: ['t'], label: 'Stop the clock, or let it go on' },
      { command: { type: 'resetClock' }, keys: ['r'], label: 'Set it to 0:00' },
    ],
  },
  {
    title: 'Notes',
    bindings: [
      { command: { type: 'scrollNotes', rows: 1 }, keys: ['J', 'ctrl+d'], label: 'Notes down' },
      { command: { type: 'scrollNotes', rows: -1 }, keys: ['K', 'ctrl+u'], label: 'Notes up' },
      { command: { type: 'growNotes', by: 1 }, keys: ['+', '='], label: 'More room for the notes' },
      { command: { type: 'growNotes', by: -1 }, keys: ['-'], label: 'Less room for the notes' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: { type: 'back' }, keys: ['escape'], label: 'Back to the console; never quits' },
      { command: { type: 'chooseTalk' }, keys: ['c'], label: 'Choose among the talks that run' },
      { command: { type: 'switchTheme' }, keys: ['T'], label: 'Next theme, of this screen only' },
      { command: { type: 'help' }, keys: ['?', 'f1'], label: 'This list of keys' },
      { command: { type: 'quit' }, keys: ['q'], label: 'Close the console; the talk goes on' },
      { command: { type: 'suspend' }, keys: ['ctrl+z'], label: 'Pause; the shell command fg comes back' },
      { command: { type: 'interrupt' }, keys: ['ctrl+c'], label: 'Close it at once, from anywhere' },
    ],
  },
];
