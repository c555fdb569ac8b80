import type { Heading, Inline } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { decoration, type Line, type Role } from '../terminal/line.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { layoutBlock } from './block.ts';
import { compactRows, layoutCompactLetters } from './block-letters.ts';
import type { LayoutOptions } from './options.ts';

/** The title of a slide as it is laid out. */
export type LaidOutHeading = {
  readonly lines: readonly Line[];
  /** Its words are only a picture of them here. */
  readonly isDrawn: boolean;
};

/**
 * Lays the title of a slide out, above a rule that is the upper edge of every slide. Large ones are drawn in letters where
 * they fit, and take the same rows where they do not, so that the rule never moves.
 */
export function layoutSlideHeading(
  heading: Heading,
  columns: number,
  options: LayoutOptions,
  isLarge: boolean,
): LaidOutHeading {
  const rule: Line = [decoration(options.glyphs.ruleDouble.repeat(columns), 'rule')];
  const letters = isLarge && !options.hasNoLetters ? lettersOf(heading, columns, options) : undefined;
  if (letters) return { lines: [...letters, rule], isDrawn: true };
  const words = layoutBlock({ ...heading, depth: 3 }, columns, options);
  const ofTitle = (role: Role): Role => (role === 'heading.3' ? 'heading.1' : role);
  const strong = words.map(
    (line): Line => line.map(piece => ({ ...piece, roles: piece.roles.map(ofTitle) })),
  );
  const above = isLarge ? Math.max(0, compactRows - strong.length) : 0;
  return { lines: [...Array.from({ length: above }, (): Line => []), ...strong, rule], isDrawn: false };
}

function lettersOf(heading: Heading, columns: number, options: LayoutOptions): readonly Line[] | undefined {
  // What leads somewhere, or stands elsewhere than at the left, must be seen as such.
  if (heading.align !== undefined || heading.children.some(isMore)) return undefined;
  return layoutCompactLetters(safeRow(inlineText(heading.children)), columns, options);
}

function isMore({ type }: Inline): boolean {
  return type === 'link' || type === 'image' || type === 'footnoteReference' || type === 'delete';
}
