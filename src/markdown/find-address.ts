import type { Position } from './document.ts';

/** What is longer is not looked through for each address in it. Lines, and UTF-16 code units of one. */
const mostLines = 40;
const longestLine = 2_000;

/**
 * Where an address is written, which stands somewhere in the paragraph that begins with a line; where the paragraph
 * begins if it is written otherwise.
 *
 * @param lines of the source, the first of which has the number `firstLine`
 */
export function findAddress(
  lines: readonly string[],
  firstLine: number,
  line: number,
  address: string,
): Position {
  const start = line - firstLine;
  const written = [address, decoded(address)].filter(text => text !== '');
  for (const [index, text] of lines.slice(start, start + mostLines).entries()) {
    if (index > 0 && text.trim() === '') break;
    if (text.length > longestLine) continue;
    const found = written.map(each => text.indexOf(each)).find(at => at >= 0);
    if (found !== undefined) return { line: line + index, column: found + 1 };
  }
  return { line, column: (lines[start] ?? '').search(/\S|$/) + 1 };
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
