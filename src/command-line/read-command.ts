import { newsKinds } from '../browse/news-kinds.ts';
import { UsageError } from '../errors.ts';
import { type CommandName, commandNames, shells } from './commands.ts';
import { type HelpTopic, helpTopics } from './help-topics.ts';
import type { Command } from './invocation.ts';
import { quoted, readChoice, readYear } from './option-values.ts';
import { tooManyWords, unknownWord } from './unknown-name.ts';

/** The options that were given, by their names; those without a value have an empty one. */
export type Given = ReadonlyMap<string, string>;

const topics: readonly (HelpTopic | CommandName)[] = [...commandNames, ...helpTopics.map(({ name }) => name)];

/** Which command the words begin with: the browser's, where they begin with none. */
export function commandOf([first]: readonly string[]): CommandName {
  return commandNames.find(name => name === first) ?? '';
}

/** What the words of a command line ask for. @throws UsageError */
export function readCommand(words: readonly string[], given: Given): Command {
  const name = commandOf(words);
  const operands = name === '' ? words : words.slice(1);
  const [first] = operands;
  switch (name) {
    case '':
      if (first === undefined) return { type: 'browse' };
      if (operands[1] !== undefined) throw tooManyWords(first, operands[1]);
      return { type: 'browse', what: first };
    case 'show':
      if (first === undefined)
        throw new UsageError('show needs a section or a file', 'Try: dsac-info show stats');
      none(operands.slice(1), 'one section or file at a time');
      return { type: 'show', what: first };
    case 'search':
      if (first === undefined) throw new UsageError('search needs words', 'Try: dsac-info search medicare');
      return { type: 'search', query: operands.join(' ') };
    case 'news':
      none(operands, 'news takes no arguments', 'Try: dsac-info help news');
      return { type: 'news', ...readNewsFilter(given) };
    case 'present':
      none(operands.slice(1), 'one talk at a time');
      return {
        type: 'present',
        ...(first !== undefined && { what: first }),
        resume: given.has('resume'),
        rehearse: given.has('rehearse'),
      };
    case 'notes':
      none(operands, 'notes takes no arguments', 'It finds the running talk.');
      return { type: 'notes' };
    case 'list':
    case 'stats':
    case 'config':
    case 'man':
      none(operands, `${name} takes no arguments`, `Try: dsac-info help ${name}`);
      return { type: name };
    case 'help':
      none(operands.slice(1), 'one topic at a time');
      return readHelp(first);
    case 'completion': {
      if (first === undefined)
        throw new UsageError(
          'completion needs the name of a shell',
          `Try: dsac-info completion ${shells.join(', ')}`,
        );
      none(operands.slice(1), 'one shell at a time');
      const shell = shells.find(known => known === first);
      if (shell === undefined) throw unknownWord('shell with completions', first, shells);
      return { type: 'completion', shell };
    }
  }
}

/** `help`, with or without a topic. @throws UsageError for a topic that there is not */
export function readHelp(typed: string | undefined): Command {
  if (typed === undefined) return { type: 'help' };
  const topic = topics.find(known => known === typed);
  if (topic === undefined) throw unknownWord('command or topic of help', typed, topics);
  return { type: 'help', topic };
}

function readNewsFilter(given: Given) {
  const [year, kind] = [given.get('year'), given.get('kind')];
  return {
    ...(year !== undefined && { year: readYear(year) }),
    ...(kind !== undefined && { kind: readChoice('kind', kind, newsKinds) }),
  };
}

/** @throws UsageError where there is one word more than the command takes */
function none([word]: readonly string[], message: string, hint?: string): void {
  if (word !== undefined) throw new UsageError(`${message}; ${quoted(word)} is too much`, hint);
}
