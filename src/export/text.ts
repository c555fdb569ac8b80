import { createFlow } from '../layout/flow.ts';
import { numberLinks } from '../layout/link-numbers.ts';
import type { Document } from '../markdown/document.ts';
import { startOfDocument } from '../markdown/place.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import { type Line, lineText } from '../terminal/line.ts';

/** Lines as text: one row a line, no trailing blanks, a newline at the end of each. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map(line => `${lineText(line).trimEnd()}\n`).join('');
}

/**
 * A document as plain text: the rows of the screen without their looks, links numbered with their addresses
 * below.
 *
 * @param columns how wide a row may be, in cells
 */
export function documentText(document: Document, columns: number, glyphs: Glyphs): string {
  const linkNumbers = numberLinks(document.links).byIndex;
  const flow = createFlow(document, columns, { glyphs, linkNumbers });
  return textOfLines(flow.lines(startOfDocument, Number.POSITIVE_INFINITY));
}
