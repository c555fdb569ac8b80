import { createFlow } from '../layout/flow.ts';
import { type NameAddress, numberLinks } from '../layout/link-numbers.ts';
import type { HighlightCode, LayoutOptions } from '../layout/options.ts';
import type { Document } from '../markdown/document.ts';
import { encodeLine, isLinkable, type Pen } from '../terminal/ansi.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import { type Line, lineText } from '../terminal/line.ts';
import { safeRow } from '../terminal/safe-text.ts';

/**
 * Lines as text: one row a line, a newline at the end of each. Without a pen there are no trailing blanks and no styles.
 */
export function textOfLines(lines: readonly Line[], pen?: Pen): string {
  const write = (line: Line) => (pen ? encodeLine(line, pen) : safeRow(lineText(line)).trimEnd());
  return lines.map(line => `${write(line)}\n`).join('');
}

/** How printed text is drawn. */
export type PrintStyle = {
  /** How wide a row may be, in cells. */
  readonly columns: number;
  /** How wide one of prose may be, where code and tables may be wider. */
  readonly prose?: number;
  readonly glyphs: Glyphs;
  /** The styles, if any. */
  readonly pen?: Pen;
  /** What draws diagrams; without it they are their source. */
  readonly draw?: HighlightCode;
};

/** How links are written. */
export type LinkNames = {
  /** What is written for the address of one. */
  readonly nameOf?: NameAddress;
  /** Whether one leads to a file that does not exist. */
  readonly isBroken?: (url: string) => boolean;
};

/**
 * A document as text: the rows of the screen, without their styles where there is no pen. Where links cannot be
 * followed they are numbered, with their addresses below, and so are those that no terminal follows. It comes block by
 * block: a long document is never one string.
 *
 * @param names what is written for links
 */
export function* documentText(
  document: Document,
  { columns, prose = columns, glyphs, pen, draw }: PrintStyle,
  { nameOf, isBroken }: LinkNames = {},
): Generator<string> {
  const unfollowed = document.links.filter(({ url }) => !pen?.hyperlinks || !isLinkable(url));
  const options: LayoutOptions = {
    glyphs,
    ...(pen ? { hasPanel: pen.hasPanel === true } : { isPlain: true }),
    linkNumbers: numberLinks(unfollowed, nameOf),
    ...(draw && { highlight: draw }),
    ...(isBroken && { isBroken }),
    namesGroups: true,
  };
  const flow = createFlow(document, columns, options, { left: 0, columns: prose });
  for (const lines of flow.blocks()) yield textOfLines(lines, pen);
}
