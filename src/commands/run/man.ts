import { writeOut } from '../../platform/output.ts';
import { manualPage } from '../help/man.ts';
import { type Runner, success } from '../runner.ts';
import { programVersion } from '../version.ts';

export const runMan: Runner<'man'> = async () => {
  await writeOut(process.stdout, manualPage(programVersion));
  return success;
};
