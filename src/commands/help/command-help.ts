import { type CommandName, commands, usageOf } from '../command-table.ts';
import { type OptionEntry, optionsOf } from '../options.ts';
import { optionRows } from './option-rows.ts';
import { twoColumns } from './two-columns.ts';

/** The text of `help COMMAND`: examples first, then its own options, then those of all commands. */
export function commandHelpText(name: CommandName): string {
  const entry = commands.find(command => command.name === name);
  if (!entry) throw new Error(`no help for ${name}`);
  const options = optionsOf(name);
  const isOwn = (option: OptionEntry) => option.commands !== undefined;
  const parts = [
    `dsac-info ${name}: ${entry.summary}`,
    `Examples:\n${twoColumns(entry.examples)}`,
    `Usage:\n  ${usageOf(entry)}`,
    entry.about.join('\n'),
    part('Options', options.filter(isOwn)),
    part(
      'Options for all commands',
      options.filter(option => !isOwn(option)),
    ),
  ];
  return `${parts.filter(text => text !== '').join('\n\n')}\n`;
}

function part(title: string, options: readonly OptionEntry[]): string {
  if (options.length === 0) return '';
  const values = options.flatMap(({ name, values: all, hasManyValues }) =>
    all === undefined || hasManyValues || name === 'color' || name === 'hyperlinks'
      ? []
      : [`  Values for --${name}: ${all.join(', ')}`],
  );
  return [`${title}:`, twoColumns(optionRows(options)), ...values].join('\n');
}
