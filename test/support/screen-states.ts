import type { Stage } from './stage.ts';
import type { Terminal } from './terminal.ts';

// The states in which a screen can be when it ends.

export const deckText = `# Alpha

First words.

<!-- The note of Alpha. -->

---

# Beta

Words of Beta.
`;

export type ScreenState = {
  /** What the program is started with. */
  words(stage: Stage): readonly string[];
  /** Leads from the first frame to the state. */
  enter(terminal: Terminal): Promise<void>;
  /** Quits with `q`, pressed as often as it takes. */
  quit(terminal: Terminal): Promise<void>;
};

const isBlack = (screen: readonly string[]) => screen.every(row => row === '');

async function press(
  terminal: Terminal,
  key: string,
  shown: Parameters<Terminal['until']>[0],
): Promise<void> {
  terminal.press(key);
  await terminal.until(shown);
}

async function openTalk(terminal: Terminal): Promise<void> {
  await terminal.until('First words.');
  // The word of welcome goes with any key.
  await press(terminal, 'x', screen => !screen.join().includes('lists the keys'));
}

export const screenStates: Readonly<Record<string, ScreenState>> = {
  menu: {
    words: () => [],
    enter: terminal => terminal.until('❯ 1 Mission'),
    quit: async terminal => terminal.press('q'),
  },
  'panel with a focused link': {
    words: () => ['policies'],
    async enter(terminal) {
      await terminal.until('› 5 Policies');
      await press(terminal, '\t', 'Link 1 of');
    },
    async quit(terminal) {
      await press(terminal, 'q', '❯ 5 Policies');
      terminal.press('q');
    },
  },
  help: {
    words: () => [],
    async enter(terminal) {
      await terminal.until('❯ 1 Mission');
      await press(terminal, '?', 'Next section in the menu');
    },
    async quit(terminal) {
      await press(terminal, 'q', '❯ 1 Mission');
      terminal.press('q');
    },
  },
  'search with a mouse and a theme of its own': {
    words: () => [],
    async enter(terminal) {
      await terminal.until('❯ 1 Mission');
      await press(terminal, 'e', 'Mouse on');
      await press(terminal, 't', 'Theme: cms-dark');
      await press(terminal, '/', 'Search:');
    },
    async quit(terminal) {
      await press(terminal, '\u001b', '❯ 1 Mission');
      terminal.press('q');
    },
  },
  talk: {
    words: ({ deck }) => ['present', deck],
    enter: openTalk,
    quit: async terminal => terminal.press('q'),
  },
  'talk with the overview': {
    words: ({ deck }) => ['present', deck],
    async enter(terminal) {
      await openTalk(terminal);
      await press(terminal, 'o', 'Filter slides:');
    },
    async quit(terminal) {
      await press(terminal, '\u001b', 'First words.');
      terminal.press('q');
    },
  },
  'talk with a black screen': {
    words: ({ deck }) => ['present', deck],
    async enter(terminal) {
      await openTalk(terminal);
      await press(terminal, 'b', isBlack);
    },
    quit: async terminal => terminal.press('q'),
  },
  console: {
    words: () => ['notes'],
    enter: terminal => terminal.until('The note of Alpha'),
    quit: async terminal => terminal.press('q'),
  },
};
