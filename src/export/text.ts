import { createFlow } from '../layout/flow.ts';
import { numberLinks } from '../layout/link-numbers.ts';
import type { Document } from '../markdown/document.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import { type Line, lineText } from '../terminal/line.ts';
import { safeRow } from '../terminal/safe-text.ts';

/** Lines as text: one row a line, no trailing blanks, a newline at the end of each. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map(line => `${safeRow(lineText(line)).trimEnd()}\n`).join('');
}

/** How printed text is drawn: how wide a row may be, in cells, and with which signs. */
export type PrintedLook = { readonly columns: number; readonly glyphs: Glyphs };

/**
 * A document as plain text: the rows of the screen without their looks, links numbered with their addresses
 * below. It comes block by block: a long document is never one string.
 */
export function* documentText(document: Document, { columns, glyphs }: PrintedLook): Generator<string> {
  const linkNumbers = numberLinks(document.links);
  const flow = createFlow(document, columns, { glyphs, linkNumbers });
  for (const lines of flow.blocks()) yield textOfLines(lines);
}
