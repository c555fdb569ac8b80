import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { FrontMatterEntry } from './document.ts';

/** What a YAML text says, key by key, each with its place. */
export type Mapping = {
  readonly values: ReadonlyMap<string, FrontMatterEntry>;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the thing stands to which a way of keys and counts (from 0) leads; else the last that is on the way. */
  positionOf(way: readonly (string | number)[]): FrontMatterEntry['position'];
  /** It could not be read at all. */
  readonly isBroken: boolean;
};

/**
 * A longer text is not read: what the parser takes for a text of many strings, brackets or mistakes is seconds, and it
 * cannot be interrupted. UTF-16 code units.
 */
const longestText = 32_000;

/** Every string inside a YAML value made safe to show. */
function safeValue(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(safeValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safeText(key), safeValue(inner)]));
  }
  return value;
}

/**
 * Reads lines of `key: value`. Aliases are not followed: they could make a value swell, or go round in circles.
 *
 * @param what how to call the text in diagnostics
 * @param linesBefore how many lines of the file come before the text
 */
export function readMapping(yaml: string, file: string, what: string, linesBefore = 0): Mapping {
  if (yaml.length > longestText) return tooLong(file, what);
  const lineCounter = new LineCounter();
  // Scalars stay what YAML 1.2 core says they are.
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const diagnostics = document.errors.map(
    ({ pos, message }): Diagnostic => ({ file, ...at(pos[0]), message: safeText(`${what}: ${message}`) }),
  );
  const values = new Map<string, FrontMatterEntry>();
  if (diagnostics.length === 0 && isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key)) continue;
      const position = at(key.range?.[0] ?? 0);
      const plain = toPlain(document, value);
      if (plain) values.set(safeText(String(key.value)), { ...plain, position });
      else diagnostics.push({ file, ...position, message: `${what}: aliases are not supported` });
    }
  } else if (diagnostics.length === 0 && document.contents !== null) {
    diagnostics.push({ file, line: 1, column: 1, message: `${what} is not a list of \`key: value\` lines` });
  }
  const isBroken = document.errors.length > 0 || !(document.contents === null || isMap(document.contents));
  const positionOf = (way: readonly (string | number)[]) => at(offsetOf(document.contents, way));
  return { values, diagnostics, isBroken, positionOf };
}

function tooLong(file: string, what: string): Mapping {
  const position = { line: 1, column: 1 };
  const limit = longestText.toLocaleString('en');
  const message = safeText(`${what} is longer than ${limit} characters and was not read`);
  const diagnostics = [{ file, ...position, message }];
  return { values: new Map(), diagnostics, isBroken: true, positionOf: () => position };
}

function offsetOf(root: unknown, way: readonly (string | number)[]): number {
  let node = root;
  let offset = 0;
  for (const step of way) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && safeText(String(key.value)) === step)
      : undefined;
    const item = pair?.key ?? (isSeq(node) ? node.items[Number(step)] : undefined);
    if (!isNode(item)) return offset;
    offset = item.range?.[0] ?? offset;
    node = pair ? pair.value : item;
  }
  return offset;
}

/** The value of a node, safe to show; nothing if it has aliases, or is too deep for any use. */
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
