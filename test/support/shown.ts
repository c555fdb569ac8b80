import { createFlow } from '../../src/layout/flow.ts';
import type { Document } from '../../src/markdown/document.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import type { Line } from '../../src/terminal/line.ts';

/** All rows of a document at a width in columns. */
export function rowsOf(document: Document, columns: number): readonly Line[] {
  return createFlow(document, columns, { glyphs: unicodeGlyphs }).lines(
    startOfDocument,
    Number.POSITIVE_INFINITY,
  );
}

/** The author's words of each row. What layout added separates words only where it has a space. */
function wordsOfRow(line: Line): readonly string[] {
  const text = line.map(span => (span.decoration ? span.text.replace(/\S/g, '') : span.text)).join('');
  return text.split(/[ \t\n]+/).filter(Boolean);
}

/**
 * The words that rows show. A word that goes on in the next row is joined again where `expected` has it whole;
 * all else stays as it is shown.
 */
export function wordsOfRows(lines: readonly Line[], expected: readonly string[]): readonly string[] {
  const words: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    for (const [index, piece] of wordsOfRow(line).entries()) {
      if (index === 0 && goesOn) words[words.length - 1] += piece;
      else words.push(piece);
      const last = words.at(-1) ?? '';
      const whole = expected[words.length - 1] ?? '';
      goesOn = last !== whole && whole.startsWith(last);
    }
  }
  return words;
}

/** The addresses of the links that rows offer, each once, in the order in which they are met. */
export function linksOfRows(lines: readonly Line[]): readonly string[] {
  const found = new Map<number, string>();
  for (const { link } of lines.flat()) if (link) found.set(link.index, link.address);
  return [...found.values()];
}
