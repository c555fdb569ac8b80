import assert from 'node:assert/strict';
import { test } from 'node:test';
import readCode from 'jsqr';
import { layoutQr } from '../../src/layout/qr.ts';
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { autoTheme } from '../../src/theme/auto.ts';

/** Large enough for a reader of pictures. */
const pixelsPerModule = 4;

/** What a cell's upper and lower half show, as a camera sees them: true is bright. */
function halves(sign: string, isInkBright: boolean): readonly [boolean, boolean] {
  const inked = { '█': [true, true], '#': [true, true], '▀': [true, false], '▄': [false, true] }[sign];
  const [upper = false, lower = false] = inked ?? [];
  return isInkBright ? [upper, lower] : [!upper, !lower];
}

/** Photographs the cells of a terminal and reads the code with a reader that knows nothing of ours. */
function photographed(lines: readonly Line[], glyphs: Glyphs, isInkBright: boolean): string | undefined {
  const isAscii = glyphs.pixels.upper === '';
  const modules = lines.flatMap((line): boolean[][] => {
    const cells = [...lineText(line)].filter((_, column) => !isAscii || column % 2 === 0);
    const pairs = cells.map(sign => halves(sign, isInkBright));
    const upper = pairs.map(pair => pair[0]);
    return isAscii ? [upper] : [upper, pairs.map(pair => pair[1])];
  });
  const width = (modules[0]?.length ?? 0) * pixelsPerModule;
  const height = modules.length * pixelsPerModule;
  const image = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBright = modules[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      image.set([...Array<number>(3).fill(isBright ? 255 : 0), 255], (y * width + x) * 4);
    }
  }
  const read = readCode as unknown as typeof import('jsqr')['default'];
  return read(image, width, height)?.data;
}

const addresses = [
  'https://www.cms.gov/digital-service',
  'mailto:opensource@cms.hhs.gov',
  'https://example.com/a/long/path?with=parameters&and=more#fragment',
  `https://example.com/${'x'.repeat(200)}`,
].map(safeText);

for (const address of addresses) {
  test(`a reader reads ${address.slice(0, 50)}`, () => {
    const options = { glyphs: unicodeGlyphs };
    const whole = layoutQr(address, 200, 100, options) ?? [];
    // With colors, and without them on a dark screen, ink is bright; without them on a light one it is dark.
    assert.equal(photographed(whole, unicodeGlyphs, true), address);
    assert.equal(photographed(whole, unicodeGlyphs, false), address);
    const width = Math.max(...whole.map(lineWidth));
    const small = layoutQr(address, width - 1, 100, options) ?? [];
    assert.equal(Math.max(...small.map(lineWidth)), width - 4, 'less room takes the narrower border');
    assert.equal(photographed(small, unicodeGlyphs, true), address);
    const plain = layoutQr(address, 300, 200, { glyphs: asciiGlyphs }) ?? [];
    assert.equal(photographed(plain, asciiGlyphs, true), address);
  });
}

test('the code of the talk takes 37 columns and 19 rows, or 33 and 17', () => {
  const sizeIn = (columns: number, rows: number) => {
    const lines = layoutQr(addresses[0] ?? safeText(''), columns, rows, { glyphs: unicodeGlyphs });
    return lines && [Math.max(...lines.map(lineWidth)), lines.length];
  };
  assert.deepEqual(sizeIn(80, 24), [37, 19]);
  assert.deepEqual(sizeIn(37, 19), [37, 19]);
  assert.deepEqual(sizeIn(36, 19), [33, 17]);
  assert.deepEqual(sizeIn(33, 17), [33, 17]);
  assert.equal(sizeIn(32, 17), undefined);
  assert.equal(sizeIn(33, 16), undefined);
});

test('with colors it is dark on light, whatever the terminal has', () => {
  const { qr, 'qr.light': light } = autoTheme.styles;
  assert.deepEqual([qr.foreground, qr.background], [15, 0]);
  assert.deepEqual([light.foreground, light.background], [15, 15]);
});

test('what is too long for any code is left out', () => {
  assert.equal(layoutQr(safeText('x'.repeat(5000)), 500, 500, { glyphs: unicodeGlyphs }), undefined);
});
