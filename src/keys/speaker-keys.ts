import type { BindingGroup, CommandOf } from './key-table.ts';
import { slideBindings } from './slide-keys.ts';

const groups = [
  {
    title: 'The talk',
    bindings: [
      {
        command: 'next',
        keys: ['right', 'down', 'space', 'pageDown', 'l', 'j', 'n'],
        label: 'Next step',
      },
      {
        command: 'previous',
        keys: ['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p', 'N'],
        label: 'Previous step',
      },
      { command: 'accept', keys: ['enter'], label: 'Next step; go to the slide number you typed' },
      ...slideBindings,
      {
        command: 'overview',
        keys: ['o'],
        label: 'List the slides, on this screen only; type to filter',
      },
      {
        command: 'search',
        keys: ['/'],
        label: 'Search the slides, on this screen only',
      },
      { command: 'black', keys: ['b', '.'], label: 'Black screen on or off' },
      { command: 'white', keys: ['w', ','], label: 'White screen on or off' },
      { command: 'showQr', keys: ['Q'], label: 'QR code of a link on the slide, on or off' },
    ],
  },
  {
    title: 'Clock',
    bindings: [
      { command: 'toggleClock', keys: ['t'], label: 'Stop or start the clock' },
      { command: 'resetClock', keys: ['r'], label: 'Reset the clock to 0:00' },
    ],
  },
  {
    title: 'Notes',
    bindings: [
      { command: 'notesDown', keys: ['J', 'ctrl+d'], label: 'Scroll the notes down' },
      { command: 'notesUp', keys: ['K', 'ctrl+u'], label: 'Scroll the notes up' },
      { command: 'moreNotes', keys: ['+', '='], label: 'More room for the notes' },
      { command: 'lessNotes', keys: ['-'], label: 'Less room for the notes' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: 'back', keys: ['escape'], label: 'Back to the speaker view; never quits' },
      { command: 'chooseTalk', keys: ['c'], label: 'Choose a running talk' },
      { command: 'switchTheme', keys: ['T'], label: 'Next theme, on this screen only' },
      { command: 'help', keys: ['?', 'f1'], label: 'This list of keys' },
      { command: 'quit', keys: ['q'], label: 'Close the speaker view; the talk keeps running' },
      { command: 'suspend', keys: ['ctrl+z'], label: 'Suspend; type fg in the shell to come back' },
      { command: 'interrupt', keys: ['ctrl+c'], label: 'Close at once, from anywhere' },
    ],
  },
] as const satisfies readonly BindingGroup[];

/** Everything that a key can ask for in the speaker view. */
export type SpeakerCommand = CommandOf<typeof groups>;

/** The one table of keys of the speaker view. Those that drive the talk are the same as on the talk's own screen. */
export const speakerKeys: readonly BindingGroup<SpeakerCommand>[] = groups;
