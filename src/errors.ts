import { inCommandName } from './command-name.ts';
/** What the user can fix: reported in one line with a hint on stderr, without a stack. */
export abstract class ToldError extends Error {
  abstract readonly exitCode: number;
  /** What to do next: a sentence, or nothing. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = inCommandName(hint);
  }
}

/** The user's mistake on the command line. */
export class UsageError extends ToldError {
  override readonly exitCode = 2;

  constructor(message: string, hint = 'Try: dsac-info --help') {
    super(message, hint);
  }
}

/** What the user named cannot be shown. */
export class InputError extends ToldError {
  override readonly exitCode = 1;

  constructor(message: string, hint = '') {
    super(message, hint);
  }
}
