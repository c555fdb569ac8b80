import { rgbOf, type TrueColor } from './color.ts';
import { oklabOf } from './oklab.ts';

/** Without 8, which is a gray in some terminals and the background in others (Solarized). */
const grays = [0, 7, 15] as const;
const hues = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14] as const;

/** Below this chroma a color is a gray to the eye. */
const leastChroma = 0.03;
/** How far apart two hues may be that go by one name, as the distance of two points on a circle of radius 1. */
const nearHue = 0.9;

type Hue = { readonly lightness: number; readonly x: number; readonly y: number; readonly chroma: number };

function hueOf(color: TrueColor | number): Hue {
  const [lightness, a, b] = oklabOf(rgbOf(color));
  const chroma = Math.hypot(a, b);
  return { lightness, chroma, x: a / (chroma || 1), y: b / (chroma || 1) };
}

/**
 * The color of the palette for a color: its hue counts first, since every terminal has other shades, but a red in all of
 * them. Where no such hue is fit, it is a gray.
 */
export function nearestOfPalette(wanted: TrueColor, isFit: (index: number) => boolean): number | undefined {
  const sought = hueOf(wanted);
  const bestOf = (indexes: readonly number[], distanceOf: (hue: Hue) => number): number | undefined => {
    const fit = indexes.filter(isFit).map(index => ({ index, distance: distanceOf(hueOf(index)) }));
    return fit.sort((one, other) => one.distance - other.distance)[0]?.index;
  };
  const apart = ({ x, y }: Hue) => Math.hypot(x - sought.x, y - sought.y);
  const shades = ({ lightness }: Hue) => Math.abs(lightness - sought.lightness);
  const near = sought.chroma < leastChroma ? [] : hues.filter(index => apart(hueOf(index)) <= nearHue);
  return bestOf(near, hue => apart(hue) + shades(hue)) ?? bestOf(grays, shades) ?? bestOf(hues, shades);
}
