import { readCodeInfo } from '../markdown/code-info.ts';
import type { Block, Code } from '../markdown/document.ts';
import { safeText } from '../terminal/safe-text.ts';

/** A slide is laid out in one go: no snippet is longer. UTF-16 code units. */
const longestSnippet = 32_000;

/** What a `file` block asks for, as in presenterm: a path, and lines of that file, counted from 1. */
type SnippetRequest = {
  readonly path: string;
  readonly language?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** A part of the file between `#region NAME` and `#endregion`, as Slidev has it. */
  readonly region?: string;
  /** How it is shown, as in an info string: `{1|2-3} lines:true`. */
  readonly info?: string;
};

/** Reads a `file` block. @returns what it asks for, or what is wrong with it */
export function readSnippetRequest({ value }: Code): SnippetRequest | string {
  const fields = new Map<string, string>();
  for (const line of value.split('\n')) {
    const [, name, written = ''] = /^\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name, written.trim().replace(/^(["'])(.*)\1$/, '$2'));
    else if (line.trim() !== '') return `expected name: value, found ${line.trim().slice(0, 60)}`;
  }
  const path = fields.get('path');
  if (!path) return 'no path is named; write path: and the file';
  const numbers: Record<string, number> = {};
  for (const name of ['start_line', 'end_line']) {
    const written = fields.get(name);
    if (written === undefined) continue;
    if (!/^[1-9]\d{0,8}$/.test(written)) return `${name} must be a number from 1`;
    numbers[name] = Number(written);
  }
  const { start_line: startLine, end_line: endLine } = numbers;
  if (startLine !== undefined && endLine !== undefined && startLine > endLine)
    return 'start_line is after end_line';
  const language = fields.get('language');
  const region = fields.get('region');
  const info = fields.get('info');
  return {
    path,
    ...(language && { language }),
    ...(region && { region }),
    ...(info && { info }),
    ...(startLine !== undefined && { startLine }),
    ...(endLine !== undefined && { endLine }),
  };
}

/** The code block with the lines of a file. @returns it, and what is wrong, if anything is */
export function snippetOf(
  code: Code,
  { path, language, startLine = 1, endLine, region, info }: SnippetRequest,
  text: string,
): { readonly code: Code; readonly wrong?: string } {
  const written = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const all = region === undefined ? written : linesOfRegion(written, region);
  if (!all) return { code, wrong: `the file has no region named ${region}` };
  const has = `the file has ${all.length.toLocaleString('en-US')} line${all.length === 1 ? '' : 's'}`;
  if (startLine > all.length) return { code, wrong: `start_line is ${startLine}, but ${has}` };
  const value = all.slice(startLine - 1, endLine).join('\n');
  if (value.length > longestSnippet) {
    const most = longestSnippet.toLocaleString('en-US');
    return { code, wrong: `more than ${most} characters; choose fewer lines with start_line and end_line` };
  }
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  const { lang: _, ...rest } = code;
  const lang = language ?? extension;
  const { lang: __, meta: ___, ...shown } = readCodeInfo(`x ${info ?? ''}`);
  const snippet: Code = {
    ...rest,
    ...shown,
    ...(lang !== undefined && { lang: safeText(lang) }),
    value: safeText(value),
  };
  const isShort = endLine !== undefined && endLine > all.length;
  return { code: snippet, ...(isShort && { wrong: `end_line is ${endLine}, but ${has}` }) };
}

/** The lines of a region, as editors fold them: `// #region NAME`, up to its `#endregion`. */
function linesOfRegion(lines: readonly string[], name: string): readonly string[] | undefined {
  const sign = (line: string) => /^\W*(?:pragma\s+)?((?:end)?region)\b:?\s*([\w-]*)/i.exec(line);
  const from = lines.findIndex(
    line => sign(line)?.[1]?.toLowerCase() === 'region' && sign(line)?.[2] === name,
  );
  if (from === -1) return undefined;
  const rest = lines.slice(from + 1);
  const to = rest.findIndex(line => sign(line)?.[1]?.toLowerCase() === 'endregion');
  return rest.slice(0, to === -1 ? undefined : to);
}

/** A block with other code in it: itself, where nothing changes. */
export function withCode(block: Block, change: (code: Code) => Code): Block {
  const all = (blocks: readonly Block[]) => blocks.map(inner => withCode(inner, change));
  switch (block.type) {
    case 'code':
      return change(block);
    case 'blockquote':
    case 'alert':
    case 'details':
      return { ...block, children: all(block.children) };
    case 'list':
      return { ...block, children: block.children.map(item => ({ ...item, children: all(item.children) })) };
    case 'definitionList':
      return {
        ...block,
        children: block.children.map(part =>
          part.type === 'definitionDescription' ? { ...part, children: all(part.children) } : part,
        ),
      };
    case 'paragraph':
    case 'heading':
    case 'thematicBreak':
    case 'math':
    case 'table':
    case 'footnotes':
    case 'comment':
      return block;
  }
}
