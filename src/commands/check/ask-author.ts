import type { Checked } from '../../check/checked.ts';
import { type Answer, answerTo, withAnswer } from '../../check/checklist/answers.ts';
import { checklistItems } from '../../check/checklist/items.ts';
import { type AuthorQuestion, questionsOf } from '../../check/checklist/questions.ts';
import { spokenAnswer } from '../../check/checklist/spoken-answer.ts';
import { printOut } from '../../platform/output.ts';
import { readTypedLines } from '../../platform/typed-lines.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { keepAnswers, keptAnswers } from './checklist-files.ts';

const how =
  'Type y (yes), n (no) or - (does not apply), and a remark if you like: "n the red bar". Enter leaves a question for\n' +
  'later, b goes back, q ends. Answers are kept at once.\n';
const unclear = 'Please type y, n or -, and then a remark if you like. q ends.\n';

/**
 * Asks the author what no program can know, line by line: what is open, or all once more where nothing is. Each answer is
 * kept as soon as it is given.
 *
 * @param path the file of the answers
 * @returns all answers, also those from before
 * @throws InputError for a file that cannot be read or written
 */
export async function askAuthor(checked: Checked, path: string): Promise<readonly Answer[]> {
  let answers = keptAnswers(path);
  const all = questionsOf(checked);
  const open = all.filter(question => !answerTo(answers, question));
  const asked = open.length > 0 ? open : all;
  const known = all.length - open.length;
  await printOut(
    `${safeRow(checked.file)}: ${all.length} questions, ${known === 0 ? 'none' : known} answered so far.\n${how}`,
  );
  const lines = readTypedLines(process.stdin);
  try {
    let at = 0;
    let isHeard = true;
    const ask = () => printOut(isHeard ? askedText(asked, at, answers) : `${unclear}> `);
    await ask();
    for await (const line of lines) {
      const said = spokenAnswer(line);
      const question = asked[at];
      if (said.type === 'end' || !question) break;
      isHeard = said.type !== 'unclear';
      if (said.type === 'answer') {
        const { type: _, ...answer } = said;
        answers = withAnswer(answers, { ...answerOf(question), ...answer });
        keepAnswers(path, inOrder(answers, all));
      }
      if (said.type === 'back') at = Math.max(0, at - 1);
      else if (isHeard) at += 1;
      if (at >= asked.length) break;
      await ask();
    }
  } finally {
    lines.close();
  }
  return answers;
}

function askedText(asked: readonly AuthorQuestion[], at: number, answers: readonly Answer[]): string {
  const question = asked[at];
  if (!question) return '';
  const title = checklistItems.find(({ number }) => number === question.item)?.title ?? '';
  const before = answerTo(answers, question);
  const kept = before ? `Answered ${before.date}: ${before.answer}. Enter keeps it.\n` : '';
  return `\nQuestion ${at + 1} of ${asked.length}. ${title}, item ${question.item} of the checklist.\n${question.text}\n${safeRow(kept)}${kept === '' ? '' : '\n'}> `;
}

function answerOf({ id, about, text }: AuthorQuestion): Omit<Answer, 'answer'> {
  const date = new Date().toISOString().slice(0, 10);
  return { id, ...(about !== undefined && { about }), question: text, date };
}

/** As the questions come; what is asked no longer is kept behind them, as its author may want it back. */
function inOrder(answers: readonly Answer[], questions: readonly AuthorQuestion[]): readonly Answer[] {
  const asked = questions.flatMap(question => answerTo(answers, question) ?? []);
  return [...asked, ...answers.filter(answer => !asked.includes(answer))];
}
