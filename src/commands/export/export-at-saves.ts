import { commandName } from '../../command-name.ts';
import { ToldError, UsageError } from '../../errors.ts';
import { untilInterrupted } from '../../platform/interrupt.ts';
import { printOut, writeError } from '../../platform/output.ts';
import { watchFiles } from '../../platform/watch-file.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { exportOnce } from './export-once.ts';

/**
 * Writes an export again each time when one of its files has been saved, until the user ends it. What cannot be written is
 * said in a line, and the next save may mend it.
 *
 * @param files what the first one was made of
 * @throws UsageError where nothing of it can change
 */
export async function exportAtSaves(
  command: ExportCommand,
  invocation: Invocation,
  root: URL,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0)
    throw new UsageError('--watch needs a file or folder, and what is built in never changes');
  let watched = files;
  let isWriting = false;
  let isStale = false;
  // What is there now, it has written itself.
  const again = { ...command, force: true };
  async function write(): Promise<void> {
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      await writeOnce();
    }
    isWriting = false;
  }
  async function writeOnce(): Promise<void> {
    try {
      watched = await exportOnce(again, invocation, root);
      await printOut(`Wrote ${safeRow(command.to)} again.\n`);
    } catch (error) {
      if (!(error instanceof ToldError)) throw error;
      await writeError(`${commandName()}: ${safeRow(`${error.message}. ${error.hint}`.trim())}\n`);
    }
  }
  const stop = watchFiles(
    () => watched,
    () => void write(),
  );
  await printOut(`Wrote ${safeRow(command.to)}. It is written again at each save; Ctrl+C ends.\n`);
  await untilInterrupted();
  stop();
}
