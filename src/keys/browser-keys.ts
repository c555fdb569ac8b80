import type { BindingGroup, CommandOf } from './key-table.ts';

const groups = [
  {
    title: 'Move',
    bindings: [
      { command: 'next', keys: ['down', 'j'], label: 'Next section in the menu; one row down in the text' },
      { command: 'previous', keys: ['up', 'k'], label: 'Previous section; one row up' },
      { command: 'pageDown', keys: ['pageDown', 'space'], label: 'One page down' },
      { command: 'pageUp', keys: ['pageUp', 'b'], label: 'One page up' },
      { command: 'halfDown', keys: ['ctrl+d'], label: 'Half a page down' },
      { command: 'halfUp', keys: ['ctrl+u'], label: 'Half a page up' },
      { command: 'first', keys: ['home', 'g'], label: 'First section; top of the text' },
      { command: 'last', keys: ['end', 'G'], label: 'Last section; end of the text' },
    ],
  },
  {
    title: 'Sections',
    bindings: [
      {
        command: 'open',
        keys: ['enter', 'right', 'l'],
        label: 'Read the section; open the link; list the news items',
      },
      { command: 'back', keys: ['escape', 'left', 'h'], label: 'Back; never quits' },
      { command: 'pick', keys: ['1…9'], label: 'Read the section with that number' },
      { command: 'comeBack', keys: ['backspace'], label: 'Back to where you followed a link; else as Esc' },
      {
        command: 'present',
        keys: ['p', 'f5'],
        label: 'Give the talk; in a section, that one as slides',
      },
      { command: 'nextSection', keys: [']'], label: 'Next section, from anywhere' },
      { command: 'previousSection', keys: ['['], label: 'Previous section, from anywhere' },
    ],
  },
  {
    title: 'Find',
    bindings: [
      {
        command: 'search',
        keys: ['/'],
        label: 'Search all sections, the news and the talk',
      },
      { command: 'nextHit', keys: ['n'], label: 'Next search hit' },
      { command: 'previousHit', keys: ['N'], label: 'Previous search hit' },
      { command: 'outline', keys: ['o'], label: 'List the headings of the section; type to filter' },
      {
        command: 'newsFilter',
        keys: ['f'],
        label: 'In the news: filter by year or kind of link',
      },
      { command: 'findings', keys: ['!'], label: 'Check the page for barriers: list what is found' },
      { command: 'about', keys: ['i'], label: 'Sources of the section, and its date' },
      { command: 'historyBack', keys: ['H', 'alt+left'], label: 'Back in your history' },
      { command: 'historyForward', keys: ['L', 'alt+right'], label: 'Forward in your history' },
      { command: 'setBookmark', keys: ['m'], label: 'Bookmark this place: press a letter' },
      { command: 'bookmarks', keys: ["'"], label: 'List bookmarks; press a letter to go to one' },
    ],
  },
  {
    title: 'Links',
    bindings: [
      { command: 'nextLink', keys: ['tab'], label: 'Next link in the text' },
      { command: 'previousLink', keys: ['shift+tab'], label: 'Previous link' },
      { command: 'copyAddress', keys: ['y'], label: 'Copy the address of the link' },
      { command: 'copyCode', keys: ['Y'], label: 'Copy the code block that is in view' },
      { command: 'readAgain', keys: ['r'], label: 'Read the file and its folder again' },
    ],
  },
  {
    title: 'Program',
    bindings: [
      { command: 'help', keys: ['?', 'f1'], label: 'This list of keys' },
      { command: 'switchTheme', keys: ['t', 'T'], label: 'Next theme, such as dark or light' },
      { command: 'switchDiagrams', keys: ['v'], label: 'Diagrams as drawings or as their source' },
      { command: 'mouse', keys: ['e'], label: 'Mouse on or off: scroll with the wheel, click links' },
      { command: 'menu', keys: ['M'], label: 'Text alone, read row by row, on or off' },
      { command: 'quit', keys: ['q'], label: 'Quit from the menu or a file; elsewhere, back to the menu' },
      { command: 'suspend', keys: ['ctrl+z'], label: 'Suspend; type fg in the shell to come back' },
      { command: 'interrupt', keys: ['ctrl+c'], label: 'Quit at once, from anywhere' },
    ],
  },
] as const satisfies readonly BindingGroup[];

/** Everything that a key can ask for in the browser. */
export type BrowserCommand = CommandOf<typeof groups>;

/** The one table of the browser's keys: it drives the input, the hints, the help page and the README. */
export const browserKeys: readonly BindingGroup<BrowserCommand>[] = groups;
