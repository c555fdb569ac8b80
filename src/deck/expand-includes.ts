import type { Diagnostic } from '../diagnostic.ts';
import type { Block, Code, Document, Footnote } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/read.ts';
import { blocksWithin } from '../markdown/walk.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { Included, ReadInclude } from './include.ts';
import { type Part, partOf } from './part.ts';
import { readSnippetRequest, snippetOf, withCode } from './snippet-file.ts';

/** Files may include files this many levels deep. */
const mostLevels = 8;
/** Two files that include each other's neighbors ten times each would be millions: more is no deck. */
const mostIncludes = 1000;
/** All that is included, in UTF-16 code units. */
const mostText = 16_000_000;

const isSnippet = (block: Block) => block.type === 'code' && block.lang === 'file';

/** A document whose includes are in their places. */
export type Expanded = {
  readonly parts: readonly Part[];
  /** All footnotes, by the numbers with which the text refers to them. */
  readonly footnotes: ReadonlyMap<number, Footnote>;
  /** How many links there are: no link has an index as high. */
  readonly links: number;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Puts the blocks of included files in the place of their `include` comments. What cannot be included is reported,
 * and the rest is there.
 *
 * @param deckFile how to name the document in diagnostics
 */
export function expandIncludes(document: Document, deckFile: string, readInclude: ReadInclude): Expanded {
  const parts: Part[] = [];
  const footnotes = new Map<number, Footnote>();
  const diagnostics: Diagnostic[] = [];
  let links = 0;
  let includes = 0;
  let length = 0;

  /** @param open the keys of the files inside which this one stands, its own last; that of the deck is '' */
  function add(
    { blocks, links: own, diagnostics: found }: Document,
    file: string,
    open: readonly string[],
  ): void {
    links += own.length;
    for (const diagnostic of found) diagnostics.push(diagnostic);
    for (const block of blocks) if (block.type === 'footnotes') addFootnotes(block);
    for (const block of blocks) if (block.type !== 'footnotes') addBlock(block, file, open);
  }

  function addFootnotes({ children, numbers }: Extract<Block, { type: 'footnotes' }>): void {
    for (const [index, note] of children.entries()) footnotes.set(numbers?.[index] ?? index + 1, note);
  }

  function addBlock(block: Block, file: string, open: readonly string[]): void {
    const part = partOf(block, file);
    if (part.command?.type !== 'include') {
      const hasSnippet = [...blocksWithin(block)].some(isSnippet);
      parts.push(hasSnippet ? { ...part, block: withCode(block, code => snippet(code, file, open)) } : part);
      return;
    }
    const reason = include(part.command.path, open);
    if (reason !== undefined) report(block, file, `include ${part.command.path}: ${reason}`);
  }

  function report({ position }: Block, file: string, message: string): void {
    diagnostics.push({ file, ...position, message: safeText(message) });
  }

  /** The lines of the file that a `file` block names; the block as it is, where they cannot be had. */
  function snippet(code: Code, file: string, open: readonly string[]): Code {
    if (!isSnippet(code)) return code;
    const request = readSnippetRequest(code);
    if (typeof request === 'string') {
      report(code, file, `file: ${request}`);
      return code;
    }
    const found = read(request.path, open);
    const { code: shown, wrong } =
      typeof found === 'string' ? { code, wrong: found } : snippetOf(code, request, found.text);
    if (wrong !== undefined) report(code, file, `file ${request.path}: ${wrong}`);
    return shown;
  }

  /** @returns the text of a file, or why there is none */
  function read(path: string, open: readonly string[]): Extract<Included, { type: 'text' }> | string {
    includes += 1;
    if (includes > mostIncludes) return `the deck has more than ${mostIncludes} includes`;
    const included = readInclude(path, open.at(-1) ?? '');
    if (included.type === 'refused') return included.reason;
    length += included.text.length;
    return length > mostText ? 'it would make the deck too long' : included;
  }

  /** @returns why the file is not included, or nothing if it is */
  function include(path: string, open: readonly string[]): string | undefined {
    if (open.length > mostLevels) return `files include files more than ${mostLevels} levels deep`;
    const included = read(path, open);
    if (typeof included === 'string') return included;
    const { key, file, text } = included;
    if (file === deckFile || open.includes(key)) return 'it would include itself';
    add(parseMarkdown(text, file, { links, footnotes: footnotes.size }), file, [...open, key]);
    return undefined;
  }

  add(document, deckFile, ['']);
  return { parts, footnotes, links, diagnostics };
}
