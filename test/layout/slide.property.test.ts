import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slide, SlideItem } from '../../src/deck/deck.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import type { Area } from '../../src/layout/slide-items.ts';
import type { SlideLayout } from '../../src/layout/slide-spread.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { graphemes } from '../../src/terminal/graphemes.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';
import { deckOf } from '../support/built-deck.ts';
import { charactersOfBlock, countOf, withoutSpace } from '../support/characters.ts';
import { decks } from '../support/decks.ts';
import fc from '../support/property.ts';

const areas = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  rows: fc.integer({ min: 4, max: 60 }),
});

/** Decks are large: fewer of them than of other things. */
const runs = { numRuns: 40 };

/** Every slide of a deck, laid out. */
function laidOut(
  source: string,
  area: Area,
  hyperlinks: boolean,
): readonly { readonly slide: Slide; readonly layout: SlideLayout }[] {
  const { slides, settings } = deckOf(source);
  return slides.map(slide => ({
    slide,
    layout: layoutSlide(slide, settings, area, { glyphs: unicodeGlyphs, hyperlinks }),
  }));
}

const stepsOf = ({ lastStep }: Slide): readonly number[] =>
  Array.from({ length: lastStep + 1 }, (_, step) => step);

/** What layout did not add. */
const charactersOfRows = (lines: readonly Line[]): string =>
  withoutSpace(lines.map(line => lineText(line.filter(span => !span.decoration))).join(''));

/** The graphemes of a row by the column in which each begins; blanks are none. */
function cellsOf(line: Line): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  let column = 0;
  for (const grapheme of graphemes(lineText(line))) {
    if (grapheme.trim() !== '') cells.set(column, grapheme);
    column += cellWidth(grapheme);
  }
  return cells;
}

/** The author's characters on a slide; those of a title that is drawn stand elsewhere. */
function charactersOf({ heading, items }: Slide, { isTitleDrawn }: SlideLayout): string {
  return (heading && !isTitleDrawn ? charactersOfBlock(heading) : '') + items.map(textOf).join('');
}

function textOf(item: SlideItem): string {
  if (item.type === 'block' || item.type === 'qr') return charactersOfBlock(item.block);
  return item.type === 'columns' ? item.columns.flat().map(textOf).join('') : '';
}

test('a slide has as many rows at each step, never fewer than the screen, and none is too wide', () => {
  fc.assert(
    fc.property(decks, areas, fc.boolean(), (source, area, hyperlinks) => {
      for (const { slide, layout } of laidOut(source, area, hyperlinks)) {
        assert.ok(layout.rows >= area.rows);
        for (const step of stepsOf(slide)) {
          const lines = layout.lines(step);
          assert.equal(lines.length, layout.rows);
          for (const line of lines) assert.ok(lineWidth(line) <= area.columns, lineText(line));
        }
      }
    }),
    runs,
  );
});

test('a step only adds: nothing that was seen goes or moves', () => {
  fc.assert(
    fc.property(decks, areas, fc.boolean(), (source, area, hyperlinks) => {
      for (const { slide, layout } of laidOut(source, area, hyperlinks)) {
        for (const step of stepsOf(slide).slice(1)) {
          const after = layout.lines(step);
          layout.lines(step - 1).forEach((line, row) => {
            const cells = cellsOf(after[row] ?? []);
            for (const [column, grapheme] of cellsOf(line))
              assert.equal(cells.get(column), grapheme, `row ${row}, column ${column} at step ${step}`);
          });
        }
      }
    }),
    runs,
  );
});

test('at its last step a slide shows every character of its text', () => {
  fc.assert(
    fc.property(decks, areas, fc.boolean(), (source, area, hyperlinks) => {
      for (const { slide, layout } of laidOut(source, area, hyperlinks)) {
        if (slide.kind !== 'content') continue;
        const shown = countOf(charactersOfRows(layout.lines(slide.lastStep)));
        for (const [character, count] of countOf(charactersOf(slide, layout)))
          assert.ok((shown.get(character) ?? 0) >= count, character);
      }
    }),
    runs,
  );
});

test('running text keeps its order', () => {
  fc.assert(
    fc.property(decks, areas, (source, area) => {
      for (const { slide, layout } of laidOut(source, area, true)) {
        const items = slide.items.filter(({ type }) => type !== 'blankRows' && type !== 'middle');
        const isRunning = items.every(item => item.type === 'block' && item.block.type === 'paragraph');
        if (slide.kind !== 'content' || !isRunning) continue;
        assert.equal(charactersOfRows(layout.lines(slide.lastStep)), charactersOf(slide, layout));
      }
    }),
    runs,
  );
});
