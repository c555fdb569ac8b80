import { reduceColors } from './palette.ts';
import type { Pixels } from './pixels.ts';

/** A picture may take so much of a terminal's time: with fewer colors it takes less. UTF-16 code units, all ASCII. */
const mostBytes = 1_000_000;
const colorCounts = [255, 64, 16] as const;

/** Pixels not drawn keep what is there (the second parameter), so that a row of cells need not be full. */
const start = '\u001bP0;1;0q';
const end = '\u001b\\';

/**
 * Writes a picture as sixels (DEC STD 070, chapter 9), each row of cells by itself.
 *
 * @param pixels as wide and high as the cells
 * @param rows how many rows of cells
 * @returns nothing if that would be too much
 */
export function encodeSixel(pixels: Pixels, rows: number): readonly string[] | undefined {
  for (const count of colorCounts) {
    const { colors, indexes } = reduceColors(pixels, count);
    const definitions = colors.map(
      parts => `2;${parts.map(part => Math.round((part * 100) / 255)).join(';')}`,
    );
    const height = pixels.height / rows;
    const strips = Array.from({ length: rows }, (_, row) => {
      const from = Math.round(row * height);
      const bands = encodeBands(indexes, pixels.width, from, Math.round((row + 1) * height), definitions);
      return bands === '' ? '' : `${start}"1;1;${pixels.width};${Math.round(height)}${bands}${end}`;
    });
    if (strips.reduce((sum, { length }) => sum + length, 0) <= mostBytes) return strips;
  }
  return undefined;
}

/** Six rows of pixels are a band: in it each color says which of the six it has. */
function encodeBands(
  indexes: Uint8Array,
  width: number,
  from: number,
  to: number,
  definitions: readonly string[],
): string {
  const defined = new Set<number>();
  const bands: string[] = [];
  for (let top = from; top < to; top += 6) {
    const drawn = new Map<number, Uint8Array>();
    for (let y = top; y < Math.min(to, top + 6); y += 1) {
      for (let x = 0; x < width; x += 1) {
        const color = indexes[y * width + x] ?? 0;
        if (color === 0) continue;
        let bits = drawn.get(color);
        if (!bits) {
          bits = new Uint8Array(width);
          drawn.set(color, bits);
        }
        bits[x] = (bits[x] ?? 0) | (1 << (y - top));
      }
    }
    const parts = [...drawn].map(([color, bits]) => {
      const definition = defined.has(color) ? '' : `#${color};${definitions[color - 1] ?? ''}`;
      defined.add(color);
      return `${definition}#${color}${encodeRuns(bits)}`;
    });
    bands.push(parts.join('$'));
  }
  return defined.size === 0 ? '' : bands.join('-');
}

/** Longer runs are counted. What is empty at the end is left out. */
function encodeRuns(bits: Uint8Array): string {
  const last = bits.findLastIndex(bit => bit !== 0);
  let out = '';
  for (let at = 0; at <= last; ) {
    const value = bits[at] ?? 0;
    let end = at + 1;
    while (end <= last && bits[end] === value) end += 1;
    const sign = String.fromCharCode(63 + value);
    const count = end - at;
    out += count > 3 ? `!${count}${sign}` : sign.repeat(count);
    at = end;
  }
  return out;
}
