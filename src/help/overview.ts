import { commands, usageOf } from '../command-line/commands.ts';
import { helpTopics } from '../command-line/help-topics.ts';
import { type OptionEntry, options } from '../command-line/options.ts';
import { optionRows } from './option-rows.ts';
import { twoColumns } from './two-columns.ts';

/** What belongs to one command says so. */
function summaryOf({ summary, commands: own }: OptionEntry): string {
  return own?.length === 1 ? `${own[0]}: ${summary}` : summary;
}

/** The text of `--help`: examples first, at most 80 columns, plain ASCII. */
export function overviewText(): string {
  return `dsac-info: the Digital Service at CMS and its Open Source Program Office,
to browse in the terminal

Examples:
${twoColumns([
  ['dsac-info', 'look around; ? lists the keys, q quits'],
  ['dsac-info stats', 'open on the statistics'],
  ['dsac-info show policies#public-domain', 'print one part of a section'],
  ['dsac-info search tour of duty', 'find words everywhere'],
  ['dsac-info news --json', 'the news for a script'],
])}

Usage:
${twoColumns([
  ...commands.flatMap(entry => (entry.name === '' ? [[usageOf(entry), 'open the browser'] as const] : [])),
  ['dsac-info COMMAND [OPTIONS]', 'do what the command says'],
])}

Commands:
${twoColumns(commands.flatMap(({ name, summary }) => (name === '' ? [] : [[name, summary] as const])))}

Options:
${twoColumns(optionRows(options, summaryOf))}

Help on a command or on one of these: dsac-info help NAME
${twoColumns(helpTopics.map(({ name, summary }) => [name, summary]))}

Where the output is no terminal, nothing opens: what was named is printed.
Nothing is fetched from the network.
`;
}
