import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { decodePicture } from '../../src/pictures/decode.ts';
import { mostPixels, readPictureHead } from '../../src/pictures/picture-head.ts';
import type { Pixels } from '../../src/pictures/pixels.ts';
import { encodePng } from '../../src/pictures/png-file.ts';

const folder = new URL('files/', import.meta.url);
const webp = new URL('../../node_modules/@cwasm/webp/webp.wasm', import.meta.url);
const tools = {
  inflate: (bytes: Uint8Array, most: number) => inflateSync(bytes, { maxOutputLength: most }),
  webpModule: () => new WebAssembly.Module(readFileSync(webp)),
};

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

function decode(bytes: Uint8Array): Pixels {
  const head = readPictureHead(bytes);
  assert.ok(head);
  return decodePicture(bytes, head, tools);
}

/** The middles of the four quarters: red, green, blue, and white or nothing. */
function quarters({ width, rgba }: Pixels): readonly (readonly number[])[] {
  return [
    [4, 3],
    [18, 3],
    [4, 12],
    [18, 12],
  ].map(([x = 0, y = 0]) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]);
}

const colors = [
  [255, 0, 0],
  [0, 160, 0],
  [0, 0, 255],
];
const grays: Readonly<Record<string, readonly number[]>> = {
  'gray.png': [54, 114, 18, 255],
  'gray-1.png': [0, 0, 0, 255],
};

describe('each kind of picture has the same four quarters', () => {
  for (const name of readdirSync(folder)) {
    test(name, () => {
      const pixels = decode(read(name));
      assert.deepEqual([pixels.width, pixels.height], [24, 16]);
      const found = quarters(pixels);
      const gray = grays[name];
      if (gray)
        return assert.deepEqual(
          found,
          gray.map(level => [level, level, level, 255]),
        );
      for (const [index, color] of colors.entries())
        for (const [part, level] of color.entries())
          assert.ok(Math.abs((found[index]?.[part] ?? 0) - level) <= 2, `${index}: ${found[index]}`);
      const isClear = /clear|still/.test(name);
      assert.equal(found[3]?.[3], isClear ? 0 : 255);
    });
  }
});

test('what we write as PNG is read as it was', () => {
  const rgba = Uint8Array.from({ length: 7 * 5 * 4 }, (_, index) => (index * 37) % 256);
  const file = encodePng({ width: 7, height: 5, rgba }, deflateSync);
  assert.deepEqual(decode(file), { width: 7, height: 5, rgba });
});

describe('hostile pictures', () => {
  test('a header of 30,000 by 30,000 says so before anything is decoded', () => {
    const bytes = read('rgb.png').slice(0, 33);
    new DataView(bytes.buffer).setUint32(16, 30_000);
    new DataView(bytes.buffer).setUint32(20, 30_000);
    const head = readPictureHead(bytes);
    assert.ok(head && head.width * head.height > mostPixels);
  });

  test('more data than the size asks for is not inflated', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000));
    const header = read('rgb.png').slice(0, 33);
    const bytes = new Uint8Array(header.length + 12 + bomb.length);
    bytes.set(header);
    new DataView(bytes.buffer).setUint32(33, bomb.length);
    bytes.set([0x49, 0x44, 0x41, 0x54], 37);
    bytes.set(bomb, 41);
    assert.throws(() => decode(bytes));
  });

  /** A GIF of 2 by 1 pixels. @param side that of its frames */
  function gif(frames: number, side: readonly [width: number, height: number]): Uint8Array {
    const words = (...values: readonly number[]) => values.flatMap(value => [value & 255, value >> 8]);
    const head = [...Buffer.from('GIF89a'), ...words(2, 1), 0xf0, 0, 0, 255, 0, 0, 0, 0, 255];
    const frame = [0x2c, ...words(0, 0, ...side), 0, 2, 2, 0x44, 0x0a, 0];
    return Uint8Array.from([...head, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]);
  }

  test('of a GIF of 10,000 frames, one is decoded', () => {
    assert.deepEqual([...decode(gif(10_000, [2, 1])).rgba], [255, 0, 0, 255, 0, 0, 255, 255]);
  });

  test('a frame that is larger than its GIF takes no memory', () => {
    assert.throws(() => decode(gif(1, [65_000, 65_000])), /its frame is larger than the picture/);
  });

  for (const name of readdirSync(folder)) {
    test(`${name} cut anywhere is refused or drawn, and ends`, () => {
      const bytes = read(name);
      for (let length = 0; length < bytes.length; length += 7) {
        const part = bytes.slice(0, length);
        const head = readPictureHead(part);
        if (!head) continue;
        try {
          decodePicture(part, head, tools);
        } catch (error) {
          assert.ok(error instanceof Error || typeof error === 'string');
        }
      }
    });
  }

  test('an SVG is known by its root, and nothing in it is expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${'b'.repeat(99)}">]><svg width="20" height="10px" onload="x()"><title> A title </title>&a;</svg>`;
    assert.deepEqual(readPictureHead(new TextEncoder().encode(bomb)), {
      format: 'svg',
      width: 20,
      height: 10,
      title: 'A title',
    });
  });
});
