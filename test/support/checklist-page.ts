import { checkedTalk } from '../../src/check/checked.ts';
import type { Answer } from '../../src/check/checklist/answers.ts';
import { questionsOf } from '../../src/check/checklist/questions.ts';
import { checklistRows } from '../../src/check/checklist/rows.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { buildDeck } from '../../src/deck/build-deck.ts';
import { checklistMarkdown } from '../../src/export/checklist-markdown.ts';
import { writeChecklistPage } from '../../src/export/html/checklist.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { hash } from './pages.ts';

/** The filled checklist of a talk, of which the author has answered each question but the first with no. */
export function checklistOf(markdown: string, file: string, note: string): string {
  const document = parseMarkdown(markdown, file);
  const deck = buildDeck(document, file, () => ({ type: 'refused', reason: 'there is no such file' }));
  const checked = checkedTalk({ file, text: markdown, included: [] }, document, deck);
  const answers = questionsOf(checked)
    .slice(1)
    .map(
      ({ id, about, text }): Answer => ({
        ...{ id, question: text, answer: 'no', note, date: '2026-11-30' },
        ...(about !== undefined && { about }),
      }),
    );
  const rows = checklistRows(checked, runRules(checked), answers);
  return checklistMarkdown(file, rows, { version: '1.0', date: '2026-11-30' });
}

/** The same as a page. */
export const checklistPageOf = (markdown: string, file: string, note: string): string =>
  writeChecklistPage(checklistOf(markdown, file, note), hash);
