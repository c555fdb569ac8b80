/** The user's mistake: one line with a hint on stderr, exit 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = 'Try: dsac-info --help') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** What the user named cannot be shown: one line on stderr, exit 1. */
export class InputError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'InputError';
    this.hint = hint;
  }
}
