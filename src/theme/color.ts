/** A color of the terminal's own palette, 0 to 15: what it looks like is the user's choice. */
export type PaletteColor = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** `#rrggbb`, in sRGB. */
export type TrueColor = `#${string}`;

/** A color as a theme has it. */
export type Color = PaletteColor | TrueColor;

/** A color as it is sent to a terminal: `#rrggbb`, or an index of the 256 colors, whose first 16 are the palette. */
export type ShownColor = number | TrueColor;

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The palette as xterm has it (XTerm-col.ad). Every terminal has another one; this is what colors are measured by
 * where nothing better is known.
 */
const xtermPalette: readonly TrueColor[] = [
  '#000000',
  '#cd0000',
  '#00cd00',
  '#cdcd00',
  '#0000ee',
  '#cd00cd',
  '#00cdcd',
  '#e5e5e5',
  '#7f7f7f',
  '#ff0000',
  '#00ff00',
  '#ffff00',
  '#5c5cff',
  '#ff00ff',
  '#00ffff',
  '#ffffff',
];

/** The steps of the color cube, which has the indexes 16 to 231. */
const cubeSteps = [0, 95, 135, 175, 215, 255] as const;

/** What a color is made of. Those from 16 on are as xterm's 256colres.pl makes them: a cube, then 24 grays. */
export function rgbOf(color: ShownColor): Rgb {
  if (typeof color === 'string') return rgbOfHex(color);
  if (color < 16) return rgbOfHex(xtermPalette[color] ?? '#000000');
  if (color >= 232) {
    const grey = 8 + 10 * (color - 232);
    return [grey, grey, grey];
  }
  const step = (place: number) => cubeSteps[Math.floor((color - 16) / place) % 6] ?? 0;
  return [step(36), step(6), step(1)];
}

function rgbOfHex(hex: TrueColor): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** How much light a part of a color is, as sRGB defines it (IEC 61966-2-1): 0 to 1. @param part 0 to 255 */
export function lightOf(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The part of a color that is that much light, 0 to 255. */
export function partAt(light: number): number {
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
}

/** @param rgb whole numbers or not; they are rounded */
export function hexOf(rgb: Rgb): TrueColor {
  return `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads `#rrggbb` or `#rgb`; nothing for anything else. */
export function readHex(text: string): TrueColor | undefined {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower as TrueColor;
  const [, red, green, blue] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower) ?? [];
  return red && green && blue ? `#${red}${red}${green}${green}${blue}${blue}` : undefined;
}
