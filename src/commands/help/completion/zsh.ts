import { commandNames } from '../../command-table.ts';
import { type OptionEntry, options } from '../../options.ts';
import { type Completed, completedCommands, type Places, valuesOf, type Word } from './words.ts';

/** Completions for zsh, with a description of each word. They work when sourced, and as a file in fpath. */
export function zshCompletion(places: Places): string {
  const completed = completedCommands(places);
  return `#compdef dsac-info
# zsh completion for dsac-info: source <(dsac-info completion zsh)

_dsac_info() {
  local command='' word
  local -a words_here headings_here options_here
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      (${commandNames.join('|')}) command=$word; break ;;
    esac
  done
  case "\${words[CURRENT-1]}" in
${options.flatMap(option => (option.value === undefined ? [] : [`    (--${option.name}) ${valueAction(option, places)}; return ;;`])).join('\n')}
  esac
  case $command in
${completed.map(commandCase).join('\n')}
  esac
}

if [[ "\${funcstack[1]}" == _dsac_info ]]; then
  _dsac_info "$@"
else
  compdef _dsac_info dsac-info
fi
`;
}

function commandCase({ name, words, headings, files, options: own }: Completed): string {
  const named = own.flatMap(({ name: long, short, summary }): readonly Word[] => {
    const both = [`--${long}`, ...(short === undefined ? [] : [`-${short}`])];
    return both.map(word => ({ word, says: summary }));
  });
  return `    (${name === '' ? "''" : name})
      options_here=(${named.map(described).join(' ')})
      words_here=(${words.map(described).join(' ')})
      headings_here=(${headings.map(described).join(' ')})
      if [[ "$PREFIX" == -* ]]; then
        _describe -o option options_here
      elif [[ "$PREFIX" == *'#'* ]]; then
        _describe heading headings_here
      else
        _describe word words_here${files ? "\n        _files -g '*.(md|markdown)(-.)'" : ''}
      fi
      ;;`;
}

function valueAction(option: OptionEntry, places: Places): string {
  const values = valuesOf(option, places);
  return values.length === 0 ? `_message '${option.value}'` : `compadd -- ${values.join(' ')}`;
}

/** `word:description`, quoted for zsh; a colon in the word would end it. */
function described({ word, says }: Word): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${says}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
