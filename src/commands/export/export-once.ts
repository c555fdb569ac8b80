import type { ExportCommand, Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { exportedContent } from './exported-content.ts';
import { exportedPieces } from './exported-pieces.ts';
import { refuseThere, writeExport } from './write-export.ts';

/** Writes what the user wants exported. @returns the files that it was made of, the most important first */
export async function exportOnce(
  command: ExportCommand,
  invocation: Invocation,
  root: URL,
): Promise<readonly string[]> {
  if (command.format === 'site') {
    const { writeSite } = await import('./write-site.ts');
    return writeSite(command, invocation, root);
  }
  refuseThere(command);
  const content = await exportedContent(command, invocation, root);
  await tellDiagnostics(content.diagnostics);
  const pictures = new Set<string>();
  await writeExport(command, await exportedPieces(content, command, invocation, pictures));
  return content.file === undefined ? [] : [content.file, ...content.included, ...pictures];
}
