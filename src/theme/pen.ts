import type { Pen } from '../terminal/ansi.ts';
import type { ColorDepth } from '../terminal/capabilities.ts';
import type { Role } from '../terminal/line.ts';
import type { Paint } from '../terminal/painted.ts';
import { rgbOf, type ShownColor } from './color.ts';
import { shownBase, shownColors } from './shown-style.ts';
import { leastContrast, mergeStyles, type Style, type Theme } from './theme.ts';

/** SGR parameters (ECMA-48 §8.3.117; 90–97 and 100–107 as aixterm has them). Without colors the attributes stay. */
function sgrOf(roles: readonly Role[], theme: Theme, depth: ColorDepth): string {
  const style: Style = mergeStyles(roles.map(role => theme.styles[role]));
  const parameters: (number | string)[] = [];
  if (style.bold) parameters.push(1);
  if (style.italic) parameters.push(3);
  if (style.underline) parameters.push(4);
  if (style.inverse || (style.inverseWithoutColors && depth === 'none')) parameters.push(7);
  if (style.strikethrough) parameters.push(9);
  const isExact = roles.length === 1;
  const least = leastContrast(roles.at(-1), theme);
  const { foreground, background } = shownColors(style, theme, depth, { least, isExact });
  if (foreground !== undefined) parameters.push(color(foreground, 30));
  if (background !== undefined) parameters.push(color(background, 40));
  return parameters.join(';');
}

/**
 * The parameters of a color: the eight of ECMA-48 count from `first`, the bright ones from 60 above it; all others
 * are said by index or by their parts (ITU-T T.416, with semicolons as xterm has them).
 */
function color(shown: ShownColor, first: 30 | 40): number | string {
  if (typeof shown === 'string') return `${first + 8};2;${rgbOf(shown).join(';')}`;
  if (shown >= 16) return `${first + 8};5;${shown}`;
  return shown < 8 ? first + shown : first + 52 + shown;
}

/** What the whole screen is painted with; nothing if the terminal's own colors stay. */
export function paintOf(theme: Theme, depth: ColorDepth): Paint | undefined {
  const base = shownBase(theme, depth);
  return base && { foreground: `${color(base.foreground, 30)}`, background: `${color(base.background, 40)}` };
}

/** What the terminal has, and what draws pictures on it. */
type PenSetting = {
  readonly depth: ColorDepth;
  readonly hyperlinks: boolean;
  readonly picture?: Pen['picture'];
};

/** Makes the pen that writes lines in a theme, with the colors and links that the terminal has. */
export function createPen(theme: Theme, { depth, hyperlinks, picture }: PenSetting): Pen {
  const known = new Map<string, string>();
  const { background } = shownColors(theme.styles.panel, theme, depth, { least: 0, isExact: true });
  return {
    hyperlinks,
    ...(picture && { picture }),
    hasPanel: background !== undefined && background !== shownBase(theme, depth)?.background,
    sgr(roles: readonly Role[]): string {
      if (roles.length === 0) return '';
      const key = roles.join(' ');
      const found = known.get(key) ?? sgrOf(roles, theme, depth);
      known.set(key, found);
      return found;
    },
  };
}
