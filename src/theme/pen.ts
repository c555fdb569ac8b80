import type { Pen } from '../terminal/ansi.ts';
import type { ColourDepth } from '../terminal/capabilities.ts';
import type { Role } from '../terminal/line.ts';
import { mergeStyles, type PaletteColour, type Style, type Theme } from './theme.ts';

/** SGR parameters (ECMA-48 §8.3.117; 90–97 and 100–107 as aixterm has them). Without colours the attributes stay. */
function sgrOf(style: Style, depth: ColourDepth): string {
  const parameters: number[] = [];
  if (style.bold) parameters.push(1);
  if (style.italic) parameters.push(3);
  if (style.underline) parameters.push(4);
  if (style.inverse) parameters.push(7);
  if (style.strikethrough) parameters.push(9);
  if (depth !== 'none') {
    if (style.foreground !== undefined) parameters.push(colour(style.foreground, 30, 90));
    if (style.background !== undefined) parameters.push(colour(style.background, 40, 100));
  }
  return parameters.join(';');
}

/** The parameter of a palette colour: the eight of ECMA-48 count from `first`, the bright ones from `bright`. */
function colour(index: PaletteColour, first: number, bright: number): number {
  return index < 8 ? first + index : bright + index - 8;
}

/** Makes the pen that writes lines in a theme, with the colours and links that the terminal has. */
export function createPen(
  theme: Theme,
  { depth, hyperlinks }: { readonly depth: ColourDepth; readonly hyperlinks: boolean },
): Pen {
  const known = new Map<string, string>();
  return {
    hyperlinks,
    sgr(roles: readonly Role[]): string {
      if (roles.length === 0) return '';
      const key = roles.join(' ');
      const found = known.get(key) ?? sgrOf(mergeStyles(roles.map(role => theme.styles[role])), depth);
      known.set(key, found);
      return found;
    },
  };
}
