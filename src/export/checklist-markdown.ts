import { checklistAddress } from '../check/checklist/items.ts';
import type { ChecklistRow } from '../check/checklist/rows.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { escaped } from './markdown/inlines.ts';

/** Which program filled the checklist, when (`2026-11-30`), and what the talk or page calls itself. */
export type FilledBy = {
  readonly version: string;
  readonly date: string;
  readonly title?: string | undefined;
};

/** The filled checklist as Markdown, for a pull request or as a record. */
export function checklistMarkdown(
  file: string,
  rows: readonly ChecklistRow[],
  { version, date, title }: FilledBy,
): string {
  const count = (wanted: ChecklistRow['result']) => rows.filter(({ result }) => result === wanted).length;
  const name = plain(title ?? file);
  return [
    `# Section 508 checklist: ${name}`,
    '',
    `${count('pass')} pass, ${count('fail')} fail, ${count('ask')} to ask, by the`,
    `[checklist for digital presentations](${checklistAddress}).`,
    ...answeredPart(rows),
    ...(title === undefined ? [] : [`The file is ${plain(file)}.`]),
    '',
    '| Number | Item | Result | Why |',
    '| ---: | --- | --- | --- |',
    ...rows.map(row => `| ${row.item.number} | ${row.item.title} | **${row.result}** | ${whyOf(row)} |`),
    ...part(
      'To fix',
      rows.flatMap(({ findings, answered }) => [
        ...findings.map(
          ({ file: at, line, message, fix }) =>
            `- ${plain(at)}, line ${line}: ${plain(message)} ${plain(fix)}`,
        ),
        ...answered
          .filter(({ answer }) => answer.answer === 'no')
          .map(({ question, answer }) => `- ${plain(question.text)} No${noteOf(answer.note)}`),
      ]),
    ),
    ...part(
      'To answer',
      rows.flatMap(({ open }) => open.map(({ text }) => `- [ ] ${plain(text)}`)),
    ),
    ...part(
      'Answered',
      rows.flatMap(({ answered }) =>
        answered.map(
          ({ question, answer }) =>
            `- ${plain(question.text)} ${capital(answer.answer)} (${plain(answer.date)})${noteOf(answer.note)}`,
        ),
      ),
    ),
    '',
    `Checked on ${date} by \`dsac-info\` ${version}. It checks the form; that the words are true, only people can say.`,
    '',
  ].join('\n');
}

/** How much of it a person has said: without answers, a pass is only what a program can see. */
function answeredPart(rows: readonly ChecklistRow[]): readonly string[] {
  const dates = rows.flatMap(({ answered }) => answered.map(({ answer }) => answer.date)).sort();
  const open = rows.flatMap(row => row.open).length;
  const all = dates.length + open;
  if (dates.length === 0)
    return [`No person has answered any of its ${all} questions yet: this is only what a program can see.`];
  return [
    `People have answered ${dates.length} of its ${all} questions, last on ${plain(dates.at(-1) ?? '')}.`,
  ];
}

function part(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', `## ${title}`, '', ...rows];
}

function whyOf({ findings, open, answered }: ChecklistRow): string {
  const no = answered.filter(({ answer }) => answer.answer === 'no').length;
  const parts = [
    ...(findings.length > 0 ? [counted(findings.length, 'finding')] : []),
    ...(no > 0 ? [counted(no, 'answer is no', 'answers are no')] : []),
    ...(open.length > 0 ? [counted(open.length, 'open question')] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return answered.length > 0 ? `nothing found, ${counted(answered.length, 'answer')}` : 'nothing found';
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function noteOf(note: string | undefined): string {
  return note === undefined ? '' : `: ${plain(note)}`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Text that is nothing else in Markdown, in one row. */
function plain(text: string): string {
  return escaped(safeRow(text));
}
