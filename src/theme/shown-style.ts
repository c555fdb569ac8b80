import type { ColorDepth } from '../terminal/capabilities.ts';
import { type Color, hexOf, type Rgb, rgbOf, type ShownColor, type TrueColor } from './color.ts';
import { contrast, isDark } from './contrast.ts';
import type { Style, Theme } from './theme.ts';

/** The colors of a style as a terminal of some depth shows them. */
export type ShownColors = { readonly foreground?: ShownColor; readonly background?: ShownColor };

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
/** What there is to choose from. With 256 colors the first 16 are left alone: they look as the user likes. */
const candidates = { '16': range(0, 16), '256': range(16, 256) } as const;

/** How different two colors look: "redmean", a weighting of RGB that comes near to the eye's. */
function difference([red, green, blue]: Rgb, [otherRed, otherGreen, otherBlue]: Rgb): number {
  const mean = (red + otherRed) / 2;
  return (
    (2 + mean / 256) * (red - otherRed) ** 2 +
    4 * (green - otherGreen) ** 2 +
    (2 + (255 - mean) / 256) * (blue - otherBlue) ** 2
  );
}

function nearestOf(wanted: TrueColor, among: readonly number[]): number | undefined {
  const rgb = rgbOf(wanted);
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const index of among) {
    const distance = difference(rgb, rgbOf(index));
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

/** The nearest color that the terminal has, of those on which black or white text can be read. */
function shownBackground(color: Color, depth: ColorDepth, least: number): ShownColor {
  if (typeof color === 'number' || depth === 'true' || depth === 'none') return color;
  const carriesText = (index: number) =>
    Math.max(contrast(index, '#000000'), contrast(index, '#ffffff')) >= least;
  return nearestOf(color, candidates[depth].filter(carriesText)) ?? color;
}

/** The nearest color that the terminal has, of those that can be read on a background. */
function shownForeground(
  color: Color,
  depth: ColorDepth,
  background: ShownColor | undefined,
  least: number,
): ShownColor {
  // A palette color was chosen for what the user made of it.
  if (typeof color === 'number' || depth === 'none') return color;
  if (depth === 'true') return background === undefined ? color : readableOn(color, background, least);
  const all = candidates[depth];
  const readable = background === undefined ? all : all.filter(index => contrast(index, background) >= least);
  return nearestOf(color, readable) ?? (background !== undefined && isDark(background) ? 15 : 0);
}

/** The color itself where it can be read; else it goes as far towards white or black as it must. */
function readableOn(color: TrueColor, background: ShownColor, least: number): TrueColor {
  const end = isDark(background) ? 255 : 0;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = hexOf(rgbOf(color).map(part => part + (end - part) * share) as unknown as Rgb);
    if (contrast(mixed, background) >= least) return mixed;
  }
  return end === 255 ? '#ffffff' : '#000000';
}

/** The colors of the whole screen; nothing if a theme keeps the terminal's own, or there are no colors. */
export function shownBase(theme: Theme, depth: ColorDepth): Required<ShownColors> | undefined {
  const { base, isStrict } = theme;
  if (!base || depth === 'none') return undefined;
  const least = isStrict ? 7 : 4.5;
  const background = shownBackground(base.background, depth, least);
  return { foreground: shownForeground(base.foreground, depth, background, least), background };
}

/**
 * The colors of a style at a depth. Each color that the terminal lacks gives way to the nearest that can be read.
 *
 * @param least the contrast that the style must have to what is behind it
 * @param isExact whether the pair is as its author wrote it: then what the terminal has stays as it is, readable or not
 */
export function shownColors(
  { foreground, background }: Style,
  theme: Theme,
  depth: ColorDepth,
  { least, isExact }: { readonly least: number; readonly isExact: boolean },
): ShownColors {
  if (depth === 'none') return {};
  const own = background === undefined ? undefined : shownBackground(background, depth, least);
  const behind = own ?? shownBase(theme, depth)?.background ?? theme.ground;
  if (foreground === undefined) return { ...(own !== undefined && { background: own }) };
  // The light parts of a sign have its background: they are invisible.
  if (isExact && own !== undefined && foreground === background) return { foreground: own, background: own };
  const front = isExact && depth === 'true' ? foreground : shownForeground(foreground, depth, behind, least);
  return { foreground: front, ...(own !== undefined && { background: own }) };
}
