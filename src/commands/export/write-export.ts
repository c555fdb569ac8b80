import { InputError, UsageError } from '../../errors.ts';
import { printOut, printsOnTerminal, writeOut } from '../../platform/output.ts';
import { namesNew, writeWhole } from '../../platform/whole-file.ts';
import type { ExportCommand } from '../invocation.ts';

/** Where something is written, in which format, and whether a file may be replaced. */
type Written = Pick<ExportCommand, 'to' | 'force' | 'format' | 'browser'>;

/** Refuses to replace a file, before the work, so that nobody waits for it. @throws UsageError */
export function refuseThere({ to = '-', force }: Partial<Pick<Written, 'to' | 'force'>>): void {
  if (to !== '-' && !force && !namesNew(to)) throw thereAlready(to);
}

function thereAlready(to: string): UsageError {
  return new UsageError(`${to} exists already`, 'Add --force to replace it.');
}

/** Writes an export where the user wants it: whole, or not at all. */
export async function writeExport(command: Written, pieces: Iterable<string>): Promise<void> {
  const { to, force, format } = command;
  if (format === 'pdf') {
    const { printPdf } = await import('./print-pdf.ts');
    if (to !== '-') return writeFile(to, await printPdf(pieces, command), force);
    if (printsOnTerminal())
      throw new UsageError(
        'PDF is no text for a terminal',
        'Name a file after --to, or send it on with a pipe.',
      );
    return writeOut(process.stdout, await printPdf(pieces, command));
  }
  if (to === '-') {
    for (const piece of pieces) await printOut(piece);
    return;
  }
  writeFile(to, [...pieces].join(''), force);
}

function writeFile(to: string, content: string | Uint8Array, force: boolean): void {
  const written = writeWhole(to, content, force);
  if (written.type === 'written') return;
  if (written.type === 'exists') throw thereAlready(to);
  throw new InputError(`${to} cannot be written`, written.reason);
}
