import { lightOf, type Rgb, rgbOf, type ShownColor } from './color.ts';

/** Of sRGB, as WCAG 2.2 defines "relative luminance": 0 for black, 1 for white. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);
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
