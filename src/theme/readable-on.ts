import { hexOf, rgbOf, type ShownColor, type TrueColor } from './color.ts';
import { contrast, isDark } from './contrast.ts';
import { oklabOf, rgbOfOklab } from './oklab.ts';

/** Halvings of a way of at most 1: finer than the steps of a color. */
const halvings = 9;

/**
 * The color itself where it can be read; else of the same hue the nearest lighter one, or darker on a light background. On
 * any background either white or black has 4.58 : 1, so up to that the contrast is always reached.
 *
 * @param least the contrast that it must have, from 1 to 21
 */
export function readableOn(color: TrueColor, background: ShownColor, least: number): TrueColor {
  if (contrast(color, background) >= least) return color;
  const [lightness, a, b] = oklabOf(rgbOf(color));
  const isLighter = isDark(background);
  let found: TrueColor = isLighter ? '#ffffff' : '#000000';
  let [near, far] = [lightness, isLighter ? 1 : 0];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (near + far) / 2;
    const tried = hexOf(rgbOfOklab([middle, a, b]));
    if (contrast(tried, background) >= least) [far, found] = [middle, tried];
    else near = middle;
  }
  return found;
}
