import type { PictureRow } from '../terminal/line.ts';
import { deleteKitty, kittyId, kittyRow, throughTmux, transmitKitty } from './kitty.ts';

/** The colors before it are the user's palette, and multiplexers write them in another way. */
const firstColor = 16;
/** A terminal keeps so many of ours. */
const mostKept = 12;

type Kept = { readonly id: number; readonly file: string; readonly columns: number; readonly rows: number };

type KittyPorts = {
  write(bytes: string): void;
  /** 1 to 255. */
  readonly program: number;
  readonly isInTmux: boolean;
};

/** The pictures that a terminal keeps, and shows where there are cells with their numbers: each is handed over once. */
export function createKittyPictures({ write, program, isInTmux }: KittyPorts) {
  const kept = new Map<number, Kept>();
  let wanted: Kept[] = [];
  const sent = (sequences: readonly string[]) =>
    sequences.map(sequence => (isInTmux ? throughTmux(sequence) : sequence)).join('');
  const handOver = ({ id, file, columns, rows }: Kept) => sent(transmitKitty(id, file, columns, rows));
  const takeBack = ({ id }: Kept) => sent([deleteKitty(id)]);

  return {
    /** @param number of the picture in these cells */
    row(number: number, file: string, { columns, rows, row }: PictureRow): string {
      const before = kept.get(number);
      const picture = before ?? {
        id: kittyId(program, firstColor + (number % (256 - firstColor))),
        file,
        columns,
        rows,
      };
      if (!before) wanted.push(picture);
      // What was seen last stays longest.
      kept.delete(number);
      kept.set(number, picture);
      return kittyRow(picture.id, row, columns);
    },
    /** Hands over what the last frame has of new ones. */
    work(): void {
      const [all, next] = [wanted, [...kept].slice(0, Math.max(0, kept.size - mostKept))];
      wanted = [];
      for (const [number] of next) kept.delete(number);
      const bytes = [...next.map(([, picture]) => takeBack(picture)), ...all.map(handOver)].join('');
      if (bytes !== '') write(bytes);
    },
    leave: (): string => [...kept.values()].map(takeBack).join(''),
    resume(): void {
      const bytes = [...kept.values()].map(handOver).join('');
      if (bytes !== '') write(bytes);
    },
  };
}
