import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { commandNames, commands, shells } from '../../src/commands/command-table.ts';
import { bashCompletion } from '../../src/commands/help/completion/bash.ts';
import { fishCompletion } from '../../src/commands/help/completion/fish.ts';
import { zshCompletion } from '../../src/commands/help/completion/zsh.ts';
import { helpText } from '../../src/commands/help/help-text.ts';
import { keysText } from '../../src/commands/help/keys-text.ts';
import { manualPage } from '../../src/commands/help/man.ts';
import { helpTopics } from '../../src/commands/help-topics.ts';
import { readArguments } from '../../src/commands/read-arguments.ts';
import { tooManyWords, unknownHeading, unknownSection } from '../../src/commands/unknown-name.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { UsageError } from '../../src/errors.ts';
import { jsonSchema } from '../../src/export/json-schemas.ts';
import { defaultGroups } from '../../src/keys/keymaps.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { type NewsFilter, readNews } from '../../src/library/news.ts';
import { noNewsText } from '../../src/library/news-filters.ts';
import { readMapping } from '../../src/markdown/yaml-mapping.ts';
import { readOwnTheme } from '../../src/settings/own-theme.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { settingEntries } from '../../src/settings/setting-entries.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { deckOf, told } from './built-deck.ts';
import { converse } from './converse.ts';
import { printSection } from './print-section.ts';
import { builtInLibrary, libraryOf, readRepositoryFile } from './setting.ts';

/** A text that users read, by a name that says where it is from. */
export type ReaderText = { readonly name: string; readonly text: string };

const root = new URL('../../', import.meta.url);

function named(name: string, text: string): ReaderText {
  return { name, text };
}

/** The text files of a folder, by their paths; none where the folder does not exist. */
function filesOf(folder: string, ending: string): readonly ReaderText[] {
  const url = new URL(`${folder}/`, root);
  if (!existsSync(url)) return [];
  return readdirSync(url, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .sort()
    .map(path => named(`${folder}/${path}`, readFileSync(new URL(path, url), 'utf8')));
}

/** Command lines that are refused, one for each message. */
const wrongLines = [
  '--width 9',
  '--width',
  '--max-size 9T',
  '--theme=',
  '--color maybe',
  '--colr',
  '--ascii=yes',
  'https://a.example/b.md',
  'show',
  'show a b',
  'show a --json --plain',
  'show a --year 2023',
  'search',
  'list a b',
  'news a',
  'news --year 23',
  'present a b',
  'present --json',
  'show --resume',
  'notes a',
  'config a',
  'help sho',
  'help xyzzyplugh',
  'help a b',
  'help --json',
  'completion',
  'completion sh',
  'completion bash zsh',
];

function refusal(line: string): string {
  try {
    readArguments(line.split(' '));
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}. ${error.hint}`;
    throw error;
  }
  throw new Error(`not refused: ${line}`);
}

const wrongTheme = `heding.1: 1
xyzzyplugh: 1
extends: drak
background: "#ffffff"
link: bleu
quote: { boldd: true, italic: 1 }
code:
`;

const wrongSettings = `pagr: less
xyzzyplugh: 1
${Object.keys(settingEntries)
  .map(name => `${name}: [wrong]`)
  .join('\n')}
`;

function configMessages(): string {
  const settings = resolveSettings({
    options: {},
    environment: Object.fromEntries(Object.values(settingEntries).map(({ variable }) => [variable, '?'])),
    file: { name: 'config.yaml', mapping: readMapping(wrongSettings, 'config.yaml', 'settings file') },
  });
  const theme = readOwnTheme(readMapping(wrongTheme, 't.yaml', 'theme'), safeText('t'), 't.yaml');
  return [...settings.told, ...theme.told].join('\n');
}

/** A library without words of its own: what is said of it are the words of the mode. */
const library = libraryOf({
  one: '# One\n\n- [x] item\n\n> [!NOTE]\n> Alpha\n\n[two](two.md#below) [web](https://a.example/)\n\n| A |\n| - |\n| b |\n',
  two: '# Two\n\n1. item\n   - item\n\n```sh\nls\n```\n\n> Beta\n\n## Below\n\nGamma.[^1]\n\n[^1]: Delta\n',
});
const deck = deckOf('# Alpha\n\nBeta\n\n<!-- pause -->\n\nGamma\n\n---\n\n# Delta\n');
const begun = openingState(deck);
const talk = { what: 'named', deck } as const;

/** Lines that are typed in screen-reader mode, so that it answers with most of its words. */
const conversations: readonly string[] = [
  ...[
    [
      '',
      'help',
      'settings',
      'back',
      'forward',
      'where',
      'news',
      'links',
      'address 1',
      'present this',
      'page x',
    ],
    ['two', 'previous', 'previous', 'up', 'outline', 'sources', 'where', 'links', 'open x', 'open 1', 'help'],
    ['one', 'up', 'open 9', 'present that', 'search', '', 'search xyzzyplugh', 'search alpha', 'all', 'next'],
    ['one', 'present this', 'time', 'overview', 'notes', 'notes x', 'notes on', 'notes off', 'help', 'go x'],
    [
      'one',
      'polices',
      'n',
      'go',
      '99',
      '999999999999999999999',
      'page 5',
      'page all',
      'next',
      'next',
      'where',
    ],
  ].map(lines => converse(lines, { library }).text),
  converse(['', '', '', 'back', 'time', 'leave'], {
    library,
    on: { type: 'talk', talk, at: begun },
    elapsed: 0,
  }).text,
  converse(['yes'], {
    library,
    on: { type: 'talk', talk, at: { ...begun, question: { slide: 1, step: 0, elapsed: 5 } } },
  }).text,
  converse(['news podcast', 'news', 'news 1492']).text,
];

/** A deck with each mistake that its reader reports. */
const wrongDeck = `---
title: [One]
authors: [Ada, {}]
footer: true
minutes: 0
theme: drak
---
<!-- column: 0 -->
<!-- include: missing.md -->
<!-- paus -->
<!-- xyzzyplugh_a -->
<!-- font_size: 2 -->
<!-- alignment: middle -->
<!-- incremental_lists: yes -->
<!-- new_lines: many -->
<!-- chart: pie -->

<!-- chart: bar -->

Words

<!-- qr -->

Words

- <!-- end_slide -->

<!-- column_layout: [1, 1] -->

<!-- column: 5 -->

<!-- column: 0 -->

<!-- jump_to_middle -->
`;

/** Section files with each mistake that the library reports. */
const wrongSections: readonly string[] = [
  '# One\n',
  '---\ntitle: 1\norder: One\nsummary: []\nasOf: {}\nsources: []\ntilte: One\n---\n# One\n',
  '---\ntitle: One\norder: 1\nsummary: One.\nasOf: "2024"\nsources: [{ id: a, name: A }, { id: b, name: B }]\n---\n# One\n\n<!-- source: c -->\n\n<!-- source: a -->\n\n<!-- source: b -->\n\n<!-- source of Page: a -->\n',
  '---\n- One\n---\n',
  '---\na: &b 1\nc: *b\n---\n',
];

const filters: readonly NewsFilter[] = [
  { year: 1492 },
  { kind: 'article', year: 2022 },
  { year: 'unknown', kind: 'pdf' },
];

const builtInNews = builtInLibrary.sections.flatMap(section =>
  section.id === 'news' ? readNews(section).items : [],
);

const nothing = { sections: [], headings: [], years: [] };
const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

function described(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    (key === 'description' || key === 'title') && typeof value === 'string' ? [value] : described(value),
  );
}

/** All texts for users, gathered by asking the program rather than by reading its source. */
export function readerTexts(): readonly ReaderText[] {
  const topics = helpTopics.map(({ name }) => name).filter(name => name !== 'keys');
  return [
    named('help', helpText(undefined)),
    ...[...commandNames, ...topics].map(name => named(`help ${name}`, helpText(name))),
    named('help keys', keysText(true)),
    named('man', manualPage('0').replaceAll('\\-', '-')),
    ...shells.map(shell => named(`completion ${shell}`, completions[shell](nothing))),
    named('commands', commands.flatMap(({ summary, about }) => [summary, ...about]).join('\n')),
    named('refused command lines', wrongLines.map(refusal).join('\n')),
    named(
      'unknown names',
      [
        tooManyWords('serach', 'medicare'),
        tooManyWords('mission', 'stats'),
        unknownSection('polices', ['policies'], 'sections'),
        unknownSection('xyzzyplugh', ['policies'], 'sections and commands'),
        unknownHeading('xyzzyplugh', 'README.md', []),
        unknownHeading('usage', 'README.md', ['usages']),
      ]
        .map(({ message, hint }) => `${message}. ${hint}`)
        .join('\n'),
    ),
    named(
      'settings',
      Object.values(settingEntries)
        .map(({ summary, expects }) => `${summary}; ${expects}`)
        .join('\n'),
    ),
    named('settings and theme messages', configMessages()),
    named('deck messages', told(deckOf(wrongDeck)).join('\n')),
    named(
      'section messages',
      buildLibrary(wrongSections.map((text, index) => ({ id: `s${index}`, file: `s${index}.md`, text })))
        .diagnostics.map(({ message }) => message)
        .join('\n'),
    ),
    named(
      'news that is not there',
      filters.map(filter => Object.values(noNewsText(builtInNews, filter)).join('. ')).join('\n'),
    ),
    named('JSON schema', described(jsonSchema).join('\n')),
    named('screen-reader mode', conversations.join('\n')),
    named(
      'keys',
      Object.values(defaultGroups)
        .flatMap(groups =>
          groups.flatMap(({ title, bindings }) => [title, ...bindings.map(each => each.label)]),
        )
        .join('\n'),
    ),
    ...builtInLibrary.sections.map(({ id }) => named(`show ${id}`, printSection(id))),
    named('content/talk.md', readRepositoryFile('content/talk.md')),
    ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].map(path =>
      named(path, readRepositoryFile(path)),
    ),
    ...filesOf('docs', '.md'),
    ...filesOf('examples', '.md'),
    ...filesOf('.github', '.md'),
    ...filesOf('.github/ISSUE_TEMPLATE', '.yml'),
    ...filesOf('test/frames', '.txt'),
    ...filesOf('test/transcripts', '.txt'),
  ];
}
