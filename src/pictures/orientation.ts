import { emptyPixels, type Pixels } from './pixels.ts';

/** Turns a picture as EXIF says that the camera was held: 1 to 8, of which 5 to 8 lie on their side. */
export function turnUpright(pixels: Pixels, orientation: number): Pixels {
  if (orientation <= 1 || orientation > 8) return pixels;
  const isOnSide = orientation >= 5;
  const { width, height } = pixels;
  const turned = isOnSide ? emptyPixels(height, width) : emptyPixels(width, height);
  const from = new Uint32Array(pixels.rgba.buffer, pixels.rgba.byteOffset, width * height);
  const to = new Uint32Array(turned.rgba.buffer);
  const isFromRight = [2, 3, 7, 8].includes(orientation);
  const isFromBelow = [3, 4, 6, 7].includes(orientation);
  for (let y = 0; y < turned.height; y += 1) {
    for (let x = 0; x < turned.width; x += 1) {
      const [column, row] = isOnSide ? [y, x] : [x, y];
      const sourceX = isFromRight ? width - 1 - column : column;
      const sourceY = isFromBelow ? height - 1 - row : row;
      to[y * turned.width + x] = from[sourceY * width + sourceX] ?? 0;
    }
  }
  return turned;
}
