import type { List } from './document.ts';

/** The number of an item of an ordered list, counted from 0; nothing if the list has none. */
export function numberOf({ start, children }: List, index: number): number | undefined {
  return start === undefined ? undefined : (children[index]?.number ?? start + index);
}

/** The number of an item as its list writes it: `3`, `c` or `iii`; nothing if the list has none. */
export function writtenNumber(list: List, index: number): string | undefined {
  const number = numberOf(list, index);
  if (number === undefined) return undefined;
  if (list.numbering === undefined) return String(number);
  switch (list.numbering) {
    case 'lower-alpha':
      return letters(number);
    case 'upper-alpha':
      return letters(number).toUpperCase();
    case 'lower-roman':
      return roman(number);
    case 'upper-roman':
      return roman(number).toUpperCase();
  }
}

/** `a` to `z`, then `aa`, `ab` … Zero and less have no letters. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let written = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    written = String.fromCodePoint(0x61 + ((left - 1) % 26)) + written;
  return written;
}

const numerals: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Roman numerals go from 1 to 3999. */
function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let written = '';
  for (const [value, numeral] of numerals) {
    for (; left >= value; left -= value) written += numeral;
  }
  return written;
}
