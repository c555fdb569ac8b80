import { twoColumns } from './two-columns.ts';

/** What the program's exit codes mean. */
export const exitCodeEntries: readonly (readonly [code: string, means: string])[] = [
  ['0', 'all is well'],
  ['1', 'it failed: a file that cannot be read, a search or news without a hit'],
  ['2', 'the command line was wrong: stderr says what may have been meant'],
  ['70', 'a bug of ours: stderr says so, --debug adds where'],
  ['130', 'ended by Ctrl+C'],
  ['143', 'ended by SIGTERM; 128 and the number of any other signal'],
];

/** The text of `help exit-codes`. */
export function exitCodesText(): string {
  return `Examples:
${twoColumns([['dsac-info search cc0 > /dev/null && echo found', 'heed the code of a search']])}

Exit codes:
${twoColumns(exitCodeEntries)}

A reader that goes away early, as in "dsac-info list | head -1", is no failure.
`;
}
