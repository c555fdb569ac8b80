import { type Answer, answerWords } from './answers.ts';

/** What a typed line says: an answer with a remark, or where to go. */
export type SpokenAnswer =
  | { readonly type: 'answer'; readonly answer: Answer['answer']; readonly note?: string }
  | { readonly type: 'skip' | 'back' | 'end' }
  | { readonly type: 'unclear' };

const letters: Readonly<Record<string, Answer['answer']>> = { y: 'yes', n: 'no', '-': 'does not apply' };

/** Reads `y`, `no the chart is red`, `-`, `b`, `q`. */
export function spokenAnswer(line: string): SpokenAnswer {
  const said = line.trim();
  if (said === '') return { type: 'skip' };
  if (/^(?:b|back)$/i.test(said)) return { type: 'back' };
  if (/^(?:q|quit)$/i.test(said)) return { type: 'end' };
  const [, word = '', note = ''] = /^(yes|no|does not apply|y|n|-)(?:[\s,.:;]+(.*))?$/is.exec(said) ?? [];
  const small = word.toLowerCase();
  const answer = letters[small] ?? answerWords.find(known => known === small);
  return answer ? { type: 'answer', answer, ...(note !== '' && { note }) } : { type: 'unclear' };
}
