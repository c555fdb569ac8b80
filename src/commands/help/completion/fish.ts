import { commandNames } from '../../command-table.ts';
import type { OptionEntry } from '../../options.ts';
import { options } from '../../options.ts';
import { completedCommands, type Places, valuesOf } from './words.ts';

/** Completions for fish, with a description of each word. */
export function fishCompletion(places: Places): string {
  const lines = completedCommands(places).flatMap(({ name, words, headings, files }) => {
    const isNone = name === '';
    const names = isNone ? commandNames : [name];
    const when = condition(names, isNone);
    const behindHash = condition(names, isNone, '; and __dsac_info_in_heading');
    return [
      ...headings.map(
        ({ word, says }) => `complete -c dsac-info ${behindHash} -a ${quoted(word)} -d ${quoted(says)}`,
      ),
      ...words.map(({ word, says }) => `complete -c dsac-info ${when} -a ${quoted(word)} -d ${quoted(says)}`),
      ...(files ? [`complete -c dsac-info ${when} -a '(__dsac_info_files)'`] : []),
    ];
  });
  return `# fish completion for dsac-info: dsac-info completion fish | source

function __dsac_info_files
    __fish_complete_path (commandline -ct) | string match -r '^(?:[^\\t]*/|.*\\.(?:md|markdown))(?:\\t.*)?$'
end

function __dsac_info_in_heading
    string match -q '*#*' -- (commandline -ct)
end

complete -c dsac-info -f
${lines.join('\n')}
${options.map(option => optionLine(option, places)).join('\n')}
`;
}

/** The condition that the line has one of the commands, or none. */
function condition(names: readonly string[], isNone: boolean, also = ''): string {
  return `-n '${isNone ? 'not ' : ''}__fish_seen_subcommand_from ${names.join(' ')}${also}'`;
}

function optionLine(option: OptionEntry, places: Places): string {
  const { name, short, value, summary, commands } = option;
  const values = valuesOf(option, places);
  const isAnywhere = commands === undefined || commands.includes('');
  return [
    'complete -c dsac-info',
    isAnywhere ? '' : condition(commands, false),
    `-l ${name}`,
    short === undefined ? '' : `-s ${short}`,
    value === undefined ? '' : '-x',
    values.length === 0 ? '' : `-a ${quoted(values.join(' '))}`,
    `-d ${quoted(summary)}`,
  ]
    .filter(word => word !== '')
    .join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
