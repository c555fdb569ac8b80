import { checkEntry } from './check-entry.ts';
import { exportEntry } from './export-entry.ts';
import { helpTopics } from './help-topics.ts';
import { initEntry } from './init-entry.ts';

export type CommandName =
  /** The browser, which has no command name. */
  | ''
  | 'show'
  | 'search'
  | 'list'
  | 'news'
  | 'stats'
  | 'present'
  | 'notes'
  | 'check'
  | 'init'
  | 'export'
  | 'themes'
  | 'config'
  | 'help'
  | 'man'
  | 'completion';

/** What may follow a command: for the completions. */
export type Operand = 'section' | 'place' | 'file' | 'topic' | 'shell';

export type CommandEntry = {
  readonly name: CommandName;
  /** Its operands, as the usage line shows them. */
  readonly operands?: string;
  readonly takes: readonly Operand[];
  /** A few words for the list of commands. */
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
    operands: '[SECTION | FOLDER | FILE...]',
    takes: ['place', 'file'],
    summary: 'open the browser at a section, a file or a folder',
    about: [
      'FILE is any Markdown file; - reads standard input, and so does a pipe. Add',
      '#HEADING to start at a heading, as with show. FOLDER opens all Markdown',
      'files in it but hidden ones and those that its .gitignore names.',
      'When output is not a terminal, or with --json or --plain, it prints the list',
      'of sections, or what show prints for the section or file.',
    ],
    examples: [
      ['dsac-info', 'browse; press ? for keys, q to quit'],
      ['dsac-info stats', 'open the statistics'],
      ['dsac-info policies#public-domain', 'open one part of a section'],
      ['dsac-info README.md', 'read a file'],
      ['dsac-info docs', 'read the files of a folder'],
    ],
  },
  {
    name: 'show',
    operands: 'SECTION[#HEADING] | FILE[#HEADING] | FOLDER',
    takes: ['place', 'file'],
    summary: 'print a section or Markdown file, or one part of it',
    about: [
      'HEADING is the anchor of a heading, as on GitHub: its words in lower case,',
      'joined by hyphens. show prints from there to the next heading of the same',
      'or a higher level. list --json lists the anchors of all sections.',
    ],
    examples: [
      ['dsac-info show stats', 'print a section'],
      ['dsac-info show policies#public-domain', 'print one part of it'],
      ['dsac-info show README.md --width 60', 'print a file at 60 columns'],
      ['dsac-info show mission --json', 'print a section and its sources as JSON'],
    ],
  },
  {
    name: 'search',
    operands: 'WORDS... [--in FOLDER]',
    takes: [],
    summary: 'find words in all sections and the talk, or in a folder',
    about: [
      'Each result has its path, the words around the match, and the section and',
      'heading to use with show. Case, accents and small typos do not matter.',
      'The exit code is 1 when nothing matches.',
    ],
    examples: [
      ['dsac-info search medicare', 'find a word'],
      ['dsac-info search tour of duty', 'find several words'],
      ['dsac-info search cc0 --json', 'print the results as JSON'],
      ['dsac-info search install --in docs', 'search the files of a folder'],
    ],
  },
  {
    name: 'list',
    operands: '[FOLDER | FILE] [--broken]',
    takes: ['file'],
    summary: 'list the sections, or the pages of a folder',
    about: [
      'With --json, it also lists the headings that show accepts after a #.',
      'With --broken, it lists the links that lead to no file or heading instead,',
      'by file and line, and the exit code is 1 if there are any.',
    ],
    examples: [
      ['dsac-info list', 'see what you can read'],
      ['dsac-info list docs', 'list the pages of a folder'],
      ['dsac-info list docs --broken', 'check its links'],
    ],
  },
  {
    name: 'news',
    operands: '[--year YEAR] [--kind KIND]',
    takes: [],
    summary: 'browse or print the news, all or filtered',
    about: [
      'On a terminal, it opens the news in the browser. It prints with --json,',
      '--plain, --year or --kind, and when output is not a terminal.',
      'The exit code is 1 when no item matches.',
    ],
    examples: [
      ['dsac-info news --year 2023', 'print the news of 2023'],
      ['dsac-info news --kind video --plain', 'print items with a video'],
      ["dsac-info news --json | jq -r '.items[].title'", 'print only the titles'],
    ],
  },
  {
    name: 'stats',
    takes: [],
    summary: 'browse or print the statistics',
    about: [
      'On a terminal, it opens the statistics in the browser. It prints with --json',
      'or --plain, and when output is not a terminal. In JSON, each figure is a',
      'number with its unit, program and sources.',
    ],
    examples: [
      ['dsac-info stats --plain', 'print the chart'],
      ["dsac-info stats --json | jq '.figures[].value'", 'print only the numbers'],
    ],
  },
  {
    name: 'present',
    operands: '[SECTION | FILE]',
    takes: ['section', 'file'],
    summary: 'give the talk about the Digital Service, or your own',
    about: [
      'FILE is a Markdown file; - reads standard input. When output is not a',
      'terminal, it prints the slides.',
    ],
    examples: [
      ['dsac-info present', 'give the built-in talk, about 15 minutes'],
      ['dsac-info present talk.md', 'give your own talk'],
      ['dsac-info present talk.md --resume', 'continue where you left off'],
      ['dsac-info present --follow', 'show the running talk on a second screen'],
    ],
  },
  {
    name: 'notes',
    takes: [],
    summary: 'open the speaker view in a second terminal',
    about: ['It finds the running talk. Start either one first.'],
    examples: [
      ['dsac-info notes', 'see your notes, the next step and the clock'],
      ['dsac-info notes --accessible', 'drive the talk line by line, without a screen'],
    ],
  },
  checkEntry,
  initEntry,
  exportEntry,
  {
    name: 'themes',
    takes: [],
    summary: 'list the color themes, with a sample of each',
    about: [
      'On a terminal, each theme shows how it looks. In a pipe, each line has its',
      'name and what it is for. Your own themes are listed too.',
      'In the browser and in a talk, t steps through the themes.',
    ],
    examples: [
      ['dsac-info themes', 'see all themes'],
      ['dsac-info --theme nord', 'browse with one of them'],
      ["dsac-info themes --json | jq -r '.themes[].name'", 'print only the names'],
    ],
  },
  {
    name: 'config',
    takes: [],
    summary: 'print your settings and where each comes from',
    about: [
      'Put settings in config.yaml, one "name: value" per line, in the folder',
      '$XDG_CONFIG_HOME/dsac-info, or ~/.config/dsac-info if that is not set',
      '(on Windows, %APPDATA%\\dsac-info). An option overrides an environment',
      'variable, which overrides the file. dsac-info help environment lists them.',
      'Put custom keys under "keys:". dsac-info help keys lists every command.',
      'To make a theme, add themes/NAME.yaml in the same folder: "extends: dark",',
      '"background" and "foreground" for the screen, and roles such as heading.1,',
      'each with a color such as "#ffcc00". Mistakes are reported by line.',
    ],
    examples: [
      ['dsac-info config', 'see your settings'],
      ['dsac-info --theme projector', 'browse with dark text on white'],
    ],
  },
  {
    name: 'help',
    operands: '[COMMAND | TOPIC]',
    takes: ['topic'],
    summary: 'print help',
    about: [`Topics: ${helpTopics.map(({ name }) => name).join(', ')}.`],
    examples: [
      ['dsac-info help show', 'learn about a command'],
      ['dsac-info help keys', 'list all keys'],
    ],
  },
  {
    name: 'man',
    takes: [],
    summary: 'print the manual page in roff format',
    about: [],
    examples: [
      ['dsac-info man | man -l -', 'read the manual page'],
      ['dsac-info man > ~/.local/share/man/man1/dsac-info.1', 'install the manual page'],
    ],
  },
  {
    name: 'completion',
    operands: shells.join(' | '),
    takes: ['shell'],
    summary: 'print a completion script for your shell',
    about: ['It completes commands, options, sections, headings and Markdown files.'],
    examples: [
      ['source <(dsac-info completion bash)', 'bash: add to ~/.bashrc'],
      ['source <(dsac-info completion zsh)', 'zsh: add to ~/.zshrc, after compinit'],
      ['dsac-info completion fish | source', 'fish: add to ~/.config/fish/config.fish'],
    ],
  },
];

/** The words that are commands. */
export const commandNames = commands.flatMap(({ name }) => (name === '' ? [] : [name]));

/** `dsac-info show SECTION[#HEADING] | FILE[#HEADING]`. */
export function usageOf({ name, operands }: CommandEntry): string {
  return ['dsac-info', name, operands ?? ''].filter(word => word !== '').join(' ');
}
