/** The user's mistake: one line and a hint on stderr, exit 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = 'Try: dsac-info --help') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
