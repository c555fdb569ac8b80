import { checklistAddress } from '../check/checklist/items.ts';
import type { ChecklistRow } from '../check/checklist/rows.ts';
import { safeRow } from '../terminal/safe-text.ts';

/** The filled checklist as Markdown, for a pull request or as a record. @param version of the program */
export function checklistMarkdown(file: string, rows: readonly ChecklistRow[], version: string): string {
  const count = (wanted: ChecklistRow['result']) => rows.filter(({ result }) => result === wanted).length;
  const name = plain(file);
  return [
    `# Section 508 checklist: ${name}`,
    '',
    `${count('pass')} pass, ${count('fail')} fail, ${count('ask')} to ask, by the`,
    `[checklist for digital presentations](${checklistAddress}).`,
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
    `Written by \`dsac-info\` ${version}. It checks the form; that the words are true, only people can say.`,
    '',
  ].join('\n');
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
  return safeRow(text).replace(/[\\`*_{}[\]<>|#~$]/g, sign => `\\${sign}`);
}
