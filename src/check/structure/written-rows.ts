import type { SourcePlace } from '../checked.ts';

/** What a row of a table begins with that is in a quote or an item. */
const prefix = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*/;
const delimiters = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/**
 * How many cells the rows of a table have as they are written, without its header. Nothing for a table in HTML.
 *
 * @param at where the header is
 */
export function* writtenRows(
  lines: readonly string[],
  at: Pick<SourcePlace, 'line'>,
): Generator<{ readonly cells: number; readonly line: number }> {
  const header = bare(lines[at.line - 1]);
  const rule = bare(lines[at.line]);
  if (!header.includes('|') || !rule.includes('-') || !delimiters.test(rule)) return;
  for (let line = at.line + 2; line <= lines.length; line += 1) {
    const row = bare(lines[line - 1]);
    // A row without a bar is a cell, or text of something else: no one can know.
    if (!row.includes('|')) return;
    yield { cells: cellsIn(row), line };
  }
}

function bare(line: string | undefined): string {
  return (line ?? '').replace(prefix, '').trim();
}

/** A bar parts cells even in code, unless a backslash is before it. */
function cellsIn(row: string): number {
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
