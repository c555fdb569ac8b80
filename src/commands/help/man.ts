import { commandName, inCommandName } from '../../command-name.ts';
import { type CommandEntry, commands, usageOf } from '../command-table.ts';
import { helpTopics } from '../help-topics.ts';
import { type OptionEntry, options } from '../options.ts';
import { fileEntries, variableEntries } from './environment.ts';
import { exitCodeEntries } from './exit-codes.ts';

/** The date of the last change, which every manual page has. */
const changed = '2026-11-30';

const description =
  'Browse, print and present what the Digital Service at CMS (DSAC) and its Open Source Program Office (OSPO) do. ' +
  'When output is not a terminal, dsac-info prints instead of opening a screen. It fetches nothing from the network.';

/** A row of the source, in characters; escapes may make it a little longer. */
const longestRow = 68;

/** The manual page as roff, with the macros of man(7). @param version of the program */
export function manualPage(version: string): string {
  return [
    `.TH ${commandName().toUpperCase()} 1 ${changed} "dsac-info ${version}" "User Commands"`,
    '.SH NAME',
    `${roff(commandName())} \\- the Digital Service at CMS and its Open Source Program Office`,
    '.SH SYNOPSIS',
    ...commands.flatMap((entry, index) => [...(index === 0 ? [] : ['.br']), synopsis(entry)]),
    '.SH DESCRIPTION',
    ...paragraph(description),
    '.SH EXAMPLES',
    ...commands.flatMap(({ examples }) => examples).flatMap(([line, does]) => tagged(bold(line), [does])),
    '.SH COMMANDS',
    ...commands.flatMap(entry => tagged(synopsis(entry), [`${sentence(entry.summary)}`, ...entry.about])),
    '.PP',
    ...paragraph(
      `For more, see dsac-info help with one of these: ${helpTopics.map(({ name }) => name).join(', ')}.`,
    ),
    '.SH OPTIONS',
    ...options.flatMap(option => tagged(optionTag(option), [`${sentence(said(option))}`])),
    '.SH ENVIRONMENT',
    ...variableEntries.flatMap(([names, does]) => tagged(names.map(bold).join(', '), [sentence(does)])),
    '.SH FILES',
    ...fileEntries.flatMap(([path, holds]) => tagged(italic(path), [sentence(holds)])),
    '.SH "EXIT STATUS"',
    ...exitCodeEntries.flatMap(([code, means]) => tagged(bold(code), [sentence(means)])),
    '',
  ].join('\n');
}

/** A paragraph with a tag. */
function tagged(tag: string, rows: readonly string[]): readonly string[] {
  return ['.TP', tag, ...paragraph(rows.join(' '))];
}

/** Text in roff style: each sentence starts a row, and no row is long. */
function paragraph(text: string): readonly string[] {
  const rows: string[] = [];
  for (const one of text.split(/(?<=\.) (?=[A-Z])/)) {
    let row = '';
    for (const word of one.split(' ')) {
      const longer = row === '' ? word : `${row} ${word}`;
      if (row !== '' && longer.length > longestRow) rows.push(row);
      row = row !== '' && longer.length > longestRow ? word : longer;
    }
    rows.push(row);
  }
  return rows.map(roff);
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function said({ summary, values, commands: own }: OptionEntry): string {
  const where = own === undefined ? '' : `; with ${own.map(name => name || 'the browser').join(', ')}`;
  const takes =
    values === undefined || values.every(value => summary.includes(value)) ? '' : `: ${values.join(', ')}`;
  return `${summary}${takes}${where}`;
}

function synopsis(entry: CommandEntry): string {
  const [program, ...rest] = usageOf(entry).split(' ');
  const words = rest.map(word =>
    word === entry.name ? bold(word) : /[A-Z]/.test(word) ? italic(word) : roff(word),
  );
  return [bold(program ?? ''), ...words].join(' ');
}

function optionTag({ name, short, value }: OptionEntry): string {
  const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].map(bold).join(', ');
  return value === undefined ? names : `${names} ${italic(value)}`;
}

function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`;
}

function italic(text: string): string {
  return `\\fI${roff(text)}\\fR`;
}

/** Escapes backslashes, hyphens (set as dashes otherwise, which cannot be copied), and a dot at the start of a row. */
function roff(text: string): string {
  return inCommandName(text)
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/'/g, '\\(aq')
    .replace(/~/g, '\\(ti')
    .replace(/\^/g, '\\(ha')
    .replace(/^\./, '\\&.');
}
