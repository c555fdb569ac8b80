/**
 * Signs that a terminal draws itself, so that they meet from cell to cell: lines, blocks and their parts. Fonts leave
 * gaps between them, so a picture draws them too.
 */

/** A rectangle in a cell, in shares of its width and height. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const part = (x: number, y: number, width: number, height: number): Part => ({ x, y, width, height });

/** The arms of a line from the middle of its cell: none, light or heavy. */
type Arms = readonly [left: number, right: number, up: number, down: number];

const arms: Readonly<Record<string, Arms>> = {
  '─': [1, 1, 0, 0],
  '━': [2, 2, 0, 0],
  '│': [0, 0, 1, 1],
  '┃': [0, 0, 2, 2],
  '┌': [0, 1, 0, 1],
  '┐': [1, 0, 0, 1],
  '└': [0, 1, 1, 0],
  '┘': [1, 0, 1, 0],
  '╭': [0, 1, 0, 1],
  '╮': [1, 0, 0, 1],
  '╰': [0, 1, 1, 0],
  '╯': [1, 0, 1, 0],
  '├': [0, 1, 1, 1],
  '┤': [1, 0, 1, 1],
  '┬': [1, 1, 0, 1],
  '┴': [1, 1, 1, 0],
  '┼': [1, 1, 1, 1],
  '┏': [0, 2, 0, 2],
  '┓': [2, 0, 0, 2],
  '┗': [0, 2, 2, 0],
  '┛': [2, 0, 2, 0],
};

/** In shares of a cell: a light line is thinner than a heavy one, and as thick across as along. */
const thickness = { across: [0, 0.12, 0.25], along: [0, 0.06, 0.12] } as const;

/** What to draw for a sign; nothing if it is text. */
export function partsOf(sign: string): readonly Part[] | undefined {
  const line = arms[sign];
  if (line) return lineParts(line);
  const code = sign.length === 1 ? sign.charCodeAt(0) : 0;
  if (code === 0x2580) return [part(0, 0, 1, 1 / 2)];
  // Lower one eighth to the full block, then the left seven eighths to the left one.
  if (code > 0x2580 && code <= 0x2588) {
    const height = (code - 0x2580) / 8;
    return [part(0, 1 - height, 1, height)];
  }
  if (code > 0x2588 && code <= 0x258f) return [part(0, 0, (0x2590 - code) / 8, 1)];
  if (code === 0x2590) return [part(1 / 2, 0, 1 / 2, 1)];
  const shade = shades.indexOf(sign);
  if (shade !== -1) return shadeParts(shade + 1);
  const quadrants = quadrantsOf[sign];
  return quadrants?.map(index => part(index % 2 === 0 ? 0 : 1 / 2, index < 2 ? 0 : 1 / 2, 1 / 2, 1 / 2));
}

/** Light, medium and dark: a quarter of the cell more is filled with each. */
const shades = ['░', '▒', '▓'];
/** A shade is drawn as a grid of so many points across and along, each of four parts. */
const points = { across: 2, along: 4 } as const;

function shadeParts(quarters: number): readonly Part[] {
  const [width, height] = [1 / points.across / 2, 1 / points.along / 2];
  return Array.from({ length: points.across * points.along }, (_, index) => {
    const [x, y] = [(index % points.across) * 2 * width, Math.floor(index / points.across) * 2 * height];
    const filled = [part(x, y, width, height), part(x + width, y + height, width, height)];
    return quarters === 3 ? [...filled, part(x + width, y, width, height)] : filled.slice(0, quarters);
  }).flat();
}

/** The quarters of a cell that are filled: 0 and 1 above, 2 and 3 below. */
const quadrantsOf: Readonly<Record<string, readonly number[]>> = {
  '▖': [2],
  '▗': [3],
  '▘': [0],
  '▙': [0, 2, 3],
  '▚': [0, 3],
  '▛': [0, 1, 2],
  '▜': [0, 1, 3],
  '▝': [1],
  '▞': [1, 2],
  '▟': [1, 2, 3],
};

function lineParts([left, right, up, down]: Arms): readonly Part[] {
  const parts: Part[] = [];
  if (left > 0 || right > 0) {
    const height = thickness.along[Math.max(left, right) as 1 | 2];
    // Where another arm leaves, this one reaches as far as that is thick.
    const reach = thickness.across[Math.max(up, down) as 0 | 1 | 2] / 2;
    const from = left > 0 ? 0 : 1 / 2 - reach;
    const to = right > 0 ? 1 : 1 / 2 + reach;
    parts.push(part(from, 1 / 2 - height / 2, to - from, height));
  }
  if (up > 0 || down > 0) {
    const width = thickness.across[Math.max(up, down) as 1 | 2];
    const from = up > 0 ? 0 : 1 / 2;
    const to = down > 0 ? 1 : 1 / 2;
    parts.push(part(1 / 2 - width / 2, from, width, to - from));
  }
  return parts;
}
