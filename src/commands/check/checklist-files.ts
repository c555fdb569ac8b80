import { type Answer, answersText, readAnswers } from '../../check/checklist/answers.ts';
import { InputError } from '../../errors.ts';
import { readConfigFile } from '../../platform/config-file.ts';
import { saveFile } from '../../platform/save-file.ts';

/** Where the answers about a file are, and where its filled checklist goes: beside it, or beside the answers named. */
export type ChecklistFiles = { readonly answers: string; readonly record: string };

/** `talk.md` has `talk.508.yaml` and `talk.508.md`. @param named the file of the answers, if the user names one */
export function checklistFiles(file: string, named?: string): ChecklistFiles {
  const answers = named ?? `${file.replace(/\.(?:md|markdown)$/i, '')}.508.yaml`;
  return { answers, record: `${answers.replace(/\.ya?ml$/i, '')}.md` };
}

/** The answers that are kept in a file; none where there is no such file. @throws InputError where it is none of ours */
export function keptAnswers(path: string): readonly Answer[] {
  const content = readConfigFile(path);
  if (content.type === 'absent') return [];
  if (content.type === 'refused') throw new InputError(`Cannot read ${path}: ${content.reason}`);
  const read = readAnswers(content.text, path);
  if (typeof read === 'string')
    throw new InputError(read, 'Correct the file, or name another one with --answers.');
  return read;
}

/** Keeps answers in the place of those before. @throws InputError */
export function keepAnswers(path: string, answers: readonly Answer[]): void {
  save(path, answersText(answers));
}

/** What a record begins with: only a file that does is written over. */
const mark = '<!-- dsac-info check --ask writes this file again and again. -->\n\n';

/** Writes the filled checklist. @throws InputError, also where there is a file that someone else wrote */
export function saveRecord(path: string, markdown: string): void {
  const before = readConfigFile(path);
  const isOurs = before.type === 'absent' || (before.type === 'text' && before.text.startsWith(mark.trim()));
  if (!isOurs)
    throw new InputError(`${path} is a file of yours`, 'Rename it, or use --answers with another name.');
  save(path, `${mark}${markdown}`);
}

function save(path: string, text: string): void {
  const saved = saveFile(path, text);
  if (saved.type === 'refused') throw new InputError(`Cannot write ${path}: ${saved.reason}`);
}
