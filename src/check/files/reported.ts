import { commandName } from '../../command-name.ts';
import { oneOfEachKind } from '../../deck/each-kind.ts';
import type { Checked } from '../checked.ts';
import type { Fault, Rule } from '../rule.ts';

function* reported({ document, deck }: Checked): Generator<Fault> {
  // Those of a talk include those of its document.
  for (const { file, line, column, message } of (deck ?? document).diagnostics)
    yield { at: { file, line, column }, message: sentence(message) };
  // What another program honors is no fault of the author.
  for (const { file, line, column, message } of oneOfEachKind(deck?.unhonored ?? []))
    yield { at: { file, line, column }, message: sentence(message), fix: ofOthers(), severity: 'advice' };
}

const ofOthers = () =>
  `Leave it for the program for which the deck is written; ${commandName()} help dialects says what has effect.`;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

export const reportedRules: readonly Rule[] = [
  {
    id: 'not-honored',
    family: 'files',
    title: 'All that is written has its effect',
    why: 'What is not honored is shown otherwise than you mean it, or not at all.',
    severity: 'warning',
    fix: 'Correct it, or take it out.',
    unknown: 'What you meant.',
    find: reported,
  },
];
