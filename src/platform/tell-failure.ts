import { commandName } from '../command-name.ts';
import { ToldError } from '../errors.ts';
import { safeRow, safeText } from '../terminal/safe-text.ts';
import { writeError } from './output.ts';

/** How it ends where the system answers with an error, and where we are wrong. */
const failed = 1;
const bug = 70;

/** Whatever ends the program comes through here: the user's mistakes, the system's answers, and ours. @returns the exit code */
export async function tellFailure(error: unknown): Promise<number> {
  const message = safeRow(error instanceof Error ? error.message : String(error));
  if (error instanceof ToldError) {
    await writeError(`${commandName()}: ${safeRow(`${message}. ${error.hint}`).trim()}\n`);
    return error.exitCode;
  }
  if (error instanceof Error && 'syscall' in error) {
    await writeError(`${commandName()}: ${message}\n`);
    return failed;
  }
  const isAsked = process.argv.includes('--debug');
  const next = isAsked
    ? safeText(error instanceof Error ? (error.stack ?? '') : '')
    : 'Add --debug to see the stack trace.';
  await writeError(`${commandName()}: internal error: ${message}\n${next}\n`);
  return bug;
}
