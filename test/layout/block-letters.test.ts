import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockFont } from '../../src/layout/block-letter-font.ts';
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
    [...blockFont.characters].slice(row * 10, row * 10 + 10).join(''),
  );
  const shown = rows.filter(row => row !== '').map(row => draw(row, 72, 9));
  assert.ok(shown.every(row => row !== undefined));
  assertFrame('block-letters', shown.join('\n\n'));
});

test('every character that can be typed in ASCII is in the font, and typographic ones', () => {
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
  for (const character of [...ascii, '’', '“', '”', '–', '—', '…']) {
    assert.ok(blockFont.characters.includes(character), character);
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

test('letters that could leave a hole move together, and never touch', () => {
  const widthOf = (text: string) =>
    Math.max(...(draw(text, 15, 9, asciiGlyphs) ?? '').split('\n').map(inkEnd));
  assert.equal(widthOf('TH'), 5 + 1 + 5);
  assert.equal(widthOf('To'), 5 + 4);
  const letters = [...blockFont.characters].filter(character => /[A-Za-z.,’&?]/.test(character));
  const alone = new Map(letters.map(letter => [letter, inkAreas(letter)]));
  for (const first of letters) {
    for (const second of letters) {
      const apart = (alone.get(first) ?? 0) + (alone.get(second) ?? 0);
      assert.equal(inkAreas(first + second), apart, first + second);
    }
  }
});

/** The column after the last ink, counted from the first ink of the widest row. */
function inkEnd(row: string, _: number, rows: readonly string[]): number {
  const starts = rows.filter(other => other !== '').map(other => other.search('#'));
  return row.length - Math.min(...starts);
}

/** How many strokes there are that do not touch, not even slantwise. */
function inkAreas(text: string): number {
  const rows = (draw(text, 20, 9, asciiGlyphs) ?? '').split('\n').map(row => [...row]);
  const visit = (x: number, y: number): boolean => {
    const row = rows[y];
    if (row?.[x] !== '#') return false;
    row[x] = ' ';
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) visit(x + dx, y + dy);
    return true;
  };
  return rows.flatMap((row, y) => row.filter((_, x) => visit(x, y))).length;
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

test('a title that fills no screen is not tried, whatever the room', () => {
  assert.equal(draw('a '.repeat(32_000), 10_000, 10_000), undefined);
  assert.equal(draw('a'.repeat(401), 10_000, 10_000), undefined);
  assert.notEqual(draw('a '.repeat(200), 1000, 500), undefined);
});

test('in ASCII a pixel is a cell', () => {
  const drawn = draw('Hi', 40, 9, asciiGlyphs) ?? '';
  assert.match(drawn, /^[ #\n]+$/);
  assert.equal(drawn.split('\n').length, 7);
});

test('no row is wider or higher than the room, and all of it is decoration', () => {
  const title = fc.string({ unit: fc.constantFrom(...[...blockFont.characters], ' '), maxLength: 30 });
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
