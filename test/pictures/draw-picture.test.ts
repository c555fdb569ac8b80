import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { encodeCells } from '../../src/pictures/cells.ts';
import { createPictureDrawer } from '../../src/pictures/draw-picture.ts';
import { diacritics } from '../../src/pictures/kitty-diacritics.ts';
import type { PictureMode } from '../../src/pictures/picture-request.ts';
import { emptyPixels, type Pixels } from '../../src/pictures/pixels.ts';
import { encodePng } from '../../src/pictures/png-file.ts';
import { fitPicture } from '../../src/pictures/scale.ts';
import { encodeSixel } from '../../src/pictures/sixel.ts';
import { decodeSixels, distanceOf } from '../support/picture-screen.ts';

const colors: Readonly<Record<string, readonly number[]>> = {
  r: [255, 0, 0, 255],
  b: [0, 0, 255, 255],
  w: [255, 255, 255, 255],
  ' ': [0, 0, 0, 0],
};

/** Pixels as a picture of letters. */
function pixelsOf(...rows: readonly string[]): Pixels {
  const pixels = emptyPixels(rows[0]?.length ?? 0, rows.length);
  pixels.rgba.set([...rows.join('')].flatMap(letter => colors[letter] ?? []));
  return pixels;
}

/** Pixels without any order, the same each time. */
function noise(width: number, height: number): Pixels {
  let state = 1;
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, index) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return index % 4 === 3 ? 255 : state >> 16;
  });
  return { width, height, rgba };
}

describe('cells', () => {
  const red = '38;2;255;0;0';
  const cases: Readonly<Record<string, readonly [Pixels, string]>> = {
    'one color is a blank on it': [pixelsOf('rr', 'rr'), '\u001b[48;2;255;0;0m \u001b[0m'],
    halves: [pixelsOf('rr', 'bb'), `\u001b[${red};48;2;0;0;255m▀\u001b[0m`],
    'a quarter': [pixelsOf('rb', 'bb'), `\u001b[${red};48;2;0;0;255m▘\u001b[0m`],
    'a diagonal': [pixelsOf('br', 'rb'), `\u001b[${red};48;2;0;0;255m▞\u001b[0m`],
    'what is not there shows the terminal': [pixelsOf('  ', 'rr'), `\u001b[${red}m▄\u001b[0m`],
    nothing: [pixelsOf('  ', '  '), ' '],
    'neighbors of one style are one stretch': [pixelsOf('rrrr', 'rrrr'), '\u001b[48;2;255;0;0m  \u001b[0m'],
  };
  for (const [name, [pixels, row]] of Object.entries(cases))
    test(name, () => assert.deepEqual(encodeCells(pixels, 'true'), [row]));

  test('256 colors', () => {
    assert.deepEqual(encodeCells(pixelsOf('rr', 'ww'), '256'), ['\u001b[38;5;196;48;5;231m▀\u001b[0m']);
  });
});

test('sixels are the picture again, row of cells by row', () => {
  const pixels = pixelsOf(...Array.from({ length: 40 }, (_, row) => (row < 26 ? 'rrrrwb' : 'b  rrr')));
  const strips = encodeSixel(pixels, 2) ?? [];
  assert.equal(strips.length, 2);
  const [upper, lower] = strips.map(strip => decodeSixels(strip.slice(strip.indexOf('q') + 1, -2)));
  assert.ok(upper && lower);
  const both = { ...pixels, rgba: Uint8Array.from([...upper.rgba, ...lower.rgba]) };
  assert.equal(distanceOf(both, pixels), 0);
});

test('what would take too many sixels is drawn in cells', () => {
  const pixels = noise(1600, 1000);
  assert.equal(encodeSixel(pixels, 50), undefined);
});

test('the bytes of a picture are bounded in each mode', () => {
  const draw = createPictureDrawer({
    inflate: bytes => inflateSync(bytes),
    deflate: bytes => deflateSync(bytes),
    base64: bytes => Buffer.from(bytes).toString('base64'),
    webpModule: () => assert.fail('it is no WebP'),
  });
  const bytes = encodePng(noise(1600, 1000), deflateSync);
  const head = { format: 'png', width: 1600, height: 1000 } as const;
  const modes: readonly PictureMode[] = [
    { type: 'cells', colors: 'true' },
    { type: 'kitty' },
    { type: 'iterm2' },
    { type: 'sixel' },
  ];
  for (const mode of modes) {
    const request = { key: 'noise', bytes, head, columns: 160, rows: 50, cell: { width: 10, height: 20 } };
    const drawn = draw({ ...request, mode });
    assert.notEqual(drawn.type, 'broken');
    assert.ok(JSON.stringify(drawn).length < 2_500_000, `${mode.type}: ${JSON.stringify(drawn).length}`);
  }
});

test('a picture keeps its shape in a box of another', () => {
  const box = fitPicture(pixelsOf('rr', 'rr'), 8, 4);
  const letters = Array.from({ length: 32 }, (_, index) => ((box.rgba[index * 4 + 3] ?? 0) > 0 ? 'r' : '.'));
  assert.deepEqual(
    [0, 1, 2, 3].map(row => letters.slice(row * 8, row * 8 + 8).join('')),
    ['..rrrr..', '..rrrr..', '..rrrr..', '..rrrr..'],
  );
});

test('the marks of kitty are as many as it has', () => {
  assert.equal(diacritics.length, 297);
  assert.equal(new Set(diacritics).size, 297);
  assert.deepEqual([diacritics[0], diacritics[296]], ['\u0305', '\u{1d244}']);
});
