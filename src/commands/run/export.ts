import { exportOnce } from '../export/export-once.ts';
import { type Runner, success } from '../runner.ts';

export const runExport: Runner<'export'> = async (command, invocation, root) => {
  const files = await exportOnce(command, invocation, root);
  if (!command.isWatched) return success;
  const { exportAtSaves } = await import('../export/export-at-saves.ts');
  await exportAtSaves(command, invocation, root, files);
  return success;
};
