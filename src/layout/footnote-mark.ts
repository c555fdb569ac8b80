import type { Glyphs } from '../terminal/glyphs.ts';

/** The number of a footnote as it is in the text and before the note: `¹²`, or `[^12]` in ASCII. */
export function footnoteMark(number: number, { superscripts }: Glyphs): string {
  if (superscripts === '') return `[^${number}]`;
  return [...String(number)].map(digit => superscripts[Number(digit)]).join('');
}
