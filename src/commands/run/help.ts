import { printHelp } from '../print/print-help.ts';
import { type Runner, success } from '../runner.ts';

export const runHelp: Runner<'help'> = async ({ topic }, invocation) => {
  await printHelp(topic, invocation);
  return success;
};
