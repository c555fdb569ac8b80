/**
 * Whether a comment on a line is a block of its own: below a blank line or an item of a list, it is no part of what is above it
 * in HTML, such as a lone `<img>`.
 *
 * @param line counted from 0
 */
export function beginsBlock(lines: readonly string[], line: number): boolean {
  const above = lines[line - 1];
  const isBelow = above !== undefined && /^\s*(?:$|(?:[-*+]|\d{1,9}[.)])\s)/.test(above);
  return isBelow && /^\s*<!--/.test(lines[line] ?? '');
}
