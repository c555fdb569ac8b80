import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Digits, type LargeFigure, layoutKeyFigures } from '../../src/layout/key-figures.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const figure = (number: string, name: string, counted: string): LargeFigure => ({
  number: safeText(number),
  scale: safeText('million'),
  name: safeText(name),
  counted: safeText(counted),
  year: safeText('2024'),
});
const figures = [figure('7', 'Some', 'people'), figure('12', 'Others', 'people who wait')];

const draw = (columns: number, digits: Digits, glyphs = unicodeGlyphs) =>
  layoutKeyFigures(figures, columns, { glyphs, digits });
const rows = (columns: number, digits: Digits) => draw(columns, digits).map(line => lineText(line).trimEnd());

describe('figures', () => {
  test('side by side in small digits', () =>
    assert.deepEqual(rows(44, 'small'), [
      '▀▀▀█                   ▄█  ▄▀▀▄',
      '  █                     █    ▄▀',
      ' █                      █  ▄▀',
      ' ▀   million           ▀▀▀ ▀▀▀▀ million',
      'Some                   Others',
      'people, 2024           people who wait, 2024',
    ]));
  test('with the letter of their scale, where the word has no room', () => {
    assert.match(rows(30, 'small')[3] ?? '', / M .* M$/);
  });
  test('a row each, where they have no room beside each other', () => {
    assert.deepEqual(rows(40, 'plain'), [
      '7 M   Some    people           2024',
      '12 M  Others  people who wait  2024',
    ]);
    assert.deepEqual(rows(22, 'large'), ['7 M   Some    2024', '12 M  Others  2024']);
  });
  test('in very few columns', () => {
    assert.deepEqual(rows(14, 'plain'), ['7 M  Some,', '     2024', '12 M  Others,', '      2024']);
  });
  test('large digits are seven rows high, small ones about half', () => {
    assert.ok(rows(80, 'large').length > rows(80, 'small').length + 2);
  });
  test('none is wider than its columns, and none of it is the text of an author', () => {
    for (const glyphs of [unicodeGlyphs, asciiGlyphs])
      for (const digits of ['large', 'small', 'plain'] as const)
        for (let columns = 8; columns < 100; columns += 1)
          for (const line of draw(columns, digits, glyphs)) {
            assert.ok(lineWidth(line) <= columns, lineText(line));
            assert.ok(line.every(({ decoration }) => decoration));
          }
  });
});
