import { clauseOf } from '../../src/check/rule.ts';
import { allRules } from '../../src/check/rules.ts';
import { commands, usageOf } from '../../src/commands/command-table.ts';
import { fileEntries, variableEntries } from '../../src/commands/help/environment.ts';
import { exitCodeEntries } from '../../src/commands/help/exit-codes.ts';
import { helpTopics } from '../../src/commands/help-topics.ts';
import { type OptionEntry, options } from '../../src/commands/options.ts';
import { keyLabel } from '../../src/keys/key-label.ts';
import type { BindingGroup } from '../../src/keys/key-table.ts';
import { defaultGroups, type TableName } from '../../src/keys/keymaps.ts';
import { type WordPlace, words } from '../../src/linear/words.ts';
import { settingEntries, settingNames } from '../../src/settings/setting-entries.ts';

// The tables that drive the program and its help, as tables of Markdown.

/** Code in a page that the browser shows in a window of 80 columns has so many. */
export const mostCodeColumns = 74;

/** The keys of some screens, in groups. */
export function keyTable(screens: readonly TableName[]): string {
  const groups = screens.flatMap((screen): readonly BindingGroup[] => defaultGroups[screen]);
  const rows = groups.flatMap(({ title, bindings }) =>
    bindings.map(({ keys, label }, index) => [
      index === 0 ? `**${title}**` : '',
      keys.map(key => code(keyLabel(key))).join(' '),
      label,
    ]),
  );
  return table(['', 'Keys', 'What they do'], rows);
}

export function commandTable(): string {
  const rows = commands.map(entry => [
    code(entry.name === '' ? usageOf(entry) : `dsac-info ${entry.name}`),
    entry.summary,
  ]);
  return table(['Command', 'What it does'], rows.map(sentenceLast));
}

export function topicTable(): string {
  const rows = helpTopics.map(({ name, summary }) => [code(`dsac-info help ${name}`), summary]);
  return table(['Topic', 'What it covers'], rows.map(sentenceLast));
}

/** All options, or those of one command. */
export function optionTable(command: string | undefined): string {
  const own = command === undefined ? undefined : entryOf(command).name;
  const wanted = own === undefined ? options : options.filter(({ commands: of }) => of?.includes(own));
  return table(
    ['Option', 'What it does'],
    wanted.map(option => sentenceLast([optionName(option), summaryOf(option, own === undefined)])),
  );
}

/** The rules of `check`, a table a family. */
export function ruleTables(): string {
  const families = [...new Set(allRules.map(({ family }) => family))];
  return families
    .map(family => {
      const rows = allRules
        .filter(rule => rule.family === family)
        .map(rule => {
          const clause = clauseOf(rule);
          return [
            code(rule.id),
            rule.severity,
            `${rule.title}${clause === '' ? '' : ` (${clause})`}`,
            rule.unknown,
          ];
        });
      const title = `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
      return `### ${title}\n\n${table(['Rule', 'Level', 'What it asks for', 'What it cannot know'], rows)}`;
    })
    .join('\n\n');
}

/** The examples of some commands, as a shell would take them. */
export function exampleBlock(names: readonly string[]): string {
  return shellBlock(names.flatMap(name => entryOf(name).examples));
}

/** What each line does follows it, or above it where that would be too wide for a window of 80 columns. */
function shellBlock(lines: readonly (readonly [line: string, does: string])[]): string {
  const widest = Math.max(...lines.map(([line]) => line.length));
  const rows = lines.map(([line, does]) => `${line.padEnd(widest)}  # ${does}`);
  const isWide = rows.some(row => row.length > mostCodeColumns);
  const shown = isWide ? lines.map(([line, does]) => `# ${does}\n${line}`) : rows;
  return `\`\`\`sh\n${shown.join('\n')}\n\`\`\``;
}

export function settingTable(): string {
  const rows = settingNames.map(name => {
    const { summary, expects, byDefault, option, variable } = settingEntries[name];
    return [
      code(name),
      `${sentence(summary)}: ${expects}`,
      code(String(byDefault)),
      `${code(option)} ${code(variable)}`,
    ];
  });
  return table(['Name', 'What it sets, and what it takes', 'Default', 'Option and variable'], rows);
}

export function variableTable(): string {
  const rows = variableEntries.map(([names, does]) => [names.map(code).join(', '), does]);
  return table(['Variable', 'What it does'], rows.map(sentenceLast));
}

export function fileTable(): string {
  return table(
    ['File', 'What it holds'],
    fileEntries.map(([path, holds]) => sentenceLast([code(path), holds])),
  );
}

export function exitCodeTable(): string {
  return table(
    ['Code', 'What it means'],
    exitCodeEntries.map(([number, means]) => sentenceLast([code(number), means])),
  );
}

/** The words of the screen-reader mode. */
export function wordTable(place: WordPlace): string {
  const rows = words
    .filter(entry => entry.place === place)
    .map(({ name, letter, takes, does }) => [
      `${code(takes === undefined ? name : `${name} ${takes}`)}${letter === undefined ? '' : ` ${code(letter)}`}`,
      does,
    ]);
  return table(['Word', 'What it does'], rows.map(sentenceLast));
}

function entryOf(name: string) {
  const entry = commands.find(command => command.name === (name === 'browse' ? '' : name));
  if (!entry) throw new Error(`there is no command ${name}`);
  return entry;
}

function optionName({ name, short, value }: OptionEntry): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? code(long) : `${code(`-${short}`)}, ${code(long)}`;
}

/** With the values that the summary does not name. @param isNamed whether it says which one command it is for */
function summaryOf(
  { summary, values = [], hasManyValues, commands: own }: OptionEntry,
  isNamed: boolean,
): string {
  const of = isNamed && own?.length === 1 ? `${own[0]}: ` : '';
  const takes =
    hasManyValues || values.every(value => summary.includes(value)) ? '' : ` (${values.join(', ')})`;
  return `${of}${summary}${takes}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** What begins with a value, as in `false: …`, stays as it is. */
function sentence(text: string): string {
  return /^(?:true|false|news|present)\b/.test(text)
    ? text
    : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function sentenceLast(row: readonly string[]): readonly string[] {
  return row.map((cell, index) => (index === row.length - 1 ? sentence(cell) : cell));
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}
