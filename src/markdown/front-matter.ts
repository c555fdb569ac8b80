import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { FrontMatter, FrontMatterEntry } from './document.ts';

/** A YAML block between `---` at the very start and the next `---` or `...`, as Jekyll and GitHub read it. */
const fence = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** Its first line, comments aside, has a key: else it is text between two rules, and hiding it would lose it. */
const hasKey = /^(?:[ \t]*(?:#[^\n]*)?\n)*[\p{L}\p{N}_"'][^\n]*?:(?:\s|$)/u;

export type SplitSource = {
  /** The YAML between the fences, when there are any. */
  readonly yaml?: string;
  /** The Markdown, with as many newlines in front as the front matter had lines, so that lines still count. */
  readonly body: string;
};

/** Parts front matter from Markdown. `source` has newline line ends only. */
export function splitFrontMatter(source: string): SplitSource {
  const match = source.startsWith('---') ? fence.exec(source) : null;
  const yaml = match?.[1] ?? '';
  if (match?.index !== 0 || !(hasKey.test(yaml) || yaml.trim() === '')) return { body: source };
  const lines = match[0].split('\n').length - 1;
  return { yaml, body: '\n'.repeat(lines) + source.slice(match[0].length) };
}

/** Every string inside a YAML value made safe to show. */
function safeValue(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(safeValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safeText(key), safeValue(inner)]));
  }
  return value;
}

/** Reads front matter. Aliases are not followed: they could make a value swell, or go round in circles. */
export function parseFrontMatter(
  yaml: string,
  file: string,
): { readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] } {
  const lineCounter = new LineCounter();
  // Scalars stay what YAML 1.2 core says they are; the first line of the file is the opening fence.
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const diagnostics = document.errors.map(
    ({ pos, message }): Diagnostic => ({
      file,
      ...at(pos[0]),
      message: safeText(`front matter: ${message}`),
    }),
  );
  const values = new Map<string, FrontMatterEntry>();
  if (diagnostics.length === 0 && isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key)) continue;
      const position = at(key.range?.[0] ?? 0);
      const plain = toPlain(document, value);
      if (plain) values.set(safeText(String(key.value)), { ...plain, position });
      else diagnostics.push({ file, ...position, message: 'front matter: aliases are not followed' });
    }
  } else if (diagnostics.length === 0 && document.contents !== null) {
    diagnostics.push({
      file,
      line: 1,
      column: 1,
      message: 'front matter is not a list of `key: value` lines',
    });
  }
  const isBroken = document.errors.length > 0 || !(document.contents === null || isMap(document.contents));
  return { frontMatter: { values, ...(isBroken && { isBroken }) }, diagnostics };
}

/** The value of a node, safe to show; nothing where it has aliases, or is too deep for any use. */
function toPlain(
  document: ReturnType<typeof parseDocument>,
  node: unknown,
): { readonly value: unknown } | undefined {
  try {
    return { value: safeValue(isNode(node) ? node.toJS(document, { maxAliasCount: 0 }) : node) };
  } catch {
    return undefined;
  }
}
