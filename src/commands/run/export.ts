import { UsageError } from '../../errors.ts';
import { namesNew } from '../../platform/whole-file.ts';
import { exportedContent } from '../export/exported-content.ts';
import { exportedPieces } from '../export/exported-pieces.ts';
import { writeExport } from '../export/write-export.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { type Runner, success } from '../runner.ts';

export const runExport: Runner<'export'> = async (command, invocation, root) => {
  if (command.format === 'site') {
    const { writeSite } = await import('../export/write-site.ts');
    await writeSite(command, invocation, root);
    return success;
  }
  // Before the work, so that nobody waits for a refusal.
  if (command.to !== '-' && !command.force && !namesNew(command.to))
    throw new UsageError(`${command.to} exists already`, 'Add --force to replace it.');
  const content = await exportedContent(command, invocation, root);
  await tellDiagnostics(content.diagnostics);
  await writeExport(command, await exportedPieces(content, command, invocation));
  return success;
};
