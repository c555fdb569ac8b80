import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutSlide } from '../../src/layout/slide.ts';
import { chartKinds } from '../../src/markdown/chart.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';
import { deckOf } from '../support/built-deck.ts';

const widths = [1, 5, 12, 24, 40, 60, 80, 120, 200];

/** A chart that comes into view behind a paragraph, and another one behind it. */
function slideWith(kind: string) {
  const chart = `<!-- chart: ${kind} -->

| Year | Old | New |
| - | -: | -: |
| 2023 | 8 million | 120 million |
| 2024 | 9 million | 12.5 million |
`;
  const { slides, settings } = deckOf(
    `# Title\n\nFirst\n\n<!-- pause -->\n\n${chart}\n<!-- pause -->\n\nLast\n`,
  );
  const [slide] = slides;
  assert.ok(slide);
  assert.equal(slide.lastStep, 2);
  return { slide, settings };
}

function looksIn(lines: readonly Line[], signs: RegExp): readonly string[] {
  const drawn = lines.flat().filter(({ text, decoration }) => decoration && signs.test(text));
  return [...new Set(drawn.map(({ text, roles }) => `${text.trim().slice(0, 1)} ${roles.join(' ')}`))];
}

for (const kind of chartKinds) {
  describe(`chart: ${kind}`, () => {
    const { slide, settings } = slideWith(kind);

    for (const [name, glyphs] of [
      ['Unicode', unicodeGlyphs],
      ['ASCII', asciiGlyphs],
    ] as const) {
      test(`in ${name}, it comes into view without moving anything, and no row is wider than the window`, () => {
        for (const columns of widths) {
          for (const rows of [8, 30]) {
            const layout = layoutSlide(slide, settings, { columns, rows }, { glyphs, hyperlinks: true });
            const whole = layout.lines(slide.lastStep).map(lineText);
            for (let step = 0; step <= slide.lastStep; step += 1) {
              const lines = layout.lines(step);
              assert.equal(lines.length, whole.length);
              for (const [row, line] of lines.entries()) {
                assert.ok(lineWidth(line) <= columns, lineText(line));
                if (lineText(line).trim() !== '') assert.equal(lineText(line), whole[row]);
              }
            }
          }
        }
      });

      test(`in ${name}, its numbers are text at every width`, () => {
        for (const columns of widths) {
          const options = { glyphs, hyperlinks: true };
          const lines = layoutSlide(slide, settings, { columns, rows: 30 }, options).lines(slide.lastStep);
          const words = lines
            .flat()
            .filter(({ decoration }) => !decoration)
            .map(({ text }) => text)
            .join('')
            .replaceAll(/\s/g, '');
          for (const number of ['8million', '9million', '120million', '12.5million', '2023', '2024'])
            assert.ok(words.includes(number), `${columns}: ${number}`);
        }
      });
    }

    test('shows only ASCII where there is no more', () => {
      const options = { glyphs: asciiGlyphs, hyperlinks: true };
      const lines = layoutSlide(slide, settings, { columns: 100, rows: 30 }, options).lines(slide.lastStep);
      assert.match(lines.map(lineText).join('\n'), /^[\n -~]*$/);
    });
  });
}

test('two series differ in color and in fill or sign', () => {
  const looks = (kind: string, signs: RegExp) => {
    const { slide, settings } = slideWith(kind);
    const options = { glyphs: unicodeGlyphs, hyperlinks: true, hasLargeTitles: false };
    return looksIn(
      layoutSlide(slide, settings, { columns: 100, rows: 30 }, options).lines(slide.lastStep),
      signs,
    );
  };
  assert.deepEqual(looks('bar', /[█▓]/), ['█ chart.bar', '▓ accent']);
  assert.deepEqual(looks('shares', /[█▓]/), ['█ chart.bar', '▓ accent']);
  assert.deepEqual([...looks('line', /^[●◆]$/)].sort(), ['● chart.bar', '◆ accent'].sort());
  assert.deepEqual([...looks('sparklines', /[▁█]/)].sort(), ['▁ chart.bar', '█ accent'].sort());
});
