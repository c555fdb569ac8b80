import { readMapping } from '../../markdown/yaml-mapping.ts';
import type { AuthorQuestion } from './questions.ts';

/** What an author can say to a question. */
export const answerWords = ['yes', 'no', 'does not apply'] as const;

/** What an author has said, and when. */
export type Answer = Pick<AuthorQuestion, 'id' | 'about'> & {
  /** As it was asked then. */
  readonly question: string;
  readonly answer: (typeof answerWords)[number];
  readonly note?: string;
  /** `2026-11-30` */
  readonly date: string;
};

/** The answer to a question; nothing if it has none, or was about something else. */
export function answerTo(answers: readonly Answer[], { id, about }: AuthorQuestion): Answer | undefined {
  return answers.find(answer => answer.id === id && answer.about === about);
}

/** With an answer in the place of that to the same question. */
export function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  const others = answers.filter(({ id, about }) => id !== answer.id || about !== answer.about);
  return [...others, answer];
}

/** Reads what `answersText` has written, and what its reader may have changed. @returns why not, as a sentence */
export function readAnswers(text: string, file: string): readonly Answer[] | string {
  const { values, diagnostics, isBroken } = readMapping(text, file, 'answers', 0);
  const [first] = diagnostics;
  if (isBroken && first) return `${first.file}:${first.line}: ${first.message}`;
  const list = values.get('answers')?.value;
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return `${file}: answers must be a list`;
  const read = list.map(answerIn);
  const wrong = read.indexOf(undefined);
  if (wrong >= 0)
    return `${file}: answer ${wrong + 1} must have an id, a question, a date, and yes, no or does not apply`;
  return read.filter(answer => answer !== undefined);
}

function answerIn(value: unknown): Answer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, about, question, answer, note, date } = value as Readonly<Record<string, unknown>>;
  // YAML reads yes and no as words or as what they mean, by its version.
  const said = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer;
  const word = answerWords.find(known => known === said);
  if (typeof id !== 'string' || typeof question !== 'string' || !word || typeof date !== 'string')
    return undefined;
  return {
    ...{ id, question, answer: word, date },
    ...(typeof about === 'string' && { about }),
    ...(typeof note === 'string' && { note }),
  };
}

/** Answers as a YAML file, in the order of their questions. */
export function answersText(answers: readonly Answer[]): string {
  const entries = answers.flatMap(({ id, about, question, answer, note, date }) => [
    `  - id: ${id}`,
    ...(about === undefined ? [] : [`    about: ${quoted(about)}`]),
    `    question: ${quoted(question)}`,
    `    answer: ${quoted(answer)}`,
    ...(note === undefined ? [] : [`    note: ${quoted(note)}`]),
    `    date: ${quoted(date)}`,
  ]);
  return [
    '# What only people know of the file next to this one. dsac-info check --ask asks for it and writes it here.',
    entries.length === 0 ? 'answers: []' : 'answers:',
    ...entries,
    '',
  ].join('\n');
}

/** A JSON string is one of YAML, too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
