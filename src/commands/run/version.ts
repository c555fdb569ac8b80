import { printOut } from '../../platform/output.ts';
import { type Runner, success } from '../runner.ts';
import { programVersion } from '../version.ts';

export const runVersion: Runner<'version'> = async () => {
  await printOut(`dsac-info ${programVersion}\n`);
  return success;
};
