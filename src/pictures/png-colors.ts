import { PictureError } from './pixels.ts';

/** How a PNG writes its pixels. */
export type PngColors = {
  /** Bits of a sample. */
  readonly depth: number;
  /** 0 gray, 2 red green blue, 3 of a palette, 4 and 6 the first two with a sample that says how opaque it is. */
  readonly type: number;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
};

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function samplesPerPixel({ type, depth }: PngColors): number {
  const count = samples[type];
  if (count === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new PictureError('it is damaged');
  return count;
}

/** Reads a row of samples into pixels: from a place in them on, each so many bytes after the one before. */
type ReadRow = (line: Uint8Array, columns: number, rgba: Uint8Array, start: number, step: number) => void;

export function colorReader({ depth, type, palette, transparency }: PngColors): ReadRow {
  const count = samples[type] ?? 1;
  const most = 2 ** depth - 1;
  const hasAlpha = type === 4 || type === 6;
  const isColor = type === 2 || type === 6;
  /** One color of the picture may be no color at all: its samples, as they are written. */
  const clear = hasAlpha || type === 3 ? undefined : transparency && sampleReader(transparency, 16);
  return (line, columns, rgba, start, step) => {
    const sample = sampleReader(line, depth);
    const byteOf = depth === 8 ? sample : (index: number) => Math.round((sample(index) * 255) / most);
    for (let column = 0; column < columns; column += 1) {
      const from = column * count;
      const to = start + column * step;
      if (type === 3) {
        const index = sample(from);
        rgba[to] = palette?.[3 * index] ?? 0;
        rgba[to + 1] = palette?.[3 * index + 1] ?? 0;
        rgba[to + 2] = palette?.[3 * index + 2] ?? 0;
        rgba[to + 3] = transparency?.[index] ?? 255;
        continue;
      }
      rgba[to] = byteOf(from);
      rgba[to + 1] = byteOf(isColor ? from + 1 : from);
      rgba[to + 2] = byteOf(isColor ? from + 2 : from);
      const isClear =
        clear !== undefined &&
        sample(from) === clear(0) &&
        (!isColor || (sample(from + 1) === clear(1) && sample(from + 2) === clear(2)));
      rgba[to + 3] = hasAlpha ? byteOf(from + count - 1) : isClear ? 0 : 255;
    }
  };
}

function sampleReader(line: Uint8Array, depth: number): (index: number) => number {
  if (depth === 8) return index => line[index] ?? 0;
  if (depth === 16) return index => ((line[2 * index] ?? 0) << 8) | (line[2 * index + 1] ?? 0);
  const inByte = 8 / depth;
  return index => {
    const shift = 8 - depth * ((index % inByte) + 1);
    return ((line[Math.floor(index / inByte)] ?? 0) >> shift) & (2 ** depth - 1);
  };
}
