import { emptyPixels, PictureError, type Pixels } from './pixels.ts';
import { colorReader, type PngColors, samplesPerPixel } from './png-colors.ts';

/** Inflates zlib's format; throws where that is broken, or more than `most` bytes. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array;

/** The seven small pictures of an interlaced one (Adam7): where each begins, and its steps. */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const whole = [[0, 0, 1, 1]] as const;

/** Decodes a PNG (W3C, third edition): all color types, depths and filters, interlaced or not. An APNG is its first frame. */
export function decodePng(bytes: Uint8Array, inflate: Inflate): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  for (let at = 33; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') parts.push(content);
    else if (name === 'PLTE') palette = content;
    else if (name === 'tRNS') transparency = content;
    else if (name === 'IEND') break;
    at += 12 + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const colors: PngColors = { depth: bytes[24] ?? 0, type: bytes[25] ?? 0, palette, transparency };
  const bits = samplesPerPixel(colors) * colors.depth;
  const passes = bytes[28] === 1 ? interlaced : whole;
  const rowBytes = (columns: number) => Math.ceil((columns * bits) / 8);
  const sizes = passes.map(([left, top, across, down]) => ({
    columns: Math.ceil(Math.max(0, width - left) / across),
    rows: Math.ceil(Math.max(0, height - top) / down),
  }));
  const most = sizes.reduce(
    (sum, { columns, rows }) => sum + (columns > 0 ? rows * (1 + rowBytes(columns)) : 0),
    0,
  );
  const raw = inflate(joined(parts), most);
  if (raw.length < most) throw new PictureError('its end is missing');
  const pixels = emptyPixels(width, height);
  const readRow = colorReader(colors);
  let at = 0;
  for (const [pass, [left, top, across, down]] of passes.entries()) {
    const { columns, rows } = sizes[pass] ?? { columns: 0, rows: 0 };
    if (columns === 0) continue;
    let before: Uint8Array = new Uint8Array(rowBytes(columns));
    for (let row = 0; row < rows; row += 1) {
      const line = raw.subarray(at + 1, at + 1 + before.length);
      unfilter(line, before, raw[at] ?? 0, Math.max(1, bits >> 3));
      readRow(line, columns, pixels.rgba, ((top + row * down) * width + left) * 4, across * 4);
      before = line;
      at += 1 + line.length;
    }
  }
  return pixels;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Takes back what was done to a row to make it small (section 9), in place. @param step the bytes of a pixel */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  if (filter === 0) return;
  if (filter > 4) throw new PictureError('it is damaged');
  for (let at = 0; at < line.length; at += 1) {
    const left = at >= step ? (line[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
