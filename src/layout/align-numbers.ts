import { readNumber } from '../markdown/written-number.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { safeText } from '../terminal/safe-text.ts';

/** Numbers below each other, their decimal marks in one column. */
export type AlignedNumbers = {
  /** How wide they are together. */
  readonly columns: number;
  /** How many columns are free before each; nothing for a text that is no number. */
  readonly before: readonly (number | undefined)[];
};

/** Aligns texts at their decimal marks, or where those would be. What follows a number stays right behind it. */
export function alignNumbers(texts: readonly string[]): AlignedNumbers {
  const marks = texts.map(text => {
    const number = readNumber(text);
    return number && cellWidth(safeText(text.slice(0, number.markAt)));
  });
  const mark = marks.reduce((most: number, at) => Math.max(most, at ?? 0), 0);
  const before = marks.map(at => (at === undefined ? undefined : mark - at));
  const columns = texts.reduce(
    (most, text, index) => Math.max(most, (before[index] ?? 0) + cellWidth(safeText(text))),
    0,
  );
  return { columns, before };
}
