/**
 * Text of twice the size (OSC 66, the text sizing protocol of kitty). It takes two rows, but Ink draws row by row and drops what
 * it does not know. So a row of text carries it between two marks, below a blank row, and what is written to the terminal is
 * changed on its way: the cursor goes up, writes it over both rows, and comes back behind it.
 */

/** No text has these: they are unassigned and ignorable, and `safeText` replaces such. */
const begin = '\ufff0';
const end = '\ufff1';

/** The end of a link where none is. Ink writes a row with such a code as a whole, never from its first change on. */
const wholeRow = '\u001b]8;;\u001b\\';

const marked = /\ufff0\u001b\]8;;\u001b\\([^\ufff1]*?) *\ufff1/g;

/** A text for a row that is to be twice as large, as wide as it will be. @param columns its width as it is */
export function markScaled(text: string, columns: number): string {
  // Each mark counts as a cell, or as none.
  return `${begin}${wholeRow}${text}${' '.repeat(Math.max(0, columns - 2))}${end}`;
}

/** What is written to a terminal, with the marked texts twice as large. */
export function writeScaled(bytes: string): string {
  if (!bytes.includes(begin)) return bytes;
  return bytes.replace(marked, (_, text: string) => `\u001b[A\u001b]66;s=2;${text}\u001b\\\u001b[B`);
}

const savePlace = '\u001b7';
const restorePlace = '\u001b8';
const home = '\u001b[H';
const askPlace = '\u001b[6n';

/**
 * Asks whether the terminal scales text, as the protocol says: by how far the cursor moves. Only a terminal that does draws
 * anything, two blanks of twice the width, at the top left.
 */
export const scaleQuestion = `${savePlace}${home}${askPlace}\u001b]66;w=2; \u001b\\${askPlace}\u001b]66;s=2; \u001b\\${askPlace}${restorePlace}`;

/** Whether it does. @param columns where the cursor was, in order */
export function isScaling(columns: readonly number[]): boolean {
  const [start, wide, scaled] = columns.slice(-3);
  if (start === undefined || wide === undefined || scaled === undefined) return false;
  return wide - start === 2 && scaled - wide === 2;
}
