import { scaleSign } from '../markdown/written-number.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, padLine, span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import { layoutLetterRow } from './block-letters.ts';
import { hang, hangingIndent } from './hang.ts';
import { sideBySide } from './side-by-side.ts';
import { wrap } from './wrap.ts';

/** A figure to be seen before anything else: `76`, `million`, `Medicaid & CHIP`, `people`, `2024`. */
export type LargeFigure = {
  readonly number: SafeText;
  /** `million`, which has a sign of one letter. */
  readonly scale: SafeText;
  readonly name: SafeText;
  /** Who or what is counted. */
  readonly counted: SafeText;
  readonly year: SafeText;
};

const digitSizes = ['large', 'small', 'plain'] as const;
/** How large the digits are: seven rows, about half of that, or as other text. */
export type Digits = (typeof digitSizes)[number];

/** Between two figures. */
const gap = 2;
/** Figures further apart are not seen as a row. */
const widestStep = 30;

/**
 * Figures side by side, what they are below them; below each other, a row each, where the columns are too few for that.
 * All of it is decoration.
 *
 * @param digits the largest that they may be: smaller ones where those do not fit
 * @returns no line is wider than the columns
 */
export function layoutKeyFigures(
  figures: readonly LargeFigure[],
  columns: number,
  { glyphs, digits }: { readonly glyphs: Glyphs; readonly digits: Digits },
): readonly Line[] {
  const sizes = digitSizes.slice(digitSizes.indexOf(digits));
  const tried = sizes.map(size =>
    size === 'plain' ? undefined : besideEachOther(figures, columns, size, glyphs),
  );
  const lines = tried.find(rows => rows !== undefined) ?? rowEach(figures, columns);
  return lines.map(line => line.map(piece => ({ ...piece, decoration: true as const })));
}

function besideEachOther(
  figures: readonly LargeFigure[],
  columns: number,
  size: Exclude<Digits, 'plain'>,
  glyphs: Glyphs,
): readonly Line[] | undefined {
  const step = Math.min(widestStep, Math.floor((columns + gap) / figures.length));
  const cell = step - gap;
  const drawn = figures.map(({ number }) => layoutLetterRow(number, size, { glyphs }));
  const fits = (scaleOf: (figure: LargeFigure) => SafeText) =>
    figures.every((figure, index) => {
      const first = widestOf(drawn[index] ?? []) + 1 + cellWidth(scaleOf(figure));
      const lastWord = safeText(`${figure.counted.split(' ').at(-1)}, ${figure.year}`);
      return Math.max(first, cellWidth(figure.name), cellWidth(lastWord)) <= cell;
    });
  if (!drawn.every(word => word !== undefined) || !fits(shortScale)) return undefined;
  const wholeScale = ({ scale }: LargeFigure) => scale;
  const scaleOf = fits(wholeScale) ? wholeScale : shortScale;
  const cells = figures.map((figure, index): readonly Line[] => {
    const digits = drawn[index] ?? [];
    const scale: Line = [decoration(' '), span(scaleOf(figure), ['strong'])];
    const withScale: Line = [...padLine(digits.at(-1) ?? [], widestOf(digits)), ...scale];
    // Nothing is to the right of the last one.
    const room = index < figures.length - 1 ? cell : columns - index * step;
    return [
      ...digits.slice(0, -1),
      withScale,
      // Small digits end in half a row.
      ...(size === 'large' ? [[]] : []),
      ...wrap([span(figure.name, ['strong'])], room),
      // A blank that is decoration is no place to break: a year alone in a row would be lost.
      ...wrap([span(figure.counted, ['quiet']), decoration(`, ${figure.year}`, 'quiet')], room),
    ];
  });
  return sideBySide(
    cells,
    cells.map(() => step),
    0,
  );
}

/** Number, name and year in columns; who is counted only where there is room for it. */
function rowEach(figures: readonly LargeFigure[], columns: number): readonly Line[] {
  const numbers = figures.map((figure): Line => {
    return [span(joinSafe([figure.number, safeText(' '), shortScale(figure)]), ['block.letters'])];
  });
  const names = figures.map(({ name }): Line => [span(name)]);
  const counted = figures.map(({ counted: text }): Line => [span(text, ['quiet'])]);
  const years = figures.map(({ year }): Line => [span(year, ['quiet'])]);
  const tables = [
    [numbers, names, counted, years],
    [numbers, names, years],
  ].map(inColumns);
  const table = tables.find(rows => rows.every(line => lineWidth(line) <= columns));
  if (table) return table;
  return figures.flatMap(({ name, year }, index) =>
    hang(hangingIndent([...(numbers[index] ?? []), decoration('  ')]), columns, room =>
      wrap([span(joinSafe([name, safeText(', '), year]))], room),
    ),
  );
}

function inColumns(parts: readonly (readonly Line[])[]): readonly Line[] {
  const [first = [], ...others] = parts;
  return others.reduce((rows, part) => {
    const width = Math.max(...rows.map(lineWidth));
    return rows.map((line, index) => [...padLine(line, width + gap), ...(part[index] ?? [])]);
  }, first);
}

function widestOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(lineWidth));
}

function shortScale({ scale }: LargeFigure): SafeText {
  return safeText(scaleSign(scale));
}
