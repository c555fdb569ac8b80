import type { Checked } from '../../check/checked.ts';
import type { Answer } from '../../check/checklist/answers.ts';
import { type ChecklistRow, checklistRows } from '../../check/checklist/rows.ts';
import type { Finding } from '../../check/rule.ts';
import { type RuleChoice, runRules } from '../../check/run-rules.ts';
import { InputError } from '../../errors.ts';
import { checklistMarkdown } from '../../export/checklist-markdown.ts';
import { printOut } from '../../platform/output.ts';
import { programVersion } from '../version.ts';
import { askAuthor } from './ask-author.ts';
import { checklistFiles, keptAnswers, saveRecord } from './checklist-files.ts';
import { levelsBeside } from './levels-beside.ts';

/** What is checked, by which rules, and where the answers of its author are. */
type ToFill = {
  readonly opened: AsyncIterable<Checked>;
  readonly choice: RuleChoice;
  readonly answers?: string;
};

/** Prints the filled checklist of each page and talk. @returns whether nothing in it fails */
export async function printChecklists({ opened, choice, answers }: ToFill): Promise<boolean> {
  let isPassed = true;
  for await (const checked of opened) {
    const kept = keptAnswers(checklistFiles(checked.file, answers).answers);
    const rows = checklistRows(checked, findingsIn(checked, choice), kept);
    await printOut(`${checklistMarkdown(checked.file, rows, programVersion)}\n`);
    isPassed &&= isWithoutFail(rows);
  }
  return isPassed;
}

/** Asks the author of a page or talk, and writes its filled checklist. @returns whether nothing in it fails */
export async function askAndRecord({ opened, choice, answers: named }: ToFill): Promise<boolean> {
  const checked = await only(opened);
  const findings = findingsIn(checked, choice);
  const files = checklistFiles(checked.file, named);
  const answers: readonly Answer[] = await askAuthor(checked, files.answers);
  const rows = checklistRows(checked, findings, answers);
  saveRecord(files.record, checklistMarkdown(checked.file, rows, programVersion));
  const count = (wanted: ChecklistRow['result']) => rows.filter(({ result }) => result === wanted).length;
  await printOut(
    `\nThe checklist has ${count('pass')} pass, ${count('fail')} fail, ${count('ask')} to ask. It is in ${files.record}.\n`,
  );
  return isWithoutFail(rows);
}

function findingsIn(checked: Checked, choice: RuleChoice): readonly Finding[] {
  return runRules(checked, { ...choice, levels: levelsBeside(checked.file, checked.folder) });
}

async function only(opened: AsyncIterable<Checked>): Promise<Checked> {
  const all: Checked[] = [];
  for await (const checked of opened) all.push(checked);
  const [first, ...others] = all;
  if (first && others.length === 0) return first;
  throw new InputError('--ask is about one talk or page', 'Name its file.');
}

function isWithoutFail(rows: readonly ChecklistRow[]): boolean {
  return rows.every(({ result }) => result !== 'fail');
}
