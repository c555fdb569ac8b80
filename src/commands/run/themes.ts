import { printThemes } from '../print/print-themes.ts';
import { type Runner, success } from '../runner.ts';

export const runThemes: Runner<'themes'> = async (_, invocation) => {
  await printThemes(invocation);
  return success;
};
