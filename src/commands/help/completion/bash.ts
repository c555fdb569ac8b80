import { commandNames } from '../../command-table.ts';
import { options } from '../../options.ts';
import { completedCommands, type Places, valuesOf } from './words.ts';

/** Completions for bash 3.2 and newer: it needs nothing but bash itself. */
export function bashCompletion(places: Places): string {
  const valued = options.filter(({ value }) => value !== undefined);
  const cases = completedCommands(places).map(({ name, words, headings, files, options: own }) => {
    const names = own.flatMap(({ name: long, short }) => [`--${long}`, ...(short ? [`-${short}`] : [])]);
    return `    ${name === '' ? "''" : name})
      words='${words.map(({ word }) => word).join(' ')}'
      headings='${headings.map(({ word }) => word).join(' ')}'
      options='${names.join(' ')}'
      files=${files ? 'yes' : 'no'}
      ;;`;
  });
  return `# bash completion for dsac-info: source <(dsac-info completion bash)

_dsac_info() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous='' command='' words='' headings='' options='' files=no values='' word index
  COMPREPLY=()
  # bash splits words at the equals sign: --color=never is three of them.
  if [[ $current == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-1]}
    current=''
  elif ((COMP_CWORD > 0)); then
    previous=\${COMP_WORDS[COMP_CWORD-1]}
    if [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  fi
  case $previous in
${valued.map(option => `    --${option.name}) values='${valuesOf(option, places).join(' ') || '-'}' ;;`).join('\n')}
  esac
  if [[ -n $values ]]; then
    if [[ $values != - ]]; then
      while IFS='' read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$values" -- "$current")
    fi
    return
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${commandNames.join(' | ')}) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  case $command in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then words=$options; files=no; fi
  if [[ $current == *'#'* ]]; then words=$headings; files=no; fi
  while IFS='' read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
  if [[ $files == yes ]]; then
    while IFS='' read -r word; do
      if [[ -d $word ]]; then COMPREPLY+=("$word/"); fi
      if [[ $word == *.md || $word == *.markdown ]]; then COMPREPLY+=("$word"); fi
    done < <(compgen -f -- "$current")
    if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
  fi
}

complete -o filenames -F _dsac_info dsac-info
`;
}
