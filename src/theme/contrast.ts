import { type Rgb, rgbOf, type ShownColor } from './color.ts';

/** Of sRGB, as WCAG 2.2 defines "relative luminance": 0 for black, 1 for white. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Every color is compared with many others. */
const known = new Map<ShownColor, number>();

function luminanceOf(color: ShownColor): number {
  const found = known.get(color) ?? luminance(rgbOf(color));
  if (known.size < 1000) known.set(color, found);
  return found;
}

/** The contrast ratio of two colors as WCAG 2.2 defines it, from 1 to 21; which of them is in front makes no difference. */
export function contrast(one: ShownColor, other: ShownColor): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether text on it is rather white than black. */
export function isDark(background: ShownColor): boolean {
  return contrast(background, '#ffffff') >= contrast(background, '#000000');
}
