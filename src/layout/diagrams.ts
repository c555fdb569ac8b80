import { entityFlow } from '../markdown/diagram/entities.ts';
import type { Role, Span } from '../terminal/line.ts';
import { span } from '../terminal/line.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { inCells, isDiagram, statements } from './diagram-source.ts';
import type { TimedHighlight, WithinTime } from './highlight.ts';

/** The colors by which the parts of a drawing come back, and what each part is. */
const parts = {
  fg: ['#000001', []],
  border: ['#000002', ['table.border']],
  line: ['#000003', ['quiet']],
  arrow: ['#000004', ['list.marker']],
  corner: ['#000005', ['quiet']],
  junction: ['#000006', ['quiet']],
  accent: ['#000007', ['chart.bar']],
} as const satisfies Record<string, readonly [color: string, roles: readonly Role[]]>;

const theme = Object.fromEntries(Object.entries(parts).map(([name, [color]]) => [name, color]));
const rolesOf = new Map<string, readonly Role[]>(
  Object.values(parts).map(([color, roles]) => [color, roles]),
);

/** Room for the labels of lines; rows that only go on are taken out again (`compact`). */
const look = { paddingX: 4, paddingY: 4, boxBorderPadding: 1, colorMode: 'html' } as const;

/**
 * Loads what draws diagrams.
 *
 * @param ascii whether lines and boxes are drawn with ASCII signs
 */
export async function loadDiagrams(withinTime: WithinTime, ascii: boolean): Promise<TimedHighlight> {
  const { renderMermaidASCII, parseMermaid } = await import('beautiful-mermaid');
  return (code, lang, milliseconds) => {
    if (!isDiagram(code, lang)) return undefined;
    const { text, restore } = inCells(code);
    const source = drawable(statements(text));
    if (source === undefined) return undefined;
    let drawn: string;
    try {
      drawn = withinTime(() => {
        // What it cannot read it leaves out, and a drawing without that would be a lie.
        if (isFlow(source) && parseMermaid(source).edges.length < arrowCount(source)) return '';
        return renderMermaidASCII(source, { ...look, useAscii: ascii, theme });
      }, milliseconds);
    } catch (error) {
      return isTimeout(error) ? 'tooLong' : undefined;
    }
    const rows = drawn.split('\n').map(row => readRow(row, restore));
    const kept = trimmed(isFlow(source) ? compact(rows) : rows);
    return kept.length > 0 && saysAll(source, kept.map(textOf).join('\n'), restore) ? kept : undefined;
  };
}

/** Entities are drawn as a flow: as such they are clear however many there are. */
function drawable(source: string): string | undefined {
  const [header = '', ...lines] = source.split('\n').map(line => line.trim());
  return header === 'erDiagram' ? entityFlow(lines) : source;
}

/** What each kind of line between classes ends in. */
const classEnds: readonly (readonly [written: RegExp, drawn: RegExp])[] = [
  [/<\|(?:--|\.\.)|(?:--|\.\.)\|>/, /[△▽◁▷^]/],
  [/\*--|--\*/, /[◆*]/],
  [/\bo--|--o\b/, /[◇o]/],
];

/** Whether nothing was cut off: the words of messages, loops and notes, and each kind of line between classes. */
function saysAll(source: string, drawn: string, restore: (text: string) => string): boolean {
  if (/^\s*classDiagram/.test(source))
    return classEnds.every(([written, end]) => !written.test(source) || end.test(drawn));
  if (!/^\s*sequenceDiagram/.test(source)) return true;
  const said = source
    .split('\n')
    .flatMap(
      line => /:(.*)$/.exec(line)?.[1] ?? /^\s*(?:loop|alt|else|opt|par|and)\b(.*)$/.exec(line)?.[1] ?? [],
    );
  const words = said.flatMap(
    text =>
      restore(text)
        .replace(/<br\s*\/?>/gi, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  return words.every(word => drawn.includes(word));
}

/** It may come from another context of V8, whose errors are none of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

function isFlow(source: string): boolean {
  return /^\s*(?:graph|flowchart|stateDiagram)/i.test(source);
}

/** How many lines between boxes the author wrote, words in brackets and quotes left out. */
function arrowCount(source: string): number {
  const bare = source.replace(/"[^"\n]*"|\[[^\]\n]*\]|\|[^|\n]*\||\([^)\n]*\)|\{[^}\n]*\}/g, '');
  return bare.match(/<?(?:--+[->ox]|-\.+->?|==+[=>]|~~~)/g)?.length ?? 0;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** A row that comes back as HTML: spans with a color each. */
function readRow(row: string, restore: (drawn: string) => string): readonly Span[] {
  const spans: Span[] = [];
  let roles: readonly Role[] = [];
  // Split by a pattern with one group: text, color (nothing where a span ends), text …
  for (const [index, part] of row.split(/<(?:span style="color:([^"]*)"|\/span)>/).entries()) {
    if (index % 2 === 1) {
      roles = part === undefined ? [] : (rolesOf.get(part) ?? ['chart.bar']);
    } else if (part !== undefined && part !== '') {
      const text = part.replace(/&(?:lt|gt|amp|quot|#39);/g, entity => entities[entity] ?? entity);
      spans.push(span(safeText(restore(text)), roles));
    }
  }
  return spans;
}

type Row = readonly Span[];

function textOf(row: Row): string {
  return row.map(({ text }) => text).join('');
}

/** Rows in which lines only go on. */
const goesOn = /^[\s│║┃┆┊╎|:]*$/;
const upper = /[┌╭◇●╔◎+]/;
const lower = /[└╰◇●╚◎+]/;

/** Takes rows out in which lines only go on: boxes are as high as their words, but empty ones keep a row. */
function compact(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, at) => {
    if (!goesOn.test(textOf(row))) return true;
    if (at > 0 && goesOn.test(textOf(rows[at - 1] ?? []))) return false;
    const next = rows.slice(at).find(one => !goesOn.test(textOf(one)));
    const [above, below] = [textOf(rows[at - 1] ?? []), textOf(next ?? [])];
    return [...above].some((sign, column) => upper.test(sign) && lower.test([...below][column] ?? ''));
  });
}

/** Without blank rows at the ends, and blank cells at the ends of rows. */
function trimmed(rows: readonly Row[]): readonly Row[] {
  const isBlank = (row: Row) => textOf(row).trim() === '';
  const first = rows.findIndex(row => !isBlank(row));
  const last = rows.findLastIndex(row => !isBlank(row));
  return rows.slice(Math.max(0, first), last + 1).map(row => {
    const end = row.findLastIndex(({ text }) => text.trim() !== '');
    return row
      .slice(0, end + 1)
      .map((piece, at) => (at === end ? { ...piece, text: trimmedEnd(piece.text) } : piece));
  });
}

function trimmedEnd(text: SafeText): SafeText {
  return safeText(text.trimEnd());
}
