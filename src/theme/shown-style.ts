import type { ColorDepth } from '../terminal/capabilities.ts';
import { type Color, rgbOf, type ShownColor, type TrueColor } from './color.ts';
import { holds } from './common-palettes.ts';
import { contrast, isDark } from './contrast.ts';
import { nearestOfPalette } from './nearest-of-palette.ts';
import { type Oklab, oklabOf } from './oklab.ts';
import { readableOn } from './readable-on.ts';
import { leastContrast, type Style, type Theme } from './theme.ts';

/** The colors of a style as a terminal of some depth shows them. */
export type ShownColors = { readonly foreground?: ShownColor; readonly background?: ShownColor };

/** The 256 colors as the eye sees them, each made when it is compared. */
const seen = new Map<number, Oklab>();

function seenAs(index: number): Oklab {
  const known = seen.get(index) ?? oklabOf(rgbOf(index));
  seen.set(index, known);
  return known;
}

/** The nearest color of those that a terminal has. With 256 the first 16 are left alone: they look as the user likes. @returns nothing if none is fit */
function nearestOf(
  wanted: TrueColor,
  depth: '16' | '256',
  isFit: (index: number) => boolean,
): number | undefined {
  if (depth === '16') return nearestOfPalette(wanted, isFit);
  const [lightness, a, b] = oklabOf(rgbOf(wanted));
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 16; index < 256; index += 1) {
    const other = seenAs(index);
    const distance = Math.hypot(lightness - other[0], a - other[1], b - other[2]);
    if (distance < least && isFit(index)) [nearest, least] = [index, distance];
  }
  return nearest;
}

/** What writes on a background: with 16 colors it is one of these. */
const blackOf = (depth: '16' | '256') => (depth === '16' ? 0 : '#000000');
const whiteOf = (depth: '16' | '256') => (depth === '16' ? 15 : '#ffffff');

/** What a background is beside: that of the screen, as its author wrote it and as it is shown. */
type Beside = { readonly written: Color; readonly shown: ShownColor };

/** 1.4.11: a shape is seen from this contrast on. */
const leastOfShapes = 3;

/**
 * The nearest color that the terminal has, of those on which black or white text can be read; and that can be seen on the
 * screen, if that was so where all colors are. With 16 colors a background that hardly differs from the screen's is that.
 */
function shownBackground(color: Color, depth: ColorDepth, least: number, beside?: Beside): ShownColor {
  if (typeof color === 'number' || depth === 'true' || depth === 'none') return color;
  const isShape = beside !== undefined && contrast(color, beside.written) >= leastOfShapes;
  if (beside && !isShape && depth === '16') return beside.shown;
  const isFit = (index: number) =>
    (holds(index, blackOf(depth), least) || holds(index, whiteOf(depth), least)) &&
    (!isShape || holds(index, beside.shown, leastOfShapes));
  return nearestOf(color, depth, isFit) ?? color;
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
  const isFit = (index: number) => background === undefined || holds(index, background, least);
  return nearestOf(color, depth, isFit) ?? (background !== undefined && isDark(background) ? 15 : 0);
}

/** The colors of the whole screen; nothing if a theme keeps the terminal's own, or there are no colors. */
export function shownBase(theme: Theme, depth: ColorDepth): Required<ShownColors> | undefined {
  const { base, isStrict } = theme;
  if (!base || depth === 'none') return undefined;
  // The palette has nothing else that all terminals agree on.
  if (depth === '16' && typeof base.background === 'string' && typeof base.foreground === 'string')
    return isDark(base.background)
      ? { foreground: isStrict ? 15 : 7, background: 0 }
      : { foreground: 0, background: 15 };
  const least = leastContrast(undefined, theme);
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
  const shown = shownBase(theme, depth)?.background ?? theme.ground;
  const written = theme.base?.background ?? theme.ground;
  const beside = shown === undefined || written === undefined ? undefined : { shown, written };
  const own = background === undefined ? undefined : shownBackground(background, depth, least, beside);
  const behind = own ?? shown;
  if (foreground === undefined) return { ...(own !== undefined && { background: own }) };
  // The light parts of a sign have its background: they are invisible.
  if (isExact && own !== undefined && foreground === background) return { foreground: own, background: own };
  const front = isExact && depth === 'true' ? foreground : shownForeground(foreground, depth, behind, least);
  return { foreground: front, ...(own !== undefined && { background: own }) };
}
