import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fontCharacters } from '../../src/layout/block-letter-font.ts';
import { layoutBlockLetters } from '../../src/layout/block-letters.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { assertFrame } from '../support/frames.ts';
import fc from '../support/property.ts';

function draw(text: string, columns: number, rows: number, glyphs = unicodeGlyphs): string | undefined {
  const lines = layoutBlockLetters(safeText(text), columns, rows, { glyphs });
  return lines?.map(lineText).join('\n');
}

test('the whole font', () => {
  const rows = [...Array(10).keys()].map(row =>
    fontCharacters()
      .slice(row * 10, row * 10 + 10)
      .join(''),
  );
  const shown = rows.filter(row => row !== '').map(row => draw(row, 72, 9));
  assert.ok(shown.every(row => row !== undefined));
  assertFrame('block-letters', shown.join('\n\n'));
});

test('every character that can be typed in ASCII is in the font, and typographic ones', () => {
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
  for (const character of [...ascii, '’', '“', '”', '–', '—', '…']) {
    assert.ok(fontCharacters().includes(character), character);
  }
});

const titles = [
  'Digital Service at CMS',
  'Open Source Program Office',
  'Thank you',
  '1, 2, 3: go!',
  'Jelly quiz',
];
for (const title of titles) {
  test(`"${title}" on small and large stages`, () => {
    const name = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '');
    assertFrame(`block-letters-${name}`, `${draw(title, 72, 16)}\n\n${draw(title, 152, 40)}`);
  });
}

test('nothing is drawn where it has no room, or the font lacks a character', () => {
  assert.equal(draw('Digital Service at CMS', 72, 5), undefined);
  assert.equal(draw('Extraordinarily', 30, 20), undefined);
  assert.equal(draw('Café', 72, 20), undefined);
  assert.equal(draw('日本', 72, 20), undefined);
  assert.equal(draw('🙂', 72, 20), undefined);
  assert.equal(draw('', 72, 20), undefined);
  assert.equal(draw('   ', 72, 20), undefined);
});

test('in ASCII a pixel is a cell', () => {
  const drawn = draw('Hi', 40, 9, asciiGlyphs) ?? '';
  assert.match(drawn, /^[ #\n]+$/);
  assert.equal(drawn.split('\n').length, 7);
});

test('no row is wider or higher than the room, and all of it is decoration', () => {
  const title = fc.string({ unit: fc.constantFrom(...fontCharacters(), ' '), maxLength: 30 });
  const room = [fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 })] as const;
  fc.assert(
    fc.property(
      title,
      ...room,
      fc.constantFrom(unicodeGlyphs, asciiGlyphs),
      (text, columns, rows, glyphs) => {
        const lines = layoutBlockLetters(safeText(text), columns, rows, { glyphs });
        if (!lines) return;
        assert.ok(lines.length <= rows);
        for (const line of lines) {
          assert.ok(lineWidth(line) <= columns);
          assert.ok(line.every(span => span.decoration));
        }
      },
    ),
  );
});
