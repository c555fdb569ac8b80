import { emptyPixels, type Pixels } from './pixels.ts';

/**
 * Scales a picture: each pixel is the mean of those that it covers, each as much as it is opaque; a larger picture has
 * the nearest ones.
 */
export function scalePicture(source: Pixels, width: number, height: number): Pixels {
  if (source.width === width && source.height === height) return source;
  const scaled = emptyPixels(width, height);
  const columns = edges(source.width, width);
  const rows = edges(source.height, height);
  for (let y = 0; y < height; y += 1) {
    const [top = 0, bottom = 0] = rows[y] ?? [];
    for (let x = 0; x < width; x += 1) {
      const [left = 0, right = 0] = columns[x] ?? [];
      mean(source, { left, right, top, bottom }, scaled.rgba, (y * width + x) * 4);
    }
  }
  return scaled;
}

/** From where to where each pixel of the scaled one reaches: at least over one. */
function edges(from: number, to: number): readonly (readonly [number, number])[] {
  return Array.from({ length: to }, (_, index) => {
    const start = Math.min(from - 1, Math.floor((index * from) / to));
    return [start, Math.max(start + 1, Math.floor(((index + 1) * from) / to))] as const;
  });
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function mean({ width, rgba }: Pixels, area: Area, to: Uint8Array, at: number): void {
  let [red, green, blue, alpha, count] = [0, 0, 0, 0, 0];
  for (let y = area.top; y < area.bottom; y += 1) {
    let from = (y * width + area.left) * 4;
    for (let x = area.left; x < area.right; x += 1, from += 4) {
      const weight = rgba[from + 3] ?? 0;
      red += (rgba[from] ?? 0) * weight;
      green += (rgba[from + 1] ?? 0) * weight;
      blue += (rgba[from + 2] ?? 0) * weight;
      alpha += weight;
      count += 1;
    }
  }
  if (alpha === 0) return;
  to[at] = Math.round(red / alpha);
  to[at + 1] = Math.round(green / alpha);
  to[at + 2] = Math.round(blue / alpha);
  to[at + 3] = Math.round(alpha / count);
}

/**
 * A picture as large as fits in a box, in its own shape, in the middle of it: around it is nothing.
 *
 * @param aspect how many times wider than high one pixel of the box is
 */
export function fitPicture(source: Pixels, width: number, height: number, aspect = 1): Pixels {
  const scale = Math.min((width * aspect) / source.width, height / source.height);
  const columns = Math.max(1, Math.min(width, Math.round((source.width * scale) / aspect)));
  const rows = Math.max(1, Math.min(height, Math.round(source.height * scale)));
  const inner = scalePicture(source, columns, rows);
  if (columns === width && rows === height) return inner;
  const box = emptyPixels(width, height);
  const left = Math.floor((width - columns) / 2);
  const top = Math.floor((height - rows) / 2);
  for (let row = 0; row < rows; row += 1)
    box.rgba.set(
      inner.rgba.subarray(row * columns * 4, (row + 1) * columns * 4),
      ((top + row) * width + left) * 4,
    );
  return box;
}
