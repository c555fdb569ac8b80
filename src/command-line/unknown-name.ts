import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { commandNames } from './commands.ts';
import { quoted } from './option-values.ts';

/** More names than this are too many to read in an error. */
const mostNames = 8;

/** What to say of a word that is none of the known names. */
function unknownName(
  what: string,
  typed: string,
  known: readonly string[],
  listed: readonly string[] = known,
): UsageError {
  const near = nearest(typed, known);
  const some = listed.slice(0, mostNames).join(', ');
  const list = listed.length === 0 ? 'It has none.' : `Choose from: ${some}`;
  const hint =
    near === undefined ? `${list}${listed.length > mostNames ? ', ...' : ''}` : `Did you mean ${near}?`;
  return new UsageError(`${what} is named ${quoted(typed)}`, hint);
}

/** What to say of a word that is neither a section nor a command. */
export function unknownSection(
  typed: string,
  sectionIds: readonly string[],
  among: 'sections' | 'sections and commands',
): UsageError {
  const isSection = among === 'sections';
  const what = isSection ? 'no section' : 'no section or command';
  return unknownName(what, typed, isSection ? sectionIds : [...sectionIds, ...commandNames], sectionIds);
}

/** What to say of a heading that a section or a file does not have. @param where as the user named it */
export function unknownHeading(typed: string, where: string, anchors: readonly string[]): UsageError {
  // Anchors are long, so people type how they start.
  const beginnings = anchors.map(anchor => anchor.slice(0, Math.max(typed.length, 1)));
  const near = nearest(typed, beginnings);
  if (near === undefined) return unknownName(`no heading of ${where}`, typed, anchors);
  const anchor = anchors[beginnings.indexOf(near)] ?? near;
  return new UsageError(`no heading of ${where} is named ${quoted(typed)}`, `Did you mean #${anchor}?`);
}

/** What to say of a word after `help` or `completion`. */
export function unknownWord(what: string, typed: string, known: readonly string[]): UsageError {
  return unknownName(`no ${what}`, typed, known);
}
