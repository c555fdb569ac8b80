import assert from 'node:assert/strict';
import { test } from 'node:test';
import xterm from '@xterm/headless';
import jsqr from 'jsqr';
import { layoutQr } from '../../src/layout/qr.ts';
import { encodeLine } from '../../src/terminal/ansi.ts';
import type { ColorDepth } from '../../src/terminal/capabilities.ts';
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineWidth } from '../../src/terminal/line.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { createPen } from '../../src/theme/pen.ts';

/** Large enough for a reader of pictures. */
const pixelsPerModule = 3;

/** What a screen shows beside what is written on it. */
type Screen = { readonly isDark: boolean; readonly depth: ColorDepth };

/** Which halves of a cell a sign fills: the upper and the lower one. */
const inked: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '#': [true, true],
  '▀': [true, false],
  '▄': [false, true],
};

/** Writes lines on a terminal and tells what a camera sees: rows of half cells, true where it is bright. */
async function photograph(
  lines: readonly Line[],
  { isDark, depth }: Screen,
): Promise<readonly (readonly boolean[])[]> {
  const columns = Math.max(...lines.map(lineWidth));
  const emulator = new xterm.Terminal({ cols: columns, rows: lines.length, allowProposedApi: true });
  const pen = createPen(autoTheme, { depth, hyperlinks: false });
  const written = lines.map(line => encodeLine(line, pen)).join('\r\n');
  await new Promise<void>(resolve => emulator.write(written, resolve));
  const cells = lines.map((_, row) => {
    const line = emulator.buffer.active.getLine(row);
    return Array.from({ length: columns }, (_, column) => {
      const cell = line?.getCell(column);
      assert.ok(cell);
      // Black and bright white, the only colors of a code.
      const ink = cell.isFgDefault() ? isDark : cell.getFgColor() === 15;
      const ground = cell.isBgDefault() ? !isDark : cell.getBgColor() === 15;
      const [upper, lower] = inked[cell.getChars()] ?? [false, false];
      return [upper ? ink : ground, lower ? ink : ground] as const;
    });
  });
  emulator.dispose();
  return cells.flatMap(row => [row.map(([upper]) => upper), row.map(([, lower]) => lower)]);
}

/** Reads a photograph with a reader that knows nothing of ours. A half cell is a square, as on most screens. */
function read(
  bright: readonly (readonly boolean[])[],
  inversionAttempts: 'dontInvert' | 'attemptBoth',
): string | undefined {
  const width = (bright[0]?.length ?? 0) * pixelsPerModule;
  const height = bright.length * pixelsPerModule;
  const image = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBright = bright[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      image.set([...Array<number>(3).fill(isBright ? 255 : 0), 255], (y * width + x) * 4);
    }
  }
  const readCode = jsqr as unknown as (typeof jsqr)['default'];
  return readCode(image, width, height, { inversionAttempts })?.data;
}

const addresses = [
  'https://www.cms.gov/digital-service',
  'mailto:opensource@cms.hhs.gov',
  'https://example.com/a/long/path?with=parameters&and=more#fragment',
  `https://example.com/${'x'.repeat(200)}`,
  'https://example.com/Köln/日本',
].map(safeText);

const screens: readonly (Screen & { readonly isInverted: boolean })[] = [
  { isDark: true, depth: '16', isInverted: false },
  { isDark: false, depth: '16', isInverted: false },
  { isDark: true, depth: 'none', isInverted: false },
  // Without colors nobody can know: readers of today take it inverted as well.
  { isDark: false, depth: 'none', isInverted: true },
];

function layout(address: SafeText, columns: number, glyphs: Glyphs): readonly Line[] {
  const lines = layoutQr(address, columns, 200, { glyphs });
  assert.ok(lines);
  return lines;
}

for (const address of addresses) {
  test(`a reader reads ${address.slice(0, 50)} from every screen`, async () => {
    const whole = layout(address, 200, unicodeGlyphs);
    const width = Math.max(...whole.map(lineWidth));
    const small = layout(address, width - 1, unicodeGlyphs);
    assert.equal(Math.max(...small.map(lineWidth)), width - 4, 'less room takes the narrower border');
    const large = layoutQr(address, 200, 200, { glyphs: unicodeGlyphs }, 2) ?? [];
    const codes = [whole, small, layout(address, 300, asciiGlyphs), large];
    for (const { isInverted, ...screen } of screens) {
      for (const code of codes) {
        const bright = await photograph(code, screen);
        assert.equal(read(bright, 'dontInvert'), isInverted ? undefined : address);
        if (isInverted) assert.equal(read(bright, 'attemptBoth'), address);
      }
    }
  });
}

test('the rows are decoration, and what is no address has no code', () => {
  const lines = layout(safeText('https://example.com/'), 80, unicodeGlyphs);
  assert.ok(lines.flat().every(({ decoration }) => decoration));
  assert.equal(layoutQr(safeText(''), 80, 40, { glyphs: unicodeGlyphs }), undefined);
});

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
