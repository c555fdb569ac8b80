import type { Role } from '../terminal/line.ts';
import type { Color, TrueColor } from './color.ts';

/** A style. What is absent stays as the surroundings have it. */
export type Style = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly inverse?: true;
  /** Has colors that set it apart; where none can be shown, swapping them does. */
  readonly inverseWithoutColors?: true;
  readonly foreground?: Color;
  readonly background?: Color;
};

/** The colors of all that has none of its own. */
export type BaseColors = { readonly foreground: Color; readonly background: Color };

/** A theme as used: a style for every role. */
export type Theme = {
  readonly name: string;
  readonly styles: Readonly<Record<Role, Style>>;
  /** With these a screen is painted; absent where it keeps the terminal's own. */
  readonly base?: BaseColors;
  /** What the terminal's own background is known to be: nothing paints it, but colors must be read on it. */
  readonly ground?: TrueColor;
  /** Whether everything has the contrast of WCAG's level AAA. */
  readonly isStrict?: true;
};

/** Later, inner styles add to outer ones and win over them where both say something. */
export function mergeStyles(styles: readonly Style[]): Style {
  return Object.assign({}, ...styles);
}

/** Lines and signs beside the text: they hold no words. */
const marks: ReadonlySet<Role> = new Set([
  'chart.bar',
  'code.mark',
  'list.marker',
  'pane.border',
  'quote.mark',
  'rule',
  'table.border',
]);

/**
 * The least contrast that a role must have to what is behind it: WCAG 2.2, 1.4.3 (text, 4.5 : 1) and 1.4.11 (marks,
 * 3 : 1); 1.4.6 (7 : 1) for all of a strict theme.
 */
export function leastContrast(role: Role | undefined, { isStrict }: Pick<Theme, 'isStrict'>): number {
  if (isStrict) return 7;
  return role !== undefined && marks.has(role) ? 3 : 4.5;
}
