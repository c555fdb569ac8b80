import { commands, usageOf } from '../command-table.ts';
import { helpTopics } from '../help-topics.ts';
import { type OptionEntry, options } from '../options.ts';
import { optionRows } from './option-rows.ts';
import { twoColumns } from './two-columns.ts';

/** An option of only one command names the command. */
function summaryOf({ summary, commands: own }: OptionEntry): string {
  return own?.length === 1 ? `${own[0]}: ${summary}` : summary;
}

/** What the program is about that comes with it. */
const builtIn = 'the Digital Service at CMS and its Open Source Program Office';

/** The text of `--help`: examples first, at most 80 columns, plain ASCII. @param about the library that opens, if it is not built in */
export function overviewText(about = builtIn): string {
  return `dsac-info: ${about},
to browse and present in your terminal

Examples:
${twoColumns([
  ['dsac-info', 'browse; press ? for keys, q to quit'],
  ['dsac-info stats', 'open the statistics'],
  ['dsac-info show policies#public-domain', 'print one part of a section'],
  ['dsac-info search tour of duty', 'search everything'],
  ['dsac-info news --json', 'print the news as JSON'],
])}

Usage:
${twoColumns([
  ...commands.flatMap(entry => (entry.name === '' ? [[usageOf(entry), 'open the browser'] as const] : [])),
  ['dsac-info COMMAND [OPTIONS]', 'run a command'],
])}

Commands:
${twoColumns(commands.flatMap(({ name, summary }) => (name === '' ? [] : [[name, summary] as const])))}

Options:
${twoColumns(optionRows(options, summaryOf))}

For more help, run dsac-info help with a command or one of these topics:
${twoColumns(helpTopics.map(({ name, summary }) => [name, summary]))}

When output is not a terminal, dsac-info prints instead of opening a screen.
It fetches nothing from the network.
`;
}
