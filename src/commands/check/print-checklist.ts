import type { Checked } from '../../check/checked.ts';
import type { Answer } from '../../check/checklist/answers.ts';
import { type ChecklistRow, checklistRows } from '../../check/checklist/rows.ts';
import type { Finding } from '../../check/rule.ts';
import { type RuleChoice, runRules } from '../../check/run-rules.ts';
import { InputError } from '../../errors.ts';
import { checklistMarkdown } from '../../export/checklist-markdown.ts';
import { titleOf } from '../../library/document-title.ts';
import { printOut } from '../../platform/output.ts';
import { sha256 } from '../../platform/sha256.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { refuseThere, writeExport } from '../export/write-export.ts';
import type { RecordChoice } from '../invocation.ts';
import { programVersion } from '../version.ts';
import { askAuthor } from './ask-author.ts';
import { checklistFiles, keptAnswers, saveRecord } from './checklist-files.ts';
import { levelsBeside } from './levels-beside.ts';

/** What is checked, by which rules, where the answers of its author are, and how the filled checklist is written. */
type ToFill = {
  readonly opened: AsyncIterable<Checked>;
  readonly choice: RuleChoice;
  readonly answers?: string;
  readonly record: RecordChoice;
};

/** Writes the filled checklist of each page and talk. @returns whether nothing in it fails */
export async function printChecklists({ opened, choice, answers, record }: ToFill): Promise<boolean> {
  refuseThere(record);
  // In HTML, each is a whole page.
  const all = record.format === 'html' ? [await only(opened, '--format html')] : opened;
  const texts: string[] = [];
  let isPassed = true;
  for await (const checked of all) {
    const kept = keptAnswers(checklistFiles(checked.file, answers).answers);
    const rows = checklistRows(checked, findingsIn(checked, choice), kept);
    const text = await recordText(checked, rows, record);
    // Pages that are checked and written leave the memory.
    if (record.to === undefined) await printOut(text);
    else texts.push(text);
    isPassed &&= isWithoutFail(rows);
  }
  if (record.to !== undefined) await writeExport({ ...record, to: record.to }, texts);
  return isPassed;
}

/** Asks the author of a page or talk, and writes its filled checklist. @returns whether nothing in it fails */
export async function askAndRecord({ opened, choice, answers: named, record }: ToFill): Promise<boolean> {
  refuseThere(record);
  const checked = await only(opened, '--ask');
  const findings = findingsIn(checked, choice);
  const files = checklistFiles(checked.file, named);
  const answers: readonly Answer[] = await askAuthor(checked, files.answers);
  const rows = checklistRows(checked, findings, answers);
  const text = await recordText(checked, rows, record);
  if (record.to === undefined) saveRecord(files.record, text);
  else await writeExport({ ...record, to: record.to }, [text]);
  const count = (wanted: ChecklistRow['result']) => rows.filter(({ result }) => result === wanted).length;
  await printOut(
    `\nThe checklist has ${count('pass')} pass, ${count('fail')} fail, ${count('ask')} to ask. It is in ${safeRow(record.to ?? files.record)}.\n`,
  );
  return isWithoutFail(rows);
}

async function recordText(
  checked: Checked,
  rows: readonly ChecklistRow[],
  { format }: RecordChoice,
): Promise<string> {
  const date = new Date().toISOString().slice(0, 10);
  const markdown = checklistMarkdown(checked.file, rows, {
    ...{ version: programVersion, date, title: titleOf(checked.document) },
  });
  if (format === 'md') return `${markdown}\n`;
  const { writeChecklistPage } = await import('../../export/html/checklist.ts');
  return writeChecklistPage(markdown, sha256);
}

function findingsIn(checked: Checked, choice: RuleChoice): readonly Finding[] {
  return runRules(checked, { ...choice, levels: levelsBeside(checked.file, checked.folder) });
}

async function only(opened: AsyncIterable<Checked>, option: string): Promise<Checked> {
  const all: Checked[] = [];
  for await (const checked of opened) all.push(checked);
  const [first, ...others] = all;
  if (first && others.length === 0) return first;
  throw new InputError(`${option} is about one talk or page`, 'Name its file.');
}

function isWithoutFail(rows: readonly ChecklistRow[]): boolean {
  return rows.every(({ result }) => result !== 'fail');
}
