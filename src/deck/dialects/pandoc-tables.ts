import type { DialectText } from './dialect.ts';

/** The line below the names of a table's columns: dashes with gaps. */
const ruler = /^ {0,3}-{2,}(?: +-{2,})+[ \t]*$/;
/** A multiline table is between two lines of dashes, with blank lines between its rows. */
const edge = /^ {0,3}-{5,}[ \t]*$/;
/** More rows than these are no table of a slide. */
const mostRows = 200;

type Column = { readonly from: number; readonly to: number };

/** Makes tables of GitHub of those that only Pandoc knows. In Markdown, their lines of dashes would end slides. */
export function readPandocTables({ lines }: DialectText): void {
  readGridTables(lines);
  let done = 0;
  for (let line = 0; line < lines.count; line += 1) {
    if (!lines.isText(line) || !ruler.test(lines.at(line))) continue;
    const columns = columnsOf(lines.at(line));
    let first = line - 1;
    const least = Math.max(done, line - mostRows);
    while (
      first >= least &&
      lines.isText(first) &&
      lines.at(first).trim() !== '' &&
      !edge.test(lines.at(first))
    )
      first -= 1;
    const hasEdge = first >= least && edge.test(lines.at(first)) && lines.isText(first);
    const end = endOfTable(lines, line, hasEdge);
    const rows = rowsOf(line + 1, end, hasEdge);
    const names = joined(first + 1, line, columns);
    // What has no names has its first row below the line of dashes.
    lines.replace(Math.max(0, hasEdge ? first : first + 1), Math.min(lines.count, end + 1), [
      ...(hasEdge ? [''] : []),
      ...blank(line - first - 2),
      pipes(names),
      pipes(columns.map(() => '---')),
      ...rows.map(([from, to]) => pipes(joined(from, to, columns))),
    ]);
    line = end;
    done = end;
  }

  function joined(from: number, to: number, columns: readonly Column[]): readonly string[] {
    const parts = columns.map<string[]>(() => []);
    for (let line = from; line < to; line += 1)
      for (const [index, { from: start, to: stop }] of columns.entries()) {
        const part = lines.at(line).slice(start, stop).trim();
        if (part !== '') parts[index]?.push(part);
      }
    return parts.map(part => part.join(' '));
  }

  function rowsOf(from: number, end: number, isMultiline: boolean): readonly (readonly [number, number])[] {
    const rows: [number, number][] = [];
    for (let line = from; line < end; line += 1) {
      const last = rows.at(-1);
      if (lines.at(line).trim() === '') continue;
      if (isMultiline && last && last[1] === line) last[1] = line + 1;
      else rows.push([line, line + 1]);
    }
    return rows;
  }
}

const blank = (count: number): readonly string[] => Array.from({ length: Math.max(0, count) }, () => '');

/** The first line after the rows: blank, or the line of dashes that ends the table. */
function endOfTable(lines: DialectText['lines'], from: number, isMultiline: boolean): number {
  for (let line = from + 1; line < Math.min(lines.count, from + mostRows); line += 1) {
    if (!lines.isText(line)) return line;
    const text = lines.at(line);
    if (edge.test(text) || ruler.test(text)) return line;
    if (!isMultiline && text.trim() === '') return line;
  }
  return Math.min(lines.count, from + mostRows);
}

/** A column reaches up to the next one. */
function columnsOf(dashes: string): readonly Column[] {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index);
  return starts.map((start, index) => ({
    from: index === 0 ? 0 : start,
    to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
  }));
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

const grid = /^ {0,3}\+(?:[-=:]+\+)+[ \t]*$/;

/** Tables that are drawn with `+---+`. */
function readGridTables(lines: DialectText['lines']): void {
  for (let line = 0; line < lines.count; line += 1) {
    if (!lines.isText(line) || !grid.test(lines.at(line))) continue;
    const rows: string[][] = [];
    let current: string[][] = [];
    let head = 0;
    let end = line + 1;
    for (; end < Math.min(lines.count, line + mostRows) && lines.isText(end); end += 1) {
      const written = lines.at(end).trim();
      const isEdge = grid.test(written);
      if (!isEdge && !/^\|.*\|$/.test(written)) break;
      if (!isEdge)
        current.push(
          written
            .slice(1, -1)
            .split('|')
            .map(cell => cell.trim()),
        );
      else {
        const width = Math.max(0, ...current.map(cells => cells.length));
        const merged = Array.from({ length: width }, (_, at) =>
          current
            .map(cells => cells[at] ?? '')
            .join(' ')
            .trim(),
        );
        if (width > 0) rows.push(merged);
        if (written.includes('=') && rows.length === 1) head = 1;
        current = [];
      }
    }
    if (rows.length === 0 || current.length > 0) continue;
    const names = head === 1 ? (rows.shift() ?? []) : (rows[0] ?? []).map(() => '');
    const written = [pipes(names), pipes(names.map(() => '---')), ...rows.map(pipes)];
    // A table with one row has no room for a line below its names.
    if (written.length <= end - line) lines.replace(line, end, written);
    line = end;
  }
}
