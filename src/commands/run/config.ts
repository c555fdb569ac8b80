import { printConfig } from '../print/print-config.ts';
import { type Runner, success } from '../runner.ts';

export const runConfig: Runner<'config'> = async (_, invocation) => {
  await printConfig(invocation);
  return success;
};
