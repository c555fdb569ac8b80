import { InputError } from '../../errors.ts';
import { writeOut } from '../../platform/output.ts';
import { existingRecentFiles } from '../../platform/recent-files.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { success } from '../runner.ts';

/** The files that were read last and are still there, the latest first. @throws InputError where there are none */
export function readRecent(): readonly string[] {
  const files = existingRecentFiles();
  if (files.length === 0) throw new InputError('no file has been read yet', 'Try: dsac-info README.md');
  return files;
}

/** Prints them, a path a row. @returns the exit code */
export async function printRecent(files: readonly string[]): Promise<number> {
  await writeOut(process.stdout, files.map(file => `${safeRow(file)}\n`).join(''));
  return success;
}
