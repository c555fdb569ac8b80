import { UsageError } from '../errors.ts';
import { nearest, suggestionSentence } from '../nearest.ts';
import { commandNames } from './command-table.ts';
import { quoted } from './option-values.ts';

/** More headings than this are too many to read in an error. */
const mostHeadings = 8;

/** The error for a word that is neither a section nor a command. */
export function unknownSection(
  typed: string,
  sectionIds: readonly string[],
  among: 'sections' | 'sections and commands',
): UsageError {
  const isSection = among === 'sections';
  const what = isSection ? 'no section' : 'no section or command';
  // Some sections are commands, too.
  const others = isSection ? [] : commandNames.filter(name => !sectionIds.includes(name));
  const near = nearest(typed, [...sectionIds, ...others]);
  const commands = others.length === 0 ? '' : `; commands: ${others.join(', ')}`;
  const hint = near === undefined ? `Sections: ${sectionIds.join(', ')}${commands}` : `Did you mean ${near}?`;
  return new UsageError(`${what} is named ${quoted(typed)}`, hint);
}

/** The error for a heading that a section or a file does not have. @param where as the user named it */
export function unknownHeading(typed: string, where: string, anchors: readonly string[]): UsageError {
  // Anchors are long, so people type only their start.
  const beginnings = anchors.map(anchor => anchor.slice(0, Math.max(typed.length, 1)));
  const near = nearest(typed, beginnings);
  const anchor = near === undefined ? undefined : anchors[beginnings.indexOf(near)];
  const some = `${anchors.slice(0, mostHeadings).join(', ')}${anchors.length > mostHeadings ? ', ...' : ''}`;
  const all = anchors.length === 0 ? 'It has no headings.' : `Choose from: ${some}`;
  return new UsageError(
    `no heading of ${where} is named ${quoted(typed)}`,
    anchor === undefined ? all : `Did you mean #${anchor}?`,
  );
}

/** The error for an unknown word after `help` or `completion`. */
export function unknownWord(what: string, typed: string, known: readonly string[]): UsageError {
  return new UsageError(`no ${what} is named ${quoted(typed)}`, suggestionSentence(typed, known));
}

/** The error for an extra word without a command. The first word may be a misspelled command. */
export function tooManyWords(first: string, second: string): UsageError {
  const command = nearest(first, commandNames);
  return command === undefined
    ? new UsageError(
        `unexpected argument ${quoted(second)}`,
        'Open one section, one folder, or several files.',
      )
    : new UsageError(`no command is named ${quoted(first)}`, `Did you mean ${command}?`);
}
