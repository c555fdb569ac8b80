import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Slide } from '../../src/deck/deck.ts';
import { compactRows } from '../../src/layout/block-letters.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import { slideMargin } from '../../src/layout/slide-stage.ts';
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, lineWidth, type Role } from '../../src/terminal/line.ts';
import { deckOf } from '../support/built-deck.ts';
import { builtInTalk } from '../support/talk-state.ts';

/** What a slide has of the window: the footer takes the last row. */
const areas = [
  [60, 19],
  [80, 23],
  [120, 34],
  [200, 49],
] as const;
const { deck } = builtInTalk;

function wholeOf(slide: Slide, [columns, rows]: readonly [number, number]): readonly Line[] {
  const options = { glyphs: unicodeGlyphs, hyperlinks: true };
  return layoutSlide(slide, deck.settings, { columns, rows }, options).lines(slide.lastStep);
}

function onlyOf(
  source: string,
  columns: number,
  rows: number,
  glyphs: Glyphs = unicodeGlyphs,
): readonly Line[] {
  const { slides, settings } = deckOf(source);
  const [slide] = slides;
  assert.ok(slide);
  return layoutSlide(slide, settings, { columns, rows }, { glyphs, hyperlinks: true }).lines(slide.lastStep);
}

const isBlank = (line: Line | undefined): boolean => line === undefined || lineText(line).trim() === '';
const startOf = (line: Line): number => lineText(line).search(/\S/);
const textOf = (lines: readonly Line[]): string => lines.map(lineText).join('\n');
const rolesIn = (lines: readonly Line[]): readonly Role[] => lines.flat().flatMap(({ roles }) => roles);

describe('a slide of the talk', () => {
  for (const area of areas) {
    const contents = deck.slides.filter(({ kind }) => kind === 'content');
    const ruleRow = (lines: readonly Line[]) =>
      lines.findIndex(line => line.some(({ roles }) => roles.includes('rule')));
    // A title of two lines of letters has so many more: it begins where the others begin.
    const secondLine = compactRows + 1;

    test(`${area.join('x')}: the title has its row and its column, whatever the slide holds`, () => {
      // A large code may need the very last row.
      const all = contents.map(slide => wholeOf(slide, area)).filter(lines => isBlank(lines.at(-1)));
      assert.ok(all.length > 10);
      const places = all.map(lines => {
        const row = ruleRow(lines);
        // Some letters begin with a blank.
        const starts = lines.slice(0, row).filter(line => !isBlank(line));
        const start = Math.min(...starts.map(startOf));
        const isLong = starts.length > compactRows;
        return `row ${isLong ? row - secondLine : row}, column ${start}`;
      });
      assert.deepEqual([...new Set(places)].length, 1, places.join('; '));
    });

    test(`${area.join('x')}: the text is near its title, and as near the middle as that lets it be`, () => {
      for (const slide of contents) {
        const lines = wholeOf(slide, area);
        const rule = ruleRow(lines);
        const first = lines.findIndex((line, row) => row > rule && !isBlank(line));
        const last = lines.findLastIndex(line => !isBlank(line));
        assert.ok(
          first - rule - 1 <= Math.max(8, lines.length / 4),
          `${slide.title}: ${first - rule - 1} blank rows`,
        );
        const below = lines.length - 1 - last;
        // Nothing hangs at the top: what is free is shared out.
        assert.ok(first >= Math.min(below, 8) - 4, `${slide.title}: ${first} rows above, ${below} below`);
      }
    });

    test(`${area.join('x')}: title and rule share the edges of the footer`, () => {
      const [columns] = area;
      const margin = slideMargin(columns);
      for (const slide of contents) {
        const lines = wholeOf(slide, area);
        const rule = lines[ruleRow(lines)] ?? [];
        assert.deepEqual([startOf(rule), lineWidth(rule)], [margin, columns - margin]);
      }
    });
  }
});

test('a narrow text leaves the left edge of a wide stage, and stays at that of a narrow one', () => {
  const listAt = (columns: number) => {
    const lines = onlyOf('# Four things\n\n- one\n- two\n', columns, 34);
    return startOf(lines.find(line => lineText(line).includes('one')) ?? []);
  };
  assert.equal(listAt(40), slideMargin(40));
  assert.ok(listAt(120) > slideMargin(120) + 20);
  const words = 'A sentence that goes on and on. '.repeat(9);
  const prose = onlyOf(`# Title\n\n${words}`, 100, 34).find(line => lineText(line).includes('A sentence'));
  assert.equal(startOf(prose ?? []), slideMargin(100));
});

describe('a title that begins with a figure', () => {
  const captions: Readonly<Record<string, string | undefined>> = {
    '67 million in Medicare, 2024': 'in Medicare, 2024',
    '1,200 pull requests': 'pull requests',
    '99.9% of all requests': 'of all requests',
    '$3 billion saved': 'saved',
    '40+ repositories': 'repositories',
    '1, 2, 3: go!': undefined,
    '3.Three': undefined,
    '2024': undefined,
    'In 2024, 5 million': undefined,
  };
  for (const [title, caption] of Object.entries(captions)) {
    test(`${title}: ${caption ?? 'no caption'}`, () => {
      const lines = onlyOf(`# ${title.replace('3.Three', '3\\.Three')}\n`, 120, 34);
      const words = textOf(lines.map(line => line.filter(({ decoration }) => !decoration))).trim();
      assert.ok(rolesIn(lines).includes('block.letters'));
      assert.equal(words, caption ?? '');
    });
  }

  test('where no letters fit, the title is whole', () => {
    assert.match(textOf(onlyOf('# 67 million in Medicare\n', 24, 6)), /67 million in\s+Medicare/);
  });
});

describe('a chart of two series', () => {
  const chart = '# Chart\n\n<!-- chart: bar -->\n\n| a | Old | New |\n| - | -: | -: |\n| One | 8 | 120 |\n';

  test('has two colors, two fills and a legend', () => {
    const bars = onlyOf(chart, 100, 30)
      .flat()
      .filter(({ text, roles }) => /[█▓]/.test(text) && !roles.includes('block.letters'));
    const looks = new Set(bars.map(({ text, roles }) => `${text.slice(0, 1)} ${roles.join(' ')}`));
    assert.deepEqual([...looks], ['█ chart.bar', '▓ accent']);
    assert.match(textOf(onlyOf(chart, 100, 30)), /██ Old {3}▓▓ New/);
  });

  test('tells them apart in ASCII, with its figures flush right', () => {
    const text = textOf(onlyOf(chart, 100, 30, asciiGlyphs));
    assert.match(text, /## Old {3}== New/);
    assert.match(text, /\n( *) {2}8 {2}#+\n(?:\1)120 {2}=+\n/);
  });

  test('names each bar where a legend takes too many rows', () => {
    assert.match(textOf(onlyOf(chart, 100, 7)), /Old +8 .*\n.*New +120 /);
  });
});
