import { encodeCells } from './cells.ts';
import { type DecodeTools, decodePicture } from './decode.ts';
import { encodeIterm2 } from './iterm2.ts';
import type { DrawnPicture, PictureRequest } from './picture-request.ts';
import { PictureError, type Pixels, rowsOfPixels } from './pixels.ts';
import { type Deflate, encodePng } from './png-file.ts';
import { fitPicture, scalePicture } from './scale.ts';
import { encodeSixel } from './sixel.ts';

export type DrawTools = DecodeTools & {
  readonly deflate: Deflate;
  readonly base64: (bytes: Uint8Array) => string;
};

/** What is kept of a decoded picture: more pixels no window has. */
const mostKeptPixels = 2_000_000;
/** What is handed over of one: the terminal scales it. It bounds the bytes. */
const mostSentPixels = 400_000;
const mostKept = 8;

/** Makes what decodes and draws pictures, and keeps some decoded, for they come again in other sizes. */
export function createPictureDrawer(tools: DrawTools): (request: PictureRequest) => DrawnPicture {
  const kept = new Map<string, Pixels>();

  function decoded({ key, bytes, head }: PictureRequest): Pixels {
    const known = kept.get(key);
    if (known) return known;
    const pixels = within(decodePicture(bytes, head, tools), mostKeptPixels);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, pixels);
    return pixels;
  }
  return request => {
    try {
      return draw(decoded(request), request, tools);
    } catch (error) {
      return { type: 'broken', reason: error instanceof PictureError ? error.message : 'it is damaged' };
    }
  };
}

function draw(pixels: Pixels, request: PictureRequest, tools: DrawTools): DrawnPicture {
  const { columns, rows, mode, cell } = request;
  /** The whole box of cells, in the terminal's pixels or fewer. */
  const box = (most: number) => {
    const [width, height] = [columns * cell.width, rows * cell.height];
    const scale = Math.min(1, Math.sqrt(most / (width * height)));
    const high = Math.max(1, Math.round(cell.height * scale)) * rows;
    const wide = Math.max(1, Math.round(width * scale));
    return fitPicture(pixels, wide, high, (width * high) / (wide * height));
  };
  switch (mode.type) {
    case 'cells':
      return drawCells(pixels, request, mode.colors);
    case 'kitty':
      return { type: 'file', file: tools.base64(encodePng(box(mostSentPixels), tools.deflate)) };
    case 'iterm2': {
      const whole = box(mostSentPixels);
      const height = whole.height / rows;
      const strips = Array.from({ length: rows }, (_, row) => {
        const file = encodePng(rowsOfPixels(whole, row * height, height), tools.deflate);
        return encodeIterm2(tools.base64(file), file.length, columns);
      });
      return { type: 'strips', rows: strips };
    }
    case 'sixel': {
      const whole = fitPicture(pixels, columns * cell.width, rows * cell.height);
      const strips = encodeSixel(whole, rows);
      return strips ? { type: 'strips', rows: strips } : drawCells(pixels, request, 'true');
    }
  }
}

function drawCells(
  pixels: Pixels,
  { columns, rows, cell }: PictureRequest,
  colors: 'true' | '256',
): DrawnPicture {
  const box = fitPicture(pixels, 2 * columns, 2 * rows, cell.width / cell.height);
  return { type: 'text', rows: encodeCells(box, colors) };
}

function within(pixels: Pixels, most: number): Pixels {
  const scale = Math.sqrt(most / (pixels.width * pixels.height));
  if (scale >= 1) return pixels;
  const side = (length: number) => Math.max(1, Math.floor(length * scale));
  return scalePicture(pixels, side(pixels.width), side(pixels.height));
}
