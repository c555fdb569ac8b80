import { lightOf, partAt, type Rgb } from './color.ts';

/**
 * A color as the eye sees it: lightness from 0 to 1, then green to red and blue to yellow, which are 0 for grays. Multiplied
 * by the same number, these two keep the hue.
 */
export type Oklab = readonly [lightness: number, a: number, b: number];

// The numbers are those of Björn Ottosson, "A perceptual color space for image processing" (2020, in the public domain):
// https://bottosson.github.io/posts/oklab/

export function oklabOf(rgb: Rgb): Oklab {
  const [red, green, blue] = rgb.map(lightOf) as unknown as Rgb;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

/** @returns parts of light, from 0 to 1 in what a screen can show, outside of that where it cannot */
function lightsOf([lightness, a, b]: Oklab): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Rounding alone may lead as far outside. */
const tolerance = 1e-4;
/** Halvings: finer than the 256 steps of a part. */
const halvings = 9;

/** The nearest color that a screen has, of the same lightness and hue: as much of its chroma as there is. */
export function rgbOfOklab([lightness, a, b]: Oklab): Rgb {
  const at = (share: number) => lightsOf([lightness, a * share, b * share]);
  const isShown = (lights: Rgb) => lights.every(light => light >= -tolerance && light <= 1 + tolerance);
  let [least, most] = isShown(at(1)) ? [1, 1] : [0, 1];
  for (let step = 0; step < halvings && least < most; step += 1) {
    const middle = (least + most) / 2;
    if (isShown(at(middle))) least = middle;
    else most = middle;
  }
  return at(least).map(light => partAt(Math.min(1, Math.max(0, light)))) as unknown as Rgb;
}
