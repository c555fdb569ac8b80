import type { BindingGroup, CommandOf } from './key-table.ts';
import { slideBindings } from './slide-keys.ts';

const groups = [
  {
    title: 'Steps',
    bindings: [
      {
        command: 'next',
        keys: ['right', 'down', 'space', 'pageDown', 'l', 'j'],
        label: 'Next step: a fragment, more of a long slide, the next slide',
      },
      {
        command: 'previous',
        keys: ['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p'],
        label: 'Previous step',
      },
      {
        command: 'accept',
        keys: ['enter'],
        label: 'Next step; go to the slide number you typed; open the link',
      },
      {
        command: 'halfDown',
        keys: ['ctrl+d'],
        label: 'Half a screen down on a long slide',
      },
      { command: 'halfUp', keys: ['ctrl+u'], label: 'Half a screen up' },
      { command: 'rowDown', keys: ['ctrl+e'], label: 'One row down on a long slide' },
      { command: 'rowUp', keys: ['ctrl+y'], label: 'One row up' },
    ],
  },
  {
    title: 'Slides',
    bindings: [
      ...slideBindings,
      {
        command: 'overview',
        keys: ['o'],
        label: 'List all slides; type to filter',
      },
      {
        command: 'search',
        keys: ['/'],
        label: 'Search the talk, all sections and the news',
      },
      {
        command: 'findings',
        keys: ['!'],
        label: 'Check the talk for barriers: list what is found',
      },
      {
        command: 'nextHit',
        keys: ['n'],
        label: 'Next slide found by a search; otherwise next step',
      },
      {
        command: 'previousHit',
        keys: ['N'],
        label: 'Previous slide found by a search; otherwise previous step',
      },
    ],
  },
  {
    title: 'Screen',
    bindings: [
      { command: 'black', keys: ['b', '.'], label: 'Black screen on or off' },
      { command: 'white', keys: ['w', ','], label: 'White screen on or off' },
      {
        command: 'switchTheme',
        keys: ['t', 'T'],
        label: 'Next theme, such as dark or light',
      },
      { command: 'stackColumns', keys: ['C'], label: 'Columns below each other, on or off' },
      { command: 'switchDiagrams', keys: ['v'], label: 'Diagrams as drawings or as their source' },
      { command: 'toggleFooter', keys: ['f'], label: 'Footer on or off' },
      {
        command: 'back',
        keys: ['escape', 'shift+f5'],
        label: 'Back to the slide; never quits',
      },
    ],
  },
  {
    title: 'Links',
    bindings: [
      { command: 'nextLink', keys: ['tab'], label: 'Next link on the slide' },
      { command: 'previousLink', keys: ['shift+tab'], label: 'Previous link' },
      { command: 'copyAddress', keys: ['y'], label: 'Copy the address of the link' },
      { command: 'copyCode', keys: ['Y'], label: 'Copy the code block that is in view' },
      { command: 'showQr', keys: ['Q'], label: 'QR code of the link on or off, as large as fits' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: 'help', keys: ['?', 'f1'], label: 'This list of keys' },
      {
        command: 'mouse',
        keys: ['e'],
        label: 'Mouse on or off: scroll a long slide, click a link',
      },
      { command: 'quit', keys: ['q'], label: 'End the talk; --resume continues here' },
      { command: 'suspend', keys: ['ctrl+z'], label: 'Suspend; type fg in the shell to come back' },
      { command: 'interrupt', keys: ['ctrl+c'], label: 'Quit at once, from anywhere' },
    ],
  },
] as const satisfies readonly BindingGroup[];

/** Everything that a key can ask for while a talk is on the screen. */
export type TalkCommand = CommandOf<typeof groups>;

/**
 * The one table of a talk's keys. Clickers send PgDn and PgUp, `.` or `b`, and F5 and Esc in turn: so Esc
 * never leaves.
 */
export const talkKeys: readonly BindingGroup<TalkCommand>[] = groups;
