import { commandName } from '../command-name.ts';
import { type DialectName, dialectNames } from '../deck/dialects/dialect-names.ts';
import { UsageError } from '../errors.ts';
import { type CommandName, commandNames, shells } from './command-table.ts';
import type { Given, Repeated } from './given-options.ts';
import { type HelpTopic, helpTopics } from './help-topics.ts';
import type { Command } from './invocation.ts';
import { quoted, readChoice, readYear } from './option-values.ts';
import { readCheck } from './read-check.ts';
import { readExport } from './read-export.ts';
import { unknownWord } from './unknown-name.ts';

const topics: readonly (HelpTopic | CommandName)[] = [...commandNames, ...helpTopics.map(({ name }) => name)];

/** The command that the words start with; otherwise that of the browser. */
export function commandOf([first]: readonly string[]): CommandName {
  return commandNames.find(name => name === first) ?? '';
}

/** What the words of a command line ask for. @throws UsageError */
export function readCommand(words: readonly string[], given: Given, repeated: Repeated): Command {
  const name = commandOf(words);
  const operands = name === '' ? words : words.slice(1);
  const [first] = operands;
  switch (name) {
    case '':
      if (given.has('recent')) {
        none(operands, '--recent opens the files that you read last; it takes no name.');
        if (given.has('json'))
          throw new UsageError('--recent and --json cannot be combined', 'Use one of them.');
        return { type: 'browse', isRecent: true };
      }
      if (first === undefined) return { type: 'browse' };
      for (const word of operands) refuseWeb(word);
      return { type: 'browse', what: first, ...(operands.length > 1 && { others: operands.slice(1) }) };
    case 'show':
      if (first === undefined)
        throw new UsageError('show needs a section or file', 'Try: dsac-info show stats');
      refuseWeb(first);
      none(operands.slice(1), 'Print one section or file at a time.');
      return { type: 'show', what: first };
    case 'search':
      if (first === undefined)
        throw new UsageError('search needs at least one word', 'Try: dsac-info search medicare');
      return { type: 'search', query: operands.join(' '), ...folderOf(given) };
    case 'news':
      none(operands, 'To filter the news, use --year or --kind.');
      return { type: 'news', ...readNewsFilter(given) };
    case 'present':
      if (first !== undefined) refuseWeb(first);
      none(operands.slice(1), 'Give one talk at a time.');
      if (given.has('follow') && (first !== undefined || given.has('resume') || given.has('rehearse')))
        throw new UsageError(
          '--follow shows the running talk, so it takes no file, --resume or --rehearse',
          'Try: dsac-info present --follow',
        );
      if (given.has('report') && first === undefined)
        throw new UsageError('--report needs a file', 'Try: dsac-info present talk.md --report');
      return {
        type: 'present',
        ...(first !== undefined && { what: first }),
        resume: given.has('resume'),
        rehearse: given.has('rehearse'),
        follow: given.has('follow'),
        report: given.has('report'),
        ...readDialect(given.get('dialect')),
      };
    case 'init':
      if (first === undefined) throw new UsageError('init needs a folder', 'Try: dsac-info init my-office');
      none(operands.slice(1), 'Name one folder.');
      return { type: name, folder: first };
    case 'notes':
      none(operands, 'notes takes no arguments; it finds the running talk.');
      return { type: 'notes' };
    case 'check':
      for (const word of operands) refuseWeb(word);
      return readCheck(operands, given, repeated);
    case 'export':
      if (first !== undefined) refuseWeb(first);
      none(operands.slice(1), 'Export one section or file at a time.');
      return readExport(first, given);
    case 'list':
      none(operands.slice(1), 'List one folder at a time.');
      return { type: name, ...(first !== undefined && { what: first }), isBroken: given.has('broken') };
    case 'stats':
    case 'themes':
    case 'config':
    case 'man':
      none(operands, `${name} takes no arguments. Try: ${commandName()} help ${name}`);
      return { type: name };
    case 'help':
      none(operands.slice(1), 'Ask for one topic at a time.');
      return readHelp(first);
    case 'completion': {
      if (first === undefined)
        throw new UsageError(
          `completion needs a shell: ${shells.join(', ')}`,
          'Try: dsac-info completion bash',
        );
      none(operands.slice(1), 'Name one shell.');
      const shell = shells.find(known => known === first);
      if (shell === undefined) throw unknownWord('supported shell', first, shells);
      return { type: 'completion', shell };
    }
  }
}

/** `help`, with or without a topic. @throws UsageError for an unknown topic */
export function readHelp(typed: string | undefined): Command {
  if (typed === undefined) return { type: 'help' };
  const topic = topics.find(known => known === typed);
  if (topic === undefined) throw unknownWord('command or help topic', typed, topics);
  return { type: 'help', topic };
}

function readDialect(written: string | undefined): { readonly dialect?: DialectName } {
  if (written === undefined) return {};
  const dialect = readChoice('dialect', written, ['auto', ...dialectNames] as const);
  return dialect === 'auto' ? {} : { dialect };
}

function readNewsFilter(given: Given) {
  const [year, kind] = [given.get('year'), given.get('kind')];
  return {
    ...(year !== undefined && { year: readYear(year) }),
    ...(kind !== undefined && { kind: kind }),
  };
}

/** @throws UsageError for an address on the web */
function refuseWeb(word: string): void {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) return;
  throw new UsageError(
    `${quoted(word)} is on the web, and ${commandName()} opens no connection`,
    'Download the file, then name it.',
  );
}

function folderOf(given: Given) {
  const folder = given.get('in');
  return folder === undefined ? {} : { folder };
}

/** @throws UsageError if there is a word */
function none([word]: readonly string[], hint: string): void {
  if (word !== undefined) throw new UsageError(`unexpected argument ${quoted(word)}`, hint);
}
