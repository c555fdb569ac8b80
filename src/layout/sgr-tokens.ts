import { type Span, span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import { type CodeToken, codeTokens, rolesOfTokens } from './code-tokens.ts';

// The one place where escape codes come in: each token has a color of the palette of 256 that is its own,
// so that what is inside what can be read back. None of them leaves this file's functions as text.

const sgr = /\u001b\[([\d;]*)m/;
const end = '39';
const colorOf = (index: number) => `38;5;${index}`;
const byColor = new Map(codeTokens.map((token, index) => [colorOf(index), token]));

/** The theme to highlight with: every token between its own color and the default one. */
export const tokenTheme: Readonly<Record<CodeToken, (text: string) => string>> = Object.fromEntries(
  codeTokens.map((token, index) => [
    token,
    (text: string) => `\u001b[${colorOf(index)}m${text}\u001b[${end}m`,
  ]),
) as Record<CodeToken, (text: string) => string>;

/**
 * Reads highlighted code back: rows of spans, whose text is exactly `code`.
 *
 * @returns nothing if there is any other escape code, an unknown color, or other text than the code's
 */
export function readTokens(highlighted: string, code: SafeText): readonly (readonly Span[])[] | undefined {
  const rows: Span[][] = [[]];
  const open: CodeToken[] = [];
  // Split by a pattern with one group: text, parameters, text, parameters … text.
  for (const [index, part] of highlighted.split(sgr).entries()) {
    if (index % 2 === 0) {
      const text = safeText(part);
      if (text !== part) return undefined;
      addText(rows, text, open);
    } else if (part === end) {
      if (open.pop() === undefined) return undefined;
    } else {
      const token = byColor.get(part);
      if (!token) return undefined;
      open.push(token);
    }
  }
  const text = joinSafe(
    rows.map(row => joinSafe(row.map(piece => piece.text))),
    '\n',
  );
  return open.length === 0 && text === code ? rows : undefined;
}

/** A comment that goes on in the next row is a comment there too. */
function addText(rows: Span[][], text: SafeText, open: readonly CodeToken[]): void {
  const roles = rolesOfTokens(open);
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) rows.push([]);
    if (part !== '') rows.at(-1)?.push(span(safeText(part), roles));
  }
}
