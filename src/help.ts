import { commands, options } from './arguments.ts';

function table(rows: readonly (readonly [string, string])[]): string {
  const columns = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, summary]) => `  ${name.padEnd(columns)}${summary}`).join('\n');
}

/** The text of `--help`: examples first, at most 80 columns, plain ASCII. */
export function helpText(): string {
  return `dsac-info: the Digital Service at CMS and its Open Source Program Office,
to browse in the terminal

Examples:
${table([
  ['dsac-info', 'look around; ? lists the keys, q quits'],
  ['dsac-info stats', 'open on the statistics'],
  ['dsac-info show policies | grep CC0', 'print a section and search it'],
])}

Usage:
${table(commands.map(({ usage, summary }) => [usage, summary]))}

Options:
${table(
  options.map(({ name, short, value, summary }) => [
    `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
    summary,
  ]),
)}

Where the output is no terminal, the list of sections is printed instead.
Nothing is fetched from the network.
`;
}
