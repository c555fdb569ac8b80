import type { Role } from '../terminal/line.ts';

/** A colour of the terminal's own palette, 0 to 15. */
export type PaletteColour = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** A look. What is absent stays as the surroundings have it. */
export type Style = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly inverse?: true;
  readonly foreground?: PaletteColour;
  readonly background?: PaletteColour;
};

/** A theme as used: a look for every role. */
export type Theme = { readonly name: string; readonly styles: Readonly<Record<Role, Style>> };

/** Later, inner styles add to outer ones and win over them where both say something. */
export function mergeStyles(styles: readonly Style[]): Style {
  return Object.assign({}, ...styles);
}
