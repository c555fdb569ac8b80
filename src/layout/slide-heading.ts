import type { Heading, Inline } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { decoration, type Line, type Role, span } from '../terminal/line.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { layoutBlock } from './block.ts';
import { compactRows, layoutCompactLetters } from './block-letters.ts';
import type { LayoutOptions } from './options.ts';

/** The rows of a title that is twice as large. */
const scaledRows = 2;

/** The title of a slide as it is laid out. */
export type LaidOutHeading = {
  readonly lines: readonly Line[];
  /** Its words are only a picture of them here. */
  readonly isDrawn: boolean;
};

/**
 * Lays the title of a slide out, above a rule that is the upper edge of every slide. Large ones are drawn in letters where
 * they fit in a line, and take the same rows where they do not, so that the rule seldom moves.
 *
 * @param mostLines of letters
 */
export function layoutSlideHeading(
  heading: Heading,
  columns: number,
  options: LayoutOptions,
  isLarge: boolean,
  mostLines = 1,
): LaidOutHeading {
  const scaled = options.scalesText ? scaledOf(heading, columns) : undefined;
  const rule: Line = [decoration(options.glyphs.ruleDouble.repeat(columns), 'rule')];
  const above = (rows: number): readonly Line[] =>
    Array.from({ length: Math.max(0, bandRows(isLarge, options) - rows) }, () => []);
  if (scaled) return { lines: [...above(1), scaled, rule], isDrawn: false };
  const letters =
    isLarge && !options.hasNoLetters ? lettersOf(heading, columns, options, mostLines) : undefined;
  if (letters) return { lines: [...letters, rule], isDrawn: true };
  const words = layoutBlock({ ...heading, depth: 3 }, columns, options);
  const ofTitle = (role: Role): Role => (role === 'heading.3' ? 'heading.1' : role);
  const strong = words.map(
    (line): Line => line.map(piece => ({ ...piece, roles: piece.roles.map(ofTitle) })),
  );
  return { lines: [...above(strong.length), ...strong, rule], isDrawn: false };
}

/** The rows of every title of one line, so that the rule does not move. */
function bandRows(isLarge: boolean, { scalesText }: LayoutOptions): number {
  return isLarge ? compactRows : scalesText ? scaledRows : 1;
}

/** A title in a row below a blank one, that the terminal draws over both. */
function scaledOf(heading: Heading, columns: number): Line | undefined {
  if (heading.align !== undefined || heading.children.some(isMore)) return undefined;
  const text = safeRow(inlineText(heading.children));
  const width = cellWidth(text);
  return width > 1 && 2 * width <= columns ? [{ ...span(text, ['heading.1']), scale: 2 }] : undefined;
}

function lettersOf(
  heading: Heading,
  columns: number,
  options: LayoutOptions,
  mostLines: number,
): readonly Line[] | undefined {
  // What leads somewhere, or stands elsewhere than at the left, must be seen as such.
  if (heading.align !== undefined || heading.children.some(isMore)) return undefined;
  return layoutCompactLetters(safeRow(inlineText(heading.children)), columns, options, mostLines);
}

function isMore({ type }: Inline): boolean {
  return type === 'link' || type === 'image' || type === 'footnoteReference' || type === 'delete';
}
