import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { mathNames } from './syntax-node.ts';

const dollar = 0x24;
/** What is longer is no formula. UTF-16 code units. */
const longest = 10_000;

/**
 * Formulas as GitHub knows them: `$x$`, `` $`x`$ ``, `$$x$$`, and blocks between lines with `$$`. A dollar sign in
 * prose is none: one that begins a formula has no letter or digit before it and no space after it, and one that ends
 * it has no space before it and no letter or digit after it.
 */
export function dollarMath({ inline, block }: MarkdownIt): void {
  inline.ruler.before('escape', 'dollar_math', readInline);
  block.ruler.before('fence', 'dollar_math_block', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** Where the next end of a formula is (-1: nowhere), looked for from `from` on: each text is searched once. */
type Found = { readonly from: number; readonly end: number };
const single = new WeakMap<StateInline, Found>();
const double = new WeakMap<StateInline, Found>();

function nextEnd(
  state: StateInline,
  known: WeakMap<StateInline, Found>,
  start: number,
  find: (text: string, start: number) => number,
): number {
  const found = known.get(state);
  if (found && found.from <= start && (found.end === -1 || found.end >= start)) return found.end;
  const end = find(state.src, start);
  known.set(state, { from: start, end });
  return end;
}

const endOfSingle = /(?<![\s\\$])\$(?![\p{L}\p{N}$])/gu;

function findSingle(text: string, start: number): number {
  endOfSingle.lastIndex = start;
  return endOfSingle.exec(text)?.index ?? -1;
}

function readInline(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== dollar) return false;
  if (pos > 0 && /[\p{L}\p{N}$\\]$/u.test(src.slice(Math.max(0, pos - 2), pos))) return false;
  const isDouble = src.charCodeAt(pos + 1) === dollar;
  const start = pos + (isDouble ? 2 : 1);
  if (!isDouble && /\s/.test(src.charAt(start))) return false;
  const end = isDouble
    ? nextEnd(state, double, start, (text, from) => text.indexOf('$$', from))
    : nextEnd(state, single, start + 1, findSingle);
  const after = end + (isDouble ? 2 : 1);
  if (end === -1 || after > posMax || end - start > longest) return false;
  const latex = withoutTicks(src.slice(start, end)).trim();
  if (latex === '') return false;
  if (!isSilent) state.push('dollar_math', mathNames.inline, 0).content = latex;
  state.pos = after;
  return true;
}

/** `` $`x`$ `` keeps what Markdown would read in a formula. */
function withoutTicks(latex: string): string {
  return /^`[^`]+`$/.test(latex) ? latex.slice(1, -1) : latex;
}

/** `$$` at the start of a line, and at the end of the same or of a later one; there is no blank line in it. */
function readBlock(state: StateBlock, startLine: number, endLine: number, isSilent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', begin)) return false;
  const first = lineAt(startLine);
  const lines: string[] = [];
  let length = 0;
  for (let line = startLine; line < endLine; line += 1) {
    if (line > startLine && ((state.sCount[line] ?? 0) < state.blkIndent || state.isEmpty(line)))
      return false;
    const text = line === startLine ? first.slice(2) : lineAt(line);
    const end = text.indexOf('$$');
    length += text.length;
    if (length > longest || (end !== -1 && text.slice(end + 2).trim() !== '')) return false;
    lines.push(end === -1 ? text : text.slice(0, end));
    if (end === -1) continue;
    const latex = lines.join('\n').trim();
    if (latex === '') return false;
    if (isSilent) return true;
    const token = state.push('dollar_math_block', mathNames.block, 0);
    token.block = true;
    token.content = latex;
    token.map = [startLine, line + 1];
    state.line = line + 1;
    return true;
  }
  return false;
}
