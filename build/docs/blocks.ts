import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNames } from '../../src/commands/command-table.ts';
import { helpText } from '../../src/commands/help/help-text.ts';
import { helpTopics } from '../../src/commands/help-topics.ts';
import { type TableName, tableNames } from '../../src/keys/keymaps.ts';
import { converse } from '../../test/support/converse.ts';
import { drawFrame, type Size } from '../../test/support/draw.tsx';
import { drawSpeaker, drawTalk, keysToWhole } from '../../test/support/draw-talk.tsx';
import { environment } from '../../test/support/environment.ts';
import { foreignExamples } from '../../test/support/foreign-examples.ts';
import { builtInTalk, speakerState } from '../../test/support/talk-state.ts';
import { chartSlide, pictures } from '../pictures/pictures.ts';
import * as tables from './tables.ts';

type Asked = { readonly words: readonly string[]; readonly rest: string; readonly page: string };

/** What can be made, by the first word of a mark; the others are its arguments. */
const makers: Readonly<Record<string, (asked: Asked) => string>> = {
  /** `keys talk lists`: by their names in the settings file. */
  keys: ({ words }) => tables.keyTable(words.map(screenNamed)),
  commands: () => tables.commandTable(),
  topics: () => tables.topicTable(),
  /** `examples show search`; `browse` is the program without a command. */
  examples: ({ words }) => tables.exampleBlock(words),
  /** `options present`, or those of all commands. */
  options: ({ words: [command] }) => tables.optionTable(command),
  settings: () => tables.settingTable(),
  variables: () => tables.variableTable(),
  files: () => tables.fileTable(),
  /** The rules of `check`, family by family. */
  rules: () => tables.ruleTables(),
  'exit-codes': () => tables.exitCodeTable(),
  words: ({ words: [place] }) => {
    if (place !== 'anywhere' && place !== 'section' && place !== 'talk') throw new Error(`no place ${place}`);
    return tables.wordTable(place);
  },
  /** `help json`: the whole text. */
  help: ({ words: [topic = ''] }) => markdownOf(helpOn(topic)),
  /** `help-list accessibility: Known limits`: the list below a heading of the help. */
  'help-list': ({ words: [topic = ''], rest }) => listBelow(rest, helpOn(topic)),
  /** `frame browser 72x20: 2`, after some keys; `frame talk 72x20: slide with a chart`; `frame example 72x16: marp 2`. */
  frame: ({ words: [screen = '', size = ''], rest }) => fenced('text', frame(screen, size, rest)),
  /** `conversation 2: sources`: a section, by its number, read in the screen-reader mode, and what is typed then. */
  conversation: ({ words: [section], rest }) => {
    const on = { type: 'section', section: Number(section) - 1 } as const;
    const { text } = converse(rest.split(', '), { on, rows: 18, columns: 72 });
    return fenced('text', text.trimEnd());
  },
  /** `output: dsac-info list`: what the built program prints. */
  output: ({ rest }) => fenced('console', `$ ${rest}\n${outputOf(rest)}`),
  picture: ({ words: [name], page }) => picture(name ?? '', page),
};

/** @param asked the words of a mark @param page the path of the file that it is in */
export function makeBlock(asked: string, page: string): string {
  const [, name = '', words = '', rest = ''] = /^([\w-]+)((?: [^:\s]+)*)(?::(?: (.*))?)?$/.exec(asked) ?? [];
  const make = makers[name];
  if (!make) throw new Error(`${page}: no block ${asked}; there is: ${Object.keys(makers).join(', ')}`);
  return make({ words: words.split(' ').filter(word => word !== ''), rest, page });
}

function screenNamed(name: string): TableName {
  const table = tableNames.get(name);
  if (!table) throw new Error(`no keys ${name}; there is: ${[...tableNames.keys()].join(', ')}`);
  return table;
}

function helpOn(name: string): string {
  const known = [
    ...commandNames,
    ...helpTopics.flatMap(topic => (topic.name === 'keys' ? [] : [topic.name])),
  ];
  const topic = known.find(one => one === name);
  if (!topic) throw new Error(`no help on ${name}`);
  return helpText(topic);
}

/** Help as Markdown: examples as code, names with what they mean as a list, all else as paragraphs. */
function markdownOf(text: string): string {
  return text
    .trimEnd()
    .split('\n\n')
    .map(part => {
      const [first = '', ...rows] = part.split('\n');
      const isNamed = rows.length > 0 && rows.every(row => row.startsWith('  '));
      if (!isNamed) return part.replaceAll('\n', ' ');
      const rest = rows.map(row => row.trim());
      return first === 'Examples:' ? fenced('sh', rest.join('\n')) : `- **${first}**: ${rest.join(' ')}`;
    })
    .join('\n\n')
    .replace(/(?<=^- .*\n)\n(?=- )/gm, '');
}

/** Help has its lists in rows of 80 columns; Markdown needs no such rows. */
function listBelow(heading: string, text: string): string {
  const [, list] = text.split(`\n${heading}\n`);
  const end = list?.search(/\n(?![- ])/) ?? -1;
  if (list === undefined || !list.startsWith('- ')) throw new Error(`help has no list below ${heading}`);
  return list
    .slice(0, end === -1 ? undefined : end)
    .replace(/\n {2}/g, ' ')
    .trimEnd();
}

/** Slides are named by what is on them: they move when the talk changes. */
function frame(screen: string, size: string, rest: string): string {
  const [columns = 0, rows = 0] = size.split('x').map(Number);
  switch (`${screen}: ${rest}`) {
    case 'talk: slide with a chart':
      return drawTalk(builtInTalk, keysToWhole(chartSlide), [columns, rows]);
    case 'speaker: slide with steps': {
      const { slides } = builtInTalk.deck;
      const slide = slides.findIndex(({ lastStep, notes }) => lastStep > 1 && notes.length > 0);
      const place = { slide: Math.max(0, slide), step: 1, elapsed: 120_000 };
      return drawSpeaker(speakerState(builtInTalk, place, [columns, rows]), '');
    }
    default:
      if (screen === 'example') return exampleFrame(rest, [columns, rows]);
      if (screen !== 'browser') throw new Error(`no screen ${screen}: ${rest}`);
      return drawFrame(rest, [columns, rows]);
  }
}

/** `marp 2`: a slide of the example for another program, all of it in view. */
function exampleFrame(rest: string, size: Size): string {
  const [name = '', slide = '1'] = rest.split(' ');
  const talk = foreignExamples.get(name);
  if (!talk) throw new Error(`no example ${name}; there is: ${[...foreignExamples.keys()].join(', ')}`);
  return drawTalk(talk, keysToWhole(Number(slide) - 1, talk), size);
}

/** A command without a terminal: it begins with `dsac-info`, and quotes nothing. */
function outputOf(line: string): string {
  const [, ...words] = line.split(' ');
  const program = fileURLToPath(new URL('../../bin/dsac-info.cjs', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: environment({ COLUMNS: String(tables.mostCodeColumns) }),
    input: '',
  });
  return `${stdout}${stderr}`.trimEnd();
}

function picture(name: string, page: string): string {
  const found = pictures.find(one => one.name === name);
  if (!found) throw new Error(`no picture ${name}; there is: ${pictures.map(one => one.name).join(', ')}`);
  const file = (kind: string) => posix.relative(posix.dirname(page), `docs/pictures/${name}-${kind}.svg`);
  return [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${file('dark')}">`,
    `  <img src="${file('light')}" alt="${found.description}" width="744">`,
    '</picture>',
  ].join('\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
