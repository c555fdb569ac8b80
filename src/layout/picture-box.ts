import type { Image } from '../markdown/image.ts';
import type { FoundPicture } from './options.ts';

/**
 * What a cell is taken for, in pixels, wherever the size of a picture is asked. Terminals have others; but what is known
 * only after the first frame must not move it.
 */
const cell = { width: 10, height: 20 } as const;
/** More cells than this no picture has: the marks of kitty do not count further. */
const mostCells = 280;
/** Without a room that is known. Rows. */
const usualRows = 24;

export type PictureBox = { readonly columns: number; readonly rows: number };

/**
 * The cells of a picture: as many as its pixels are, or its author wants, and as fit, in its own shape.
 *
 * @param columns of the room; the last one stays free, so that no row is full
 */
export function pictureBox(
  { width, height }: Extract<FoundPicture, { type: 'picture' }>,
  image: Pick<Image, 'width' | 'height'>,
  columns: number,
  rows = usualRows,
): PictureBox {
  const shape = (height * cell.width) / (width * cell.height);
  const most = Math.max(1, Math.min(mostCells, columns - 1));
  const highest = Math.max(1, Math.min(mostCells, rows));
  const wanted = wantedColumns(image, columns, shape) ?? width / cell.width;
  const fitting = Math.min(wanted, most, highest / shape);
  const across = Math.max(1, Math.round(fitting));
  return {
    columns: Math.min(most, across),
    rows: Math.max(1, Math.min(highest, Math.round(fitting * shape))),
  };
}

function wantedColumns({ width, height }: Pick<Image, 'width' | 'height'>, columns: number, shape: number) {
  if (width) return width.unit === 'percent' ? (columns * width.value) / 100 : width.value / cell.width;
  // Of a part of the height of a page nobody knows how high it is.
  return height?.unit === 'pixels' ? height.value / cell.height / shape : undefined;
}
