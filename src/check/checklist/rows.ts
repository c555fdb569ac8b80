import type { Checked } from '../checked.ts';
import type { Finding } from '../rule.ts';
import { isAtLeast } from '../severity.ts';
import { type Answer, answerTo } from './answers.ts';
import { type ChecklistItem, checklistItems } from './items.ts';
import { type AuthorQuestion, questionsOf } from './questions.ts';

/** An item of the checklist for one page or talk. */
export type ChecklistRow = {
  readonly item: ChecklistItem;
  /** `fail`: something is wrong, by the rules or by the author; `ask`: the author has not said everything yet. */
  readonly result: 'pass' | 'fail' | 'ask';
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
  readonly open: readonly AuthorQuestion[];
  readonly answered: readonly { readonly question: AuthorQuestion; readonly answer: Answer }[];
};

/** The checklist, filled in as far as that is known. */
export function checklistRows(
  checked: Checked,
  findings: readonly Finding[],
  answers: readonly Answer[],
): readonly ChecklistRow[] {
  const questions = questionsOf(checked);
  return checklistItems.map(item => {
    const found = findings.filter(
      ({ rule, severity }) => rule.item === item.number && isAtLeast(severity, 'warning'),
    );
    const asked = questions
      .filter(question => question.item === item.number)
      .map(question => ({ question, answer: answerTo(answers, question) }));
    const answered = asked.flatMap(({ question, answer }) => (answer ? [{ question, answer }] : []));
    const open = asked.flatMap(({ question, answer }) => (answer ? [] : [question]));
    const isWrong = found.length > 0 || answered.some(({ answer }) => answer.answer === 'no');
    const result = isWrong ? 'fail' : open.length > 0 ? 'ask' : 'pass';
    return { item, result, findings: found, open, answered };
  });
}
