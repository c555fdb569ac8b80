import { inCommandName } from '../../command-name.ts';
/** A row of help: what the user types, and what it does. */
export type HelpRow = readonly [typed: string, does: string];

/** The maximum width of help, in columns. It is plain ASCII, so a character is a cell. */
export const helpColumns = 80;
const indent = 2;

/** Rows in two columns. If one does not fit, its description is on the next row. */
export function twoColumns(written: readonly HelpRow[]): string {
  const rows = written.map(([typed, does]) => [inCommandName(typed), inCommandName(does)] as const);
  const widest = Math.max(...rows.map(([typed]) => typed.length));
  const longest = Math.max(...rows.map(([, does]) => does.length));
  const columns = Math.min(widest, Math.max(helpColumns - indent - 2 - longest, 3));
  return rows
    .map(([typed, does]) => {
      const gap = ' '.repeat(indent);
      if (typed.length <= columns) return `${gap}${typed.padEnd(columns)}  ${does}`;
      return `${gap}${typed}\n${' '.repeat(indent + columns + 2)}${does}`;
    })
    .join('\n');
}
