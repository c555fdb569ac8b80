import { printHelp } from '../print/print-help.ts';
import { type Runner, success } from '../runner.ts';

export const run: Runner<'help'> = async ({ topic }, invocation) => {
  await printHelp(topic, invocation);
  return success;
};
