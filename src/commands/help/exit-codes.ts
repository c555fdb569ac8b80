import { twoColumns } from './two-columns.ts';

/** What the program's exit codes mean. */
export const exitCodeEntries: readonly (readonly [code: string, means: string])[] = [
  ['0', 'success'],
  ['1', 'failure: a file cannot be read, nothing matches, or check finds something'],
  ['2', 'wrong usage: stderr suggests a fix'],
  ['70', 'a bug in dsac-info: --debug prints the stack trace'],
  ['130', 'interrupted with Ctrl+C'],
  ['143', 'ended by SIGTERM; 128 plus the number for other signals'],
];

/** The text of `help exit-codes`. */
export function exitCodesText(): string {
  return `Examples:
${twoColumns([['dsac-info search cc0 > /dev/null && echo found', 'act on the result of a search']])}

Exit codes:
${twoColumns(exitCodeEntries)}

A pipe that closes early, as in "dsac-info list | head -1", is not a failure.
`;
}
