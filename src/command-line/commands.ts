import { helpTopics } from './help-topics.ts';

export type CommandName =
  /** The browser, which has no word of its own. */
  | ''
  | 'show'
  | 'search'
  | 'list'
  | 'news'
  | 'stats'
  | 'present'
  | 'notes'
  | 'config'
  | 'help'
  | 'man'
  | 'completion';

/** What may stand behind a command: for the completions. */
export type Operand = 'section' | 'place' | 'file' | 'topic' | 'shell';

export type CommandEntry = {
  readonly name: CommandName;
  /** Its operands, as the usage line shows them. */
  readonly operands?: string;
  readonly takes: readonly Operand[];
  /** In the list of commands: some words. */
  readonly summary: string;
  /** Its own help: rows of at most 76 columns. */
  readonly about: readonly string[];
  readonly examples: readonly (readonly [line: string, does: string])[];
};

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The one table of commands: it drives the parser, the help, the manual page and the completions. */
export const commands: readonly CommandEntry[] = [
  {
    name: '',
    operands: '[SECTION | FILE]',
    takes: ['place', 'file'],
    summary: 'open the browser, on a section or on a Markdown file',
    about: [
      'FILE is any Markdown file; - is standard input. Behind either, #HEADING',
      'begins at a heading, as for show.',
      'Where the output is no terminal, and with --json or --plain, it prints: the',
      'list of sections, or what show prints of the section or the file.',
    ],
    examples: [
      ['dsac-info', 'look around; ? lists the keys, q quits'],
      ['dsac-info stats', 'open on the statistics'],
      ['dsac-info policies#public-domain', 'open on one part of it'],
      ['dsac-info README.md', 'read a file'],
    ],
  },
  {
    name: 'show',
    operands: 'SECTION[#HEADING] | FILE[#HEADING]',
    takes: ['place', 'file'],
    summary: 'print a section or a Markdown file, or one part of it',
    about: [
      'HEADING is the anchor of a heading as GitHub makes it: its words in lower',
      'case, joined by hyphens. It prints from there to the next heading of that',
      'level or a higher one. list --json names the anchors of all sections.',
    ],
    examples: [
      ['dsac-info show stats', 'print a section'],
      ['dsac-info show policies#public-domain', 'print one part of it'],
      ['dsac-info show README.md --width 60', 'print a file, 60 columns wide'],
      ['dsac-info show mission --json', 'the same as JSON, with its sources'],
    ],
  },
  {
    name: 'search',
    operands: 'WORDS...',
    takes: [],
    summary: 'find words in all sections and in the talk',
    about: [
      'For each place it prints the path, some words around the hit, and what to',
      'type behind show to read it. Case and accents do not matter.',
      'The exit code is 1 where nothing is found.',
    ],
    examples: [
      ['dsac-info search medicare', 'find a word'],
      ['dsac-info search tour of duty', 'find words that stand together'],
      ['dsac-info search cc0 --json', 'the hits as JSON'],
    ],
  },
  {
    name: 'list',
    takes: [],
    summary: 'print the sections and what is in each',
    about: ['With --json it also names the headings, which show takes behind a #.'],
    examples: [['dsac-info list', 'what there is to read']],
  },
  {
    name: 'news',
    operands: '[--year YEAR] [--kind KIND]',
    takes: [],
    summary: 'open or print the news, all or some of it',
    about: [
      'On a terminal it opens the browser on the news. With --json, --plain, --year',
      'or --kind, and where the output is no terminal, it prints.',
      'The exit code is 1 where no item is left.',
    ],
    examples: [
      ['dsac-info news --year 2023', 'print the news of a year'],
      ['dsac-info news --kind video --plain', 'print what has a video'],
      ["dsac-info news --json | jq -r '.items[].title'", 'the titles alone'],
    ],
  },
  {
    name: 'stats',
    takes: [],
    summary: 'open or print the statistics',
    about: [
      'On a terminal it opens the browser on the statistics. With --json or --plain,',
      'and where the output is no terminal, it prints. The JSON has each figure as a',
      'number with its unit, its program and its sources.',
    ],
    examples: [
      ['dsac-info stats --plain', 'print the chart'],
      ["dsac-info stats --json | jq '.figures[].value'", 'the numbers alone'],
    ],
  },
  {
    name: 'present',
    operands: '[SECTION | FILE]',
    takes: ['section', 'file'],
    summary: 'give the talk about the Digital Service at CMS, or yours',
    about: [
      'FILE is a Markdown file; - is standard input. Where the output is no terminal,',
      'the slides are printed.',
    ],
    examples: [
      ['dsac-info present', 'the built-in talk, about 15 minutes'],
      ['dsac-info present talk.md', 'a talk of your own'],
      ['dsac-info present talk.md --resume', 'go on where it was left'],
    ],
  },
  {
    name: 'notes',
    takes: [],
    summary: 'open the speaker console, in a second terminal',
    about: ['It finds the talk that runs, whichever of the two was started first.'],
    examples: [['dsac-info notes', 'your notes, the next step and the time']],
  },
  {
    name: 'config',
    takes: [],
    summary: 'print the settings in force, and where each is from',
    about: [
      'Settings stand in config.yaml, one "name: value" a line, in the folder',
      '$XDG_CONFIG_HOME/dsac-info, else ~/.config/dsac-info (on Windows',
      '%APPDATA%\\dsac-info). An option wins over a variable DSAC_INFO_NAME of the',
      'environment, a variable over the file, and the file over the default.',
      'Below "keys:" stand keys for commands; dsac-info help keys names them all.',
      'A theme of your own is a file themes/NAME.yaml beside it: "extends: dark",',
      '"background" and "foreground" of the screen, and roles such as heading.1,',
      'each with a color such as "#ffcc00". What cannot be read is told.',
    ],
    examples: [
      ['dsac-info config', 'what is in force here'],
      ['dsac-info --theme projector', 'browse in dark letters on white'],
    ],
  },
  {
    name: 'help',
    operands: '[COMMAND | TOPIC]',
    takes: ['topic'],
    summary: 'print help',
    about: [`The topics are ${helpTopics.map(({ name }) => name).join(', ')}.`],
    examples: [
      ['dsac-info help show', 'help on a command'],
      ['dsac-info help keys', 'all keys of the screens'],
    ],
  },
  {
    name: 'man',
    takes: [],
    summary: 'print the manual page, as roff',
    about: [],
    examples: [
      ['dsac-info man | man -l -', 'read it'],
      ['dsac-info man > ~/.local/share/man/man1/dsac-info.1', 'keep it'],
    ],
  },
  {
    name: 'completion',
    operands: shells.join(' | '),
    takes: ['shell'],
    summary: 'print completions for a shell',
    about: ['They complete commands, options, sections, headings and Markdown files.'],
    examples: [
      ['source <(dsac-info completion bash)', 'bash: in ~/.bashrc'],
      ['source <(dsac-info completion zsh)', 'zsh: in ~/.zshrc, below compinit'],
      ['dsac-info completion fish | source', 'fish: in ~/.config/fish/config.fish'],
    ],
  },
];

/** The words that are commands. */
export const commandNames = commands.flatMap(({ name }) => (name === '' ? [] : [name]));

/** `dsac-info show SECTION[#HEADING] | FILE[#HEADING]`. */
export function usageOf({ name, operands }: CommandEntry): string {
  return ['dsac-info', name, operands ?? ''].filter(word => word !== '').join(' ');
}
