import type { Pixels } from './pixels.ts';

/** What pictures may be drawn with where there are only cells. */
export type CellColors = '256' | 'true';

/** Block elements by the quarters that they fill: top left 1, top right 2, bottom left 4, bottom right 8. */
const quarters = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';
const opaque = 128;
const reset = '\u001b[0m';

type Mean = { readonly red: number; readonly green: number; readonly blue: number };

/**
 * Draws a picture in cells of two by two pixels: of the ways to give the four two colors, the one that is nearest.
 *
 * @param pixels twice as wide and as high as the cells
 * @returns a row each, with its styles, which end with it
 */
export function encodeCells(pixels: Pixels, colors: CellColors): readonly string[] {
  const columns = pixels.width / 2;
  return Array.from({ length: pixels.height / 2 }, (_, row) => {
    let out = '';
    let style = '';
    for (let column = 0; column < columns; column += 1) {
      const cell = encodeCell(pixels, 2 * column, 2 * row, colors);
      // Neighbors of one style are one stretch.
      if (cell.style !== style) out += `${style === '' ? '' : reset}${cell.style}`;
      style = cell.style;
      out += cell.text;
    }
    return style === '' ? out : out + reset;
  });
}

function encodeCell(
  pixels: Pixels,
  x: number,
  y: number,
  colors: CellColors,
): { text: string; style: string } {
  const at = [0, 1, 2, 3].map(index => 4 * ((y + (index >> 1)) * pixels.width + x + (index & 1)));
  const there = at.reduce(
    (mask, from, index) => mask | ((pixels.rgba[from + 3] ?? 0) >= opaque ? 1 << index : 0),
    0,
  );
  if (there === 0) return { text: ' ', style: '' };
  const front = there === 15 ? bestSplit(pixels, at) : there;
  const ink = colorParameter(meanOf(pixels, at, front), colors);
  // What is not there shows the terminal's background.
  const back =
    there === 15 && front !== 15 ? colorParameter(meanOf(pixels, at, 15 & ~front), colors) : undefined;
  const behind = back === undefined ? '' : `;48;${back}`;
  // A letter would leave fine lines between the cells in some fonts.
  if (front === 15 || back === ink) return { text: ' ', style: `\u001b[48;${ink}m` };
  return { text: quarters[front] ?? ' ', style: `\u001b[38;${ink}${behind}m` };
}

/** Each pair of a mask and its opposite once. */
const splits = [15, 1, 2, 3, 4, 5, 6, 7] as const;

function bestSplit(pixels: Pixels, at: readonly number[]): number {
  let best = 15;
  let least = Number.POSITIVE_INFINITY;
  for (const mask of splits) {
    const error = spread(pixels, at, mask) + (mask === 15 ? 0 : spread(pixels, at, 15 & ~mask));
    if (error < least) [best, least] = [mask, error];
  }
  return best;
}

function meanOf({ rgba }: Pixels, at: readonly number[], mask: number): Mean {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (const [index, from] of at.entries()) {
    if ((mask & (1 << index)) === 0) continue;
    red += rgba[from] ?? 0;
    green += rgba[from + 1] ?? 0;
    blue += rgba[from + 2] ?? 0;
    count += 1;
  }
  return { red: Math.round(red / count), green: Math.round(green / count), blue: Math.round(blue / count) };
}

/** How far the pixels of a mask are from their mean. */
function spread(pixels: Pixels, at: readonly number[], mask: number): number {
  const mean = meanOf(pixels, at, mask);
  let sum = 0;
  for (const [index, from] of at.entries()) {
    if ((mask & (1 << index)) === 0) continue;
    sum +=
      ((pixels.rgba[from] ?? 0) - mean.red) ** 2 +
      ((pixels.rgba[from + 1] ?? 0) - mean.green) ** 2 +
      ((pixels.rgba[from + 2] ?? 0) - mean.blue) ** 2;
  }
  return sum;
}

function colorParameter({ red, green, blue }: Mean, colors: CellColors): string {
  return colors === 'true' ? `2;${red};${green};${blue}` : `5;${indexOf(red, green, blue)}`;
}

/** The steps of the color cube of the 256 colors, and the grays after it. */
const steps = [0, 95, 135, 175, 215, 255];

function nearestStep(part: number): number {
  return part < 48 ? 0 : part < 115 ? 1 : Math.min(5, Math.floor((part - 35) / 40));
}

function indexOf(red: number, green: number, blue: number): number {
  const cube = [red, green, blue].map(nearestStep);
  const gray = Math.max(0, Math.min(23, Math.round(((red + green + blue) / 3 - 8) / 10)));
  const distance = (parts: readonly number[]) =>
    (red - (parts[0] ?? 0)) ** 2 + (green - (parts[1] ?? 0)) ** 2 + (blue - (parts[2] ?? 0)) ** 2;
  const ofCube = distance(cube.map(step => steps[step] ?? 0));
  const level = 8 + 10 * gray;
  return distance([level, level, level]) < ofCube
    ? 232 + gray
    : 16 + 36 * (cube[0] ?? 0) + 6 * (cube[1] ?? 0) + (cube[2] ?? 0);
}
