import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { deckOf } from '../support/built-deck.ts';
import { charactersOfBlock, countOf, withoutSpace } from '../support/characters.ts';
import { markdown } from '../support/documents.ts';
import fc from '../support/property.ts';

const glyphs = unicodeGlyphs;
/** Room for 100 columns, of which 60 in the middle are for prose. */
const measure = { left: 20, columns: 60 };

function flowOf(source: string) {
  return createFlow(parseMarkdown(source, 'a.md'), 100, { glyphs }, measure);
}
function rows(source: string): readonly string[] {
  return flowOf(source)
    .lines(startOfDocument, 100)
    .map(line => lineText(line).trimEnd());
}

const code = (width: number) => `\`\`\`\n${'x'.repeat(width)}\n\`\`\``;
const at = (left: number, text: string) => `${' '.repeat(left)}${text}`;
const long = 'word '.repeat(30).trim();

describe('prose keeps its measure', () => {
  for (const source of [
    long,
    `# ${long}`,
    `- ${long}`,
    `> ${long}`,
    `a[^1]\n\n[^1]: ${long}`,
    `1. - ${long}`,
  ])
    test(source.slice(0, 12), () => {
      for (const row of rows(source)) assert.match(row, /^(?: {20}.{1,60})?$/u);
    });
  test('what stands deep in lists is still wide enough to be read', () => {
    const deep = `${Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- `).join('item\n')}${long}`;
    assert.ok(rows(deep).some(row => row.includes('word word word word word')));
  });
  test('in a cell of a table', () => {
    const table = rows(`| a | b |\n| - | - |\n| c | ${long} |`);
    assert.ok(table.every(row => row.length <= 20 + 4 + 3 + 60));
    assert.ok(table.some(row => /(?:word ){10}word$/.test(row)));
  });
});

describe('code', () => {
  /** Code of some cells, where it stands. */
  const shown = (cells: number, left: number, rows = ['x'.repeat(cells)]) => {
    const rule = at(left, '─'.repeat(Math.max(40, Math.min(100, cells))));
    return [rule, ...rows.map(row => at(left, row)), rule];
  };
  test('stands where prose does', () => assert.deepEqual(rows(code(20)), shown(20, 20)));
  test('goes further to the right', () => assert.deepEqual(rows(code(80)), shown(80, 20)));
  test('then to the left too, in the middle', () => {
    assert.deepEqual(rows(code(84)), shown(84, 8));
    assert.deepEqual(rows(code(100)), shown(100, 0));
  });
  test('and is folded where it is wider than all', () => {
    assert.deepEqual(rows(code(102)), shown(102, 0, ['x'.repeat(100), '… xx']));
  });
  test('in a list goes further to the right', () => {
    assert.deepEqual(rows(`- a\n\n  ${code(76).replaceAll('\n', '\n  ')}`), [
      at(20, '• a'),
      '',
      ...shown(76, 22),
    ]);
  });
});

test('a table leaves the edge of the prose where it gets whole by that, and only there', () => {
  const row = (words: string) => `| ${words} | ${words} | ${words} |`;
  const table = (words: string) => `${row('a')}\n| - | - | - |\n${row(words)}\n${row(words)}`;
  const left = (words: string) => /^ *(?=a)/.exec(rows(table(words))[0] ?? '')?.[0].length;
  assert.equal(left('twelve cells'), 20);
  // Three columns with two borders: more than 80, not more than 100.
  assert.equal(left('thirty columns and one or two'), (100 - 3 * 29 - 6) / 2 - 0.5);
  assert.equal(left(long), 20);
});

test('no row is wider than all columns, nothing is lost, and a place is the same row again', () => {
  fc.assert(
    fc.property(
      markdown,
      fc.record({
        columns: fc.integer({ min: 20, max: 160 }),
        left: fc.nat(60),
        prose: fc.integer({ min: 10, max: 90 }),
      }),
      fc.nat(),
      (source, { columns, left, prose }, row) => {
        const document = parseMarkdown(source, 'a.md');
        const inside = Math.min(left, columns - 10);
        const flow = createFlow(
          document,
          columns,
          { glyphs },
          { left: inside, columns: Math.min(prose, columns - inside) },
        );
        const lines = flow.lines(startOfDocument, Number.POSITIVE_INFINITY);
        for (const line of lines) assert.ok(lineWidth(line) <= columns, lineText(line));
        const text = lines.map(line => lineText(line.filter(span => !span.decoration))).join('');
        const shown = countOf(withoutSpace(text));
        // The names of columns are there again in each record.
        for (const [character, count] of countOf(document.blocks.map(charactersOfBlock).join('')))
          assert.ok((shown.get(character) ?? 0) >= count, character);
        const place = flow.move(startOfDocument, row % Math.max(1, lines.length), 1);
        assert.deepEqual(flow.move(place, 0, 1), place);
      },
    ),
  );
});

test('a footnote is found by its anchor, wherever prose stands', () => {
  const place = flowOf(`a[^x]\n\n${'b\n\n'.repeat(30)}[^x]: The note.`).anchor('footnote-1', 1)?.place;
  assert.ok(place);
  const [line = []] = flowOf(`a[^x]\n\n${'b\n\n'.repeat(30)}[^x]: The note.`).lines(place, 1);
  assert.match(lineText(line), /The note/);
});

test('on a slide nothing moves when a wide table comes into view', () => {
  const cells = 'seventeen columns and more';
  const { slides, settings } = deckOf(
    `# Slide\n\n<!-- pause -->\n\n| a | b | c | d |\n| - | - | - | - |\n| ${`${cells} | `.repeat(4)}\n\nBelow.\n`,
  );
  for (const columns of [80, 100, 110, 120, 130, 160]) {
    for (const slide of slides) {
      const layout = layoutSlide(slide, settings, { columns, rows: 30 }, { glyphs, hyperlinks: true });
      assert.equal(layout.lines(0).length, layout.lines(slide.lastStep).length, `${columns}`);
      for (const line of layout.lines(slide.lastStep)) assert.ok(lineWidth(line) <= columns);
    }
  }
});
