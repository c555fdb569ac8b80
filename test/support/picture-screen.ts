import { inflateSync } from 'node:zlib';
import { decodePng } from '../../src/pictures/decode-png.ts';
import { diacritics } from '../../src/pictures/kitty-diacritics.ts';
import { emptyPixels, type Pixels } from '../../src/pictures/pixels.ts';
import { scalePicture } from '../../src/pictures/scale.ts';

/** The pixels of a cell. */
const cell = { width: 10, height: 20 };

type Cell = { text: string; color: number; pixels?: Pixels };
type KittyPicture = { columns: number; rows: number; file: string };

const token =
  /\u001b\[([?>=]?)([\d;]*)([@-~])|\u001b\]1337;File=([^:]*):([^\u0007]*)\u0007|\u001bP([\d;]*)q([^\u001b]*)\u001b\\|\u001b_G([^;]*);([^\u001b]*)\u001b\\|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b([78])|[\r\n]|\u{10eeee}\p{M}*|[^\u001b\r\n]/gsu;

const png = (file: string) =>
  decodePng(new Uint8Array(Buffer.from(file, 'base64')), bytes => inflateSync(bytes));

/**
 * A terminal that shows pictures, as far as our screens ask for it: text and pixels are in cells, and whatever is written
 * into a cell takes away what was there.
 */
export class PictureScreen {
  readonly kitty = new Map<number, KittyPicture>();
  #cells: Cell[][] = [];
  #at = { row: 0, column: 0 };
  #saved = { row: 0, column: 0 };
  #color = 0;
  #open: number | undefined;

  write(bytes: string): void {
    for (const match of bytes.matchAll(token)) {
      const [whole, mode, parameters = '', final, , file, , sixels, keys, payload, keep] = match;
      if (final !== undefined) this.#control(mode ?? '', parameters, final);
      else if (file !== undefined) this.#put(png(file), Number(/width=(\d+)/.exec(match[4] ?? '')?.[1]));
      else if (sixels !== undefined) this.#put(decodeSixels(sixels));
      else if (keys !== undefined) this.#takeKitty(keys, payload ?? '');
      else if (keep === '7') this.#saved = { ...this.#at };
      else if (keep === '8') this.#at = { ...this.#saved };
      else if (whole === '\n') this.#at = { row: this.#at.row + 1, column: 0 };
      else if (whole === '\r') this.#at.column = 0;
      else if (!whole.startsWith('\u001b')) {
        this.#cell(this.#at.row, this.#at.column, { text: whole, color: this.#color });
        this.#at.column += 1;
      }
    }
  }

  /** The pixels of some cells, as they are seen. */
  pixels(column: number, row: number, columns: number, rows: number): Pixels {
    const seen = emptyPixels(columns * cell.width, rows * cell.height);
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1) {
        const own = this.#pixelsOf(this.#cells[row + y]?.[column + x]);
        if (own) blit(own, seen, x * cell.width, y * cell.height);
      }
    return seen;
  }

  /** How many cells have pixels. */
  get count(): number {
    return this.#cells.flat().filter(each => this.#pixelsOf(each) !== undefined).length;
  }

  /** Where the first cell with pixels is. */
  get start(): { readonly column: number; readonly row: number } | undefined {
    for (const [row, cells] of this.#cells.entries()) {
      const column = cells?.findIndex(each => this.#pixelsOf(each) !== undefined) ?? -1;
      if (column !== -1) return { column, row };
    }
    return undefined;
  }

  #pixelsOf(each: Cell | undefined): Pixels | undefined {
    if (!each) return undefined;
    if (each.pixels) return each.pixels;
    if (!each.text.startsWith('\u{10eeee}')) return undefined;
    const [row = 0, column = 0, high = 0] = [...each.text].slice(1).map(mark => diacritics.indexOf(mark));
    const picture = this.kitty.get(high * 0x1000000 + each.color);
    if (!picture) return undefined;
    const whole = scalePicture(png(picture.file), picture.columns * cell.width, picture.rows * cell.height);
    return cut(whole, column * cell.width, row * cell.height);
  }

  #cell(row: number, column: number, value: Cell): void {
    this.#cells[row] ??= [];
    this.#cells[row]![column] = value;
  }

  #put(pixels: Pixels, columns = Math.ceil(pixels.width / cell.width)): void {
    const whole = scalePicture(pixels, columns * cell.width, cell.height);
    for (let index = 0; index < columns; index += 1)
      this.#cell(this.#at.row, this.#at.column + index, {
        text: ' ',
        color: 0,
        pixels: cut(whole, index * cell.width, 0),
      });
    // A terminal leaves the cursor anywhere.
    this.#at = { row: this.#at.row + 1, column: 3 };
  }

  #takeKitty(keys: string, payload: string): void {
    const given = Object.fromEntries(keys.split(',').map(pair => pair.split('=')));
    const id = Number(given.i ?? this.#open);
    if (given.a === 'd') return void this.kitty.delete(id);
    if (given.a === 'q') return;
    const known = this.#open === undefined ? undefined : this.kitty.get(this.#open);
    if (known) known.file += payload;
    else this.kitty.set(id, { columns: Number(given.c), rows: Number(given.r), file: payload });
    this.#open = given.m === '1' ? id : undefined;
  }

  #control(mode: string, parameters: string, final: string): void {
    const [first = 0, second = 0] = parameters.split(';').map(Number);
    const many = Math.max(1, first);
    if (mode === '?' && parameters === '1049') this.#cells = [];
    if (mode !== '') return;
    const { row, column } = this.#at;
    const erase = (y: number, from: number) => this.#cells[y]?.splice(from);
    switch (final) {
      case 'A':
        this.#at.row = Math.max(0, row - many);
        break;
      case 'B':
        this.#at.row += many;
        break;
      case 'C':
        this.#at.column += many;
        break;
      case 'E':
        this.#at = { row: row + many, column: 0 };
        break;
      case 'F':
        this.#at = { row: Math.max(0, row - many), column: 0 };
        break;
      case 'G':
        this.#at.column = many - 1;
        break;
      case 'H':
        this.#at = { row: Math.max(1, first) - 1, column: Math.max(1, second) - 1 };
        break;
      case 'J':
        if (first === 2) this.#cells = [];
        else for (let y = row; y < this.#cells.length; y += 1) erase(y, y === row ? column : 0);
        break;
      case 'K':
        erase(row, first === 2 ? 0 : column);
        break;
      case 'm': {
        const [, color] = /38;5;(\d+)/.exec(parameters) ?? [];
        if (color !== undefined) this.#color = Number(color);
      }
    }
  }
}

function cut(from: Pixels, left: number, top: number): Pixels {
  const part = emptyPixels(cell.width, cell.height);
  for (let y = 0; y < cell.height; y += 1) {
    const at = ((top + y) * from.width + left) * 4;
    part.rgba.set(from.rgba.subarray(at, at + cell.width * 4), y * cell.width * 4);
  }
  return part;
}

function blit(from: Pixels, to: Pixels, left: number, top: number): void {
  for (let y = 0; y < from.height; y += 1)
    to.rgba.set(
      from.rgba.subarray(y * from.width * 4, (y + 1) * from.width * 4),
      ((top + y) * to.width + left) * 4,
    );
}

/** Reads sixels as a VT340 does; what no sixel sets is nothing. */
export function decodeSixels(text: string): Pixels {
  const [, width = '0', height = '0'] = /^"\d+;\d+;(\d+);(\d+)/.exec(text) ?? [];
  const pixels = emptyPixels(Number(width), Number(height));
  const colors = new Map<number, readonly number[]>();
  let [x, top, color, count] = [0, 0, 0, 1];
  for (const [whole, , definition, run] of text
    .replace(/^"[\d;]*/, '')
    .matchAll(/(#(\d+(?:;\d+)*))|!(\d+)|[$?-~-]/g)) {
    if (definition !== undefined) {
      const [index = 0, , ...parts] = definition.split(';').map(Number);
      if (parts.length === 3)
        colors.set(
          index,
          parts.map(part => Math.round((part * 255) / 100)),
        );
      color = index;
    } else if (run !== undefined) count = Number(run);
    else if (whole === '$') x = 0;
    else if (whole === '-') [x, top] = [0, top + 6];
    else {
      const bits = whole.charCodeAt(0) - 63;
      for (; count > 0; count -= 1, x += 1)
        for (let bit = 0; bit < 6; bit += 1)
          if (bits & (1 << bit))
            pixels.rgba.set([...(colors.get(color) ?? []), 255], ((top + bit) * pixels.width + x) * 4);
      count = 1;
    }
  }
  return pixels;
}

/** How far two pictures are apart: the mean of all samples, 0 to 255. */
export function distanceOf(one: Pixels, other: Pixels): number {
  let sum = 0;
  for (let at = 0; at < one.rgba.length; at += 1)
    sum += Math.abs((one.rgba[at] ?? 0) - (other.rgba[at] ?? 0));
  return sum / one.rgba.length;
}
